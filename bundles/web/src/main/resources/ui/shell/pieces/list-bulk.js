import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { session } from '../frame/session.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { ask } from './ask.js';
import { dialog } from './dialog.js';
import { exportMenu } from './export.js';
import { icon } from './icon.js';
import { menu } from './menu.js';
import { toast } from './toast.js';

/** As many as one request may change: `Bulk.MOST` of core. */
const MOST = 2000;

/** What is marked in a list, and what is done with all of it at once. */
export class ListBulk {
  marked = new Map();
  everything = false;

  constructor(list) { this.list = list; }

  get on() { return Boolean(this.list.spec.bulk); }
  get count() { return this.everything ? this.list.total.count : this.marked.size; }
  has(row) { return this.marked.has(row.id); }
  clear() { this.marked = new Map(); this.everything = false; }
  mark(row) { this.everything = false; if (!this.marked.delete(row.id)) this.marked.set(row.id, row); this.list.requestUpdate(); }
  markAll(on) { this.clear(); if (on) this.marked = new Map(this.list.rows.map((row) => [row.id, row])); this.list.requestUpdate(); }

  bar() {
    const { list } = this;
    if (!this.on || !this.marked.size) return nothing;
    const { total, rows } = list;
    const more = !this.everything && total && total.count > rows.length && rows.every((row) => this.has(row));
    const tooMany = more && (total.more || total.count > MOST);
    return html`<div class="bulk" role="region" aria-label=${t.list.bulk}><span role="status">${t.list.selected(numbers.plain(this.count), this.count)}</span>
      ${more && !tooMany && list.spec.url ? html`<button class="link-button small" @click=${() => { this.everything = true; list.requestUpdate(); }}>${t.list.selectMatching(numbers.plain(total.count))}</button>` : tooMany ? html`<span class="quiet">${t.list.tooMany(numbers.plain(MOST))}</span>` : nothing}
      ${list.spec.bulk.filter((one) => session.can(one.permission) && (!one.when || [...this.marked.values()].some(one.when))).map((one) => html`<button class="button small ${one.danger ? 'danger' : ''}" @click=${() => this.run(one)}>${one.icon ? icon(one.icon, 'small') : nothing}${one.label}</button>`)}
      ${list.spec.selectable ? menu({ label: t.list.exportSelected, look: 'small', face: html`${icon('download', 'small')}<span>${t.list.exportSelected}</span>`, items: exportMenu(list.kinds, (kind) => this.file(kind)) }) : nothing}
      <button class="button small plain" @click=${() => this.markAll(false)}>${t.list.deselect}</button></div>`;
  }

  /** Nothing chosen among the filters but the rows themselves, whatever their state is. */
  file(kind) {
    const { spec, state } = this.list;
    const wanted = this.everything ? state.query() : { ...spec.selectable, id: [...this.marked.keys()] };
    return `${spec.url}/export.${kind}${api.query({ ...wanted, sort: state.sort })}`;
  }

  get selection() {
    return this.everything ? { query: api.query(this.list.state.query()).slice(1), rows: null } : { rows: [...this.marked.values()].map(({ id, version }) => ({ id, version })), query: null };
  }

  /** One request for all rows; `run` is for a list whose module does it in its own way. */
  async run(one) {
    const { list } = this;
    try {
      if (one.run) { if ((await one.run([...this.marked.values()], list)) !== false) await list.load(true); return; }
      const chosen = this.selection;
      const answer = await this.ask(one, chosen);
      if (!answer) return;
      await list.load(true);
      this.tell(one, answer);
    } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
  }

  /** Says how many it will be before anything happens; what the action needs to know is asked in the same place. */
  ask(one, chosen) {
    const n = this.count;
    const words = numbers.plain(n);
    return ask(one.title(words, n), {
      text: one.text, draft: `bulk-${this.list.spec.url}-${one.action}`, url: `${this.list.spec.url}/bulk`, groups: [{ fields: one.fields ?? [] }], initial: one.initial ?? {}, submit: one.label, danger: one.danger, saved: false,
      write: (values) => ({ action: one.action, ...chosen, ...values }),
    });
  }

  /** The message when all went well; a list of what did not, and why. */
  tell(one, { items, done, failed }) {
    const undo = one.undo && done ? () => this.undo(one, items) : undefined;
    if (!failed) return toast(one.done(numbers.plain(done), done), { undo });
    const wrong = items.filter((item) => item.problem);
    return dialog({
      title: t.list.partly(numbers.plain(done), numbers.plain(done + failed)), wide: true,
      body: html`<p>${t.list.partlyText(failed)}</p><table class="plain-table gap-above"><caption class="visually-hidden">${t.list.partlyText(failed)}</caption><thead><tr><th scope="col">${t.list.row}</th><th scope="col">${t.list.why}</th></tr></thead>
        <tbody>${wrong.slice(0, 200).map((item) => html`<tr><td>${item.name}</td><td>${item.problem}</td></tr>`)}</tbody></table>${wrong.length > 200 ? html`<p class="quiet">${t.list.partlyMore(numbers.plain(wrong.length - 200))}</p>` : nothing}`,
      footer: ({ close }) => html`${undo ? html`<button class="button" @click=${() => { close(); undo(); }}>${t.common.undo}</button>` : nothing}<button class="button primary" data-autofocus @click=${() => close()}>${t.common.close}</button>`,
    });
  }

  async undo(one, items) {
    try {
      const { done, failed } = await api.post(`${this.list.spec.url}/bulk`, { action: one.undo, query: null, rows: items.filter((item) => !item.problem).map(({ id, version }) => ({ id, version })) });
      toast(failed ? t.list.partly(numbers.plain(done), numbers.plain(done + failed)) : t.list.undone(numbers.plain(done), done), { tone: failed ? 'warn' : '' });
    } catch (error) { toast(error.message, { tone: 'bad' }); }
    await this.list.load(true);
  }
}
