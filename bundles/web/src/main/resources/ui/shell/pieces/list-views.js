import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { session } from '../frame/session.js';
import { api } from './api.js';
import { chooseColumns } from './list-columns.js';
import { ask } from './ask.js';
import { confirm } from './dialog.js';
import { icon } from './icon.js';
import { toast } from './toast.js';

const url = '/api/list-views';
const same = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** The views of one list: those of its module, those its user saved, those the office shares; and its columns. */
export class ListViews {
  offer = { items: [], columns: [], usual: null };

  constructor(list) { this.list = list; }

  get name() { return this.list.spec.url?.replace(/^\/api\//, ''); }
  /** Short lists and those inside a record are as they are. */
  get kept() { const { spec } = this.list; return Boolean(spec.url) && !spec.load && !spec.embedded; }
  get chosen() { return this.offer.items.find((view) => String(view.id) === this.list.state.view); }

  /** Without an answer the list is simply the module's. */
  async load() {
    if (!this.kept) return;
    try { this.offer = await api.get(url + api.query({ list: this.name })); } catch { /* nothing saved is offered now */ }
    const { state } = this.list;
    const usual = this.offer.items.find((view) => view.id === this.offer.usual);
    if (usual && state.bare && !state.view) state.take(usual.query, String(usual.id), { replace: true });
    this.list.requestUpdate();
  }

  /** The columns to show, in their order; what identifies the row is always among them. */
  get columns() {
    const all = this.list.spec.columns;
    const keys = this.loose ?? (this.chosen?.columns.length ? this.chosen.columns : this.offer.columns);
    const named = keys.map((key) => all.find((column) => column.key === key)).filter(Boolean);
    if (!named.length) return all.filter((column) => !column.extra);
    return named.some((column) => column.main) ? named : [...all.filter((column) => column.main), ...named];
  }

  tabs() {
    const { spec, state } = this.list;
    const own = spec.views ?? (this.offer.items.length ? [{ label: t.list.everything, query: {} }] : []);
    if (!own.length) return nothing;
    const go = (task) => { this.loose = null; task(); this.list.load(true); };
    const plain = this.offer.usual ? '-' : '';
    return html`<nav class="tabs" aria-label=${t.list.views}>
      ${own.map((view) => html`<button class="tab" aria-current=${!this.chosen && same(view.query, state.filters) ? 'true' : nothing} @click=${() => go(() => state.ask({ filters: { ...view.query }, view: plain }))}>${view.label}</button>`)}
      ${this.offer.items.map((view) => html`<button class="tab" aria-current=${view === this.chosen ? 'true' : nothing} title=${view.shared && !view.mine ? t.list.sharedBy(view.owner) : nothing} @click=${() => go(() => state.take(view.query, String(view.id)))}>${view.name}${view.shared ? html` ${icon('users-round', 'small')}<span class="visually-hidden">${t.list.shared}</span>` : nothing}${view.id === this.offer.usual ? html`<span class="visually-hidden"> ${t.list.isUsual}</span>` : nothing}</button>`)}</nav>`;
  }

  menu() {
    if (!this.kept) return [];
    const { chosen } = this;
    const mine = chosen?.mine;
    const usual = chosen && chosen.id === this.offer.usual;
    return [
      { label: t.list.columns, icon: 'columns-3', run: () => this.pick() },
      { label: t.list.save, icon: 'bookmark', run: () => this.save() },
      chosen && '-',
      mine && this.changed && { label: t.list.saveChanges(chosen.name), icon: 'save', run: () => this.put({}) },
      chosen && { label: usual ? t.list.notUsual : t.list.makeUsual, icon: 'house', run: () => this.choose({ usual: usual ? null : chosen.id }) },
      mine && { label: t.list.rename, icon: 'pencil', run: () => this.rename() },
      mine && { label: t.list.removeView, icon: 'trash-2', danger: true, run: () => this.remove() },
    ].filter(Boolean);
  }

  /** Whether the list shows something else than the view that it came from. */
  get changed() { return this.chosen && (new URLSearchParams(this.chosen.query).toString() !== this.list.state.saved || Boolean(this.loose)); }

  /** Beside the filters, where they are worth a name. */
  saver() {
    if (!this.kept || !this.list.state.narrowed || (this.chosen && !this.changed)) return nothing;
    if ((this.list.spec.views ?? []).some((view) => !this.list.state.q && same(view.query, this.list.state.filters))) return nothing;
    return html`<button class="link-button small" @click=${() => (this.chosen?.mine ? this.put({}) : this.save())}>${this.chosen?.mine ? t.list.saveChanges(this.chosen.name) : t.list.save}</button>`;
  }

  async pick() {
    const all = this.list.spec.columns;
    const keys = await chooseColumns(all, this.columns);
    if (!keys) return;
    const usual = JSON.stringify(keys) === JSON.stringify(all.filter((column) => !column.extra).map((column) => column.key)) ? [] : keys;
    this.loose = null;
    if (this.chosen?.mine) await this.put({ columns: usual });
    else if (this.chosen) this.loose = keys;
    else await this.choose({ columns: usual });
    this.list.requestUpdate();
  }

  get body() { return { list: this.name, query: this.list.state.saved, columns: this.columns.map((column) => column.key) }; }

  async save() {
    const now = this.body;
    const made = await this.ask(t.list.save, { initial: { name: '', shared: false }, submit: t.list.saveView, write: (values) => ({ ...now, ...values, shared: Boolean(values.shared) }) });
    if (!made) return;
    await this.reload();
    this.loose = null;
    this.list.state.write({ view: String(made.id) });
    this.list.requestUpdate();
    toast(t.list.viewSaved(made.name));
  }

  async rename() {
    const { name, query, columns, id } = this.chosen;
    const made = await this.ask(t.list.rename, { id, read: (view) => ({ name: view.name, shared: view.shared }), write: (values) => ({ list: this.name, query, columns, ...values, shared: Boolean(values.shared) }) });
    if (made) { toast(t.list.viewSaved(made.name ?? name)); await this.reload(); }
  }

  ask(title, spec) {
    const share = session.can('core.write') ? [{ name: 'shared', label: t.list.share, type: 'checkbox', help: t.list.shareHelp }] : [];
    return ask(title, { url, draft: `list-view-${spec.id ?? 'new'}`, saved: false, groups: [{ fields: [{ name: 'name', label: t.list.viewName, max: 60, help: t.list.viewHelp, autofocus: true }, ...share] }], ...spec });
  }

  async put(change) {
    const { id, name, shared, version } = this.chosen;
    await this.doing(async () => { await api.put(`${url}/${id}`, { ...this.body, name, shared, ...change }, { etag: `"${version}"` }); this.loose = null; toast(t.list.viewSaved(name)); });
  }

  async remove() {
    const { id, name, version } = this.chosen;
    if (!(await confirm({ title: t.list.removeAsk(name), text: t.list.removeText, action: t.list.removeView, danger: true }))) return;
    await this.doing(async () => { await api.delete(`${url}/${id}`, { etag: `"${version}"` }); toast(t.list.viewRemoved(name)); });
    this.list.state.write({ view: '' });
    this.list.requestUpdate();
  }

  choose(change) {
    const { columns, usual } = this.offer;
    return this.doing(async () => { await api.put(`${url}/choice`, { list: this.name, columns, usual, ...change }); if ('usual' in change) toast(change.usual ? t.list.nowUsual : t.list.noLongerUsual); });
  }

  async doing(task) {
    try { await task(); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
    await this.reload();
  }

  async reload() {
    try { this.offer = await api.get(url + api.query({ list: this.name })); } catch { /* what was offered stays */ }
    this.list.requestUpdate();
  }
}
