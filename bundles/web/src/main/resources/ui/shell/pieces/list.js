import { html, live, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { onRoute } from '../frame/router.js';
import { session } from '../frame/session.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { Piece, debounce, define, uniqueId } from './element.js';
import { exportKinds, exportMenu } from './export.js';
import { chips, filterMenu } from './filters.js';
import { icon } from './icon.js';
import { ListBulk } from './list-bulk.js';
import { ListState } from './list-state.js';
import { placeholder, table } from './list-table.js';
import { ListViews } from './list-views.js';
import { menu } from './menu.js';
import { empty, failure } from './state.js';

/** The list of a kind of records; README.md lists what `spec` may say. */
class List extends Piece {
  static properties = { spec: { attribute: false } };
  rows = null;
  total = null;
  error = null;
  busy = false;
  kinds = ['xlsx', 'csv'];
  id = uniqueId('list');

  connectedCallback() {
    super.connectedCallback();
    this.state = new ListState(this.spec);
    this.views = new ListViews(this);
    this.bulk = new ListBulk(this);
    this.typed = debounce((q) => { this.state.ask({ q }, { replace: true }); this.load(true); });
    this.stop = onRoute((_, samePage) => { if (samePage) { this.state.read(); this.open(); } });
    if (!this.spec.embedded) pageTitle(this.spec.title);
    this.open();
    if (this.spec.export !== false) exportKinds().then((kinds) => { this.kinds = kinds; this.requestUpdate(); });
  }

  disconnectedCallback() { super.disconnectedCallback(); this.stop?.(); this.typed.cancel(); clearTimeout(this.again); this.loading?.abort(); }

  /** Only a bare address waits for the saved views: one of them may be what it opens with. */
  async open() {
    const views = this.views.load();
    if (this.state.bare) await views;
    if (this.isConnected) this.load(true);
  }

  get columns() { return this.views.columns; }

  async load(recount = false) {
    this.loading?.abort();
    const mine = (this.loading = new AbortController());
    const { spec, state } = this;
    this.busy = true;
    this.error = null;
    this.requestUpdate();
    if (recount) this.count(mine.signal);
    try {
      const query = { ...state.query(), sort: state.sort, limit: spec.limit ?? 50, after: state.after };
      const page = spec.load ? await spec.load(query) : await api.get(spec.url + api.query(query), { signal: mine.signal });
      if (spec.load) this.total = { count: page.items.length, more: false };
      if (mine.signal.aborted) return;
      Object.assign(this, { rows: page.items, next: page.next, busy: false });
      this.bulk.clear();
      // Something in it is still on its way.
      clearTimeout(this.again);
      if (this.isConnected && spec.moving?.(this.rows)) this.again = setTimeout(() => this.load(), 1_500);
    } catch (error) {
      if (mine !== this.loading) return;
      // The user closed the login dialog: what was listed stays, a list that never came says so.
      Object.assign(this, { error: error.name === 'AbortError' && this.rows ? null : error, busy: false });
    }
    this.requestUpdate();
  }

  /** Beside the rows, never before them: counting may take longer. */
  async count(signal) {
    if (this.spec.count === false || this.spec.load) return;
    try { this.total = await api.get(`${this.spec.url}/count${api.query(this.state.query())}`, { signal }); } catch { this.total = null; }
    this.requestUpdate();
  }

  refresh() { return this.load(true); }

  render() {
    const { spec } = this;
    const total = this.total && (this.total.more ? `${numbers.plain(this.total.count)}+` : numbers.plain(this.total.count));
    return html`<section aria-labelledby="${this.id}-title" class="list">
      <header class="page-head">
        ${spec.embedded ? html`<h2 id="${this.id}-title" class=${spec.titleHidden ? 'visually-hidden' : nothing}>${spec.title}</h2>` : html`<h1 id="${this.id}-title">${spec.title}${total ? html` <span class="count">${total}</span>` : nothing}</h1>`}
        <div class="actions">
          ${menu({ label: t.list.options, items: this.listMenu() })}${this.exports()}
          ${spec.create && session.can(spec.create.permission) ? spec.create.run
            ? html`<button class="button ${spec.embedded ? '' : 'primary'}" @click=${() => spec.create.run(this)}>${icon(spec.create.icon ?? 'plus')}${spec.create.label}</button>`
            : html`<a class="button ${this.bare && this.firstStep() !== nothing ? '' : 'primary'}" href=${spec.create.href}>${icon('plus')}${spec.create.label}</a>` : nothing}
        </div>
        ${spec.text ? html`<p class="lead">${spec.text}</p>` : nothing}
      </header>
      ${this.views.tabs()}${this.toolbar()}
      <div class="list-body" aria-busy=${this.busy ? 'true' : 'false'}>${this.body()}</div>
      ${this.footer()}${this.bulk.bar()}</section>`;
  }

  listMenu() {
    const own = (this.spec.menu ?? []).filter((item) => session.can(item.permission));
    const views = this.views.menu();
    return own.length && views.length ? [...own, '-', ...views] : [...own, ...views];
  }

  exports() {
    const { spec } = this;
    if (spec.export === false || (spec.load && !spec.export)) return nothing;
    const narrowed = spec.load ? {} : { ...this.state.query(), sort: this.state.sort };
    return menu({ label: t.list.export, look: '', face: html`${icon('download')}<span class="export-word">${t.list.export}</span>`,
      items: exportMenu(this.kinds, (kind) => `${spec.export ?? spec.url}/export.${kind}${api.query(narrowed)}`) });
  }

  toolbar() {
    const { spec, state } = this;
    if (!spec.search && !spec.filters?.length) return nothing;
    const change = (name, value) => { state.filter(name, value); this.load(true); };
    return html`<div class="toolbar" role="search">
      ${spec.search ? html`<div class="search">${icon('search')}
        <input class="control" type="search" aria-label=${t.list.searchLabel(spec.title.toLowerCase())} placeholder=${spec.search} .value=${live(state.q)} @input=${(event) => { state.q = event.target.value; this.typed(event.target.value.trim()); }}></div>` : nothing}
      ${spec.filters?.length ? filterMenu(spec.filters, state.filters, change) : nothing}
      ${chips(spec.filters ?? [], state.filters, change, () => { state.ask({ filters: {}, q: '' }); this.load(true); })}
      ${this.views.saver()}
    </div>`;
  }

  body() {
    const { spec, rows } = this;
    if (this.error) return failure(this.error, () => this.load(true));
    if (!rows) return placeholder(this);
    if (!rows.length) {
      return !this.bare
        ? empty({ icon: 'search', title: t.list.nothing, text: t.list.nothingText, action: html`<button class="button" @click=${() => { this.state.ask({ filters: {}, q: '' }); this.load(true); }}>${t.list.clear}</button>` })
        : empty({ title: t.list.empty, ...spec.empty, action: this.firstStep() });
    }
    return table(this);
  }

  /** Nothing was ever written here; what leads on stands in the middle, and a page has one primary button. */
  get bare() { return this.rows?.length === 0 && !this.error && !this.state.narrowed && !this.state.after; }

  firstStep() {
    const { spec } = this;
    return spec.empty?.action ?? (spec.create?.href && session.can(spec.create.permission) ? html`<a class="button primary" href=${spec.create.href}>${spec.create.label}</a>` : nothing);
  }

  footer() {
    const { rows, total, state, spec } = this;
    if (!rows?.length || this.error) return nothing;
    const text = total ? t.list.total(numbers.plain(total.count), spec.noun ?? ['fila', 'filas'], total.more) : '';
    const go = (task) => { task(); this.load(); this.scrollIntoView({ block: 'start' }); };
    return html`<footer class="list-foot"><span role="status">${text}</span>
      ${state.after || this.next ? html`<nav aria-label=${t.list.pages}><span>${t.list.page(state.page)}</span>
        <button class="button small" ?disabled=${!state.after} @click=${() => go(() => state.back())}>${icon('chevron-left', 'small')}${state.after && !state.trail.length ? t.list.first : t.list.previous}</button>
        <button class="button small" ?disabled=${!this.next} @click=${() => go(() => state.forward(this.next))}>${t.list.next}${icon('chevron-right', 'small')}</button></nav>` : nothing}</footer>`;
  }
}
define('p-list', List);

export const list = (spec) => html`<p-list .spec=${spec}></p-list>`;
