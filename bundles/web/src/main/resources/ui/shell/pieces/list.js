import { html, ifDefined, live, nothing, repeat } from 'lit';
import { t } from '../i18n/es.js';
import { navigate, onRoute } from '../frame/router.js';
import { session } from '../frame/session.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { Piece, debounce, define, uniqueId } from './element.js';
import { exportKinds, exportMenu } from './export.js';
import { chips, filterMenu } from './filters.js';
import { icon } from './icon.js';
import { ListState } from './list-state.js';
import { menu } from './menu.js';
import { empty, failure } from './state.js';
import { toast } from './toast.js';

/** The list of a kind of records; README.md lists what `spec` may say. */
class List extends Piece {
  static properties = { spec: { attribute: false } };
  rows = null;
  total = null;
  error = null;
  busy = false;
  marked = new Map();
  kinds = ['xlsx', 'csv'];
  id = uniqueId('list');

  connectedCallback() {
    super.connectedCallback();
    this.state = new ListState(this.spec);
    this.typed = debounce((q) => { this.state.ask({ q }, { replace: true }); this.load(true); });
    this.stop = onRoute((_, samePage) => { if (samePage) { this.state.read(); this.load(true); } });
    if (!this.spec.embedded) pageTitle(this.spec.title);
    this.load(true);
    if (this.spec.export !== false) exportKinds().then((kinds) => { this.kinds = kinds; this.requestUpdate(); });
  }

  disconnectedCallback() { super.disconnectedCallback(); this.stop?.(); this.typed.cancel(); clearTimeout(this.again); this.loading?.abort(); }

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
      this.marked = new Map();
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
      ${this.views()}${this.toolbar()}
      <div class="list-body" aria-busy=${this.busy ? 'true' : 'false'}>${this.body()}</div>
      ${this.footer()}${this.bulkBar()}</section>`;
  }

  listMenu() {
    const { spec } = this;
    return (spec.menu ?? []).filter((item) => session.can(item.permission));
  }

  exports() {
    const { spec } = this;
    if (spec.export === false || (spec.load && !spec.export)) return nothing;
    const narrowed = spec.load ? {} : { ...this.state.query(), sort: this.state.sort };
    return menu({ label: t.list.export, look: '', face: html`${icon('download')}<span class="export-word">${t.list.export}</span>`,
      items: exportMenu(this.kinds, (kind) => `${spec.export ?? spec.url}/export.${kind}${api.query(narrowed)}`) });
  }

  views() {
    const views = this.spec.views;
    if (!views) return nothing;
    const same = (query) => JSON.stringify(Object.entries(query).sort()) === JSON.stringify(Object.entries(this.state.filters).sort());
    return html`<nav class="tabs" aria-label=${t.list.views}>${views.map((view) => html`<button class="tab" aria-current=${same(view.query) ? 'true' : nothing} @click=${() => { this.state.ask({ filters: { ...view.query } }); this.load(true); }}>${view.label}</button>`)}</nav>`;
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
    </div>`;
  }

  body() {
    const { spec, rows } = this;
    if (this.error) return failure(this.error, () => this.load(true));
    if (!rows) return this.placeholder();
    if (!rows.length) {
      return !this.bare
        ? empty({ icon: 'search', title: t.list.nothing, text: t.list.nothingText, action: html`<button class="button" @click=${() => { this.state.ask({ filters: {}, q: '' }); this.load(true); }}>${t.list.clear}</button>` })
        : empty({ title: t.list.empty, ...spec.empty, action: this.firstStep() });
    }
    const all = rows.every((row) => this.marked.has(row.id));
    return html`<table class="rows ${spec.actions ? 'has-actions' : ''} ${spec.bulk ? 'has-boxes' : ''}"><caption class="visually-hidden">${spec.title}</caption><thead><tr>
        ${spec.bulk ? html`<th class="box-cell"><input type="checkbox" class="box" aria-label=${t.list.selectAll} .checked=${live(all)} .indeterminate=${this.marked.size > 0 && !all} @change=${() => this.markAll(!all)}></th>` : nothing}
        ${spec.columns.map((column) => this.head(column))}
        ${spec.actions ? html`<th class="menu-cell"><span class="visually-hidden">${t.common.more}</span></th>` : nothing}</tr></thead>
      <tbody>${repeat(rows, (row) => row.id, (row) => this.row(row))}</tbody></table>`;
  }

  /** Nothing was ever written here; what leads on stands in the middle, and a page has one primary button. */
  get bare() { return this.rows?.length === 0 && !this.error && !this.state.narrowed && !this.state.after; }

  firstStep() {
    const { spec } = this;
    return spec.empty?.action ?? (spec.create?.href && session.can(spec.create.permission) ? html`<a class="button primary" href=${spec.create.href}>${spec.create.label}</a>` : nothing);
  }

  head(column) {
    if (!column.sort) return html`<th scope="col" class=${this.cellClass(column)}>${column.label}</th>`;
    const now = this.state.sort === column.sort ? 'ascending' : this.state.sort === `-${column.sort}` ? 'descending' : null;
    return html`<th scope="col" class=${this.cellClass(column)} aria-sort=${ifDefined(now ?? undefined)}><button class="sort" @click=${() => { this.state.ask({ sort: now === 'ascending' ? `-${column.sort}` : column.sort }); this.load(); }}>${column.label}${icon(now === 'descending' ? 'arrow-down' : now ? 'arrow-up' : 'chevrons-up-down', 'small')}</button></th>`;
  }

  cellClass(column) { return `${column.number ? 'number' : ''} ${column.main ? 'main-cell' : ''} ${column.phone === false ? 'not-phone' : ''} ${column.wide ? 'wide-cell' : ''}`; }

  row(row) {
    const { spec } = this;
    const href = spec.href?.(row);
    const name = this.nameOf(row);
    return html`<tr class="${href ? 'goes' : ''} ${this.marked.has(row.id) ? 'marked' : ''} ${spec.faded?.(row) ? 'faded' : ''}" @click=${(event) => { if (href && !event.target.closest('a,button,input,label,.menu') && !getSelection().toString()) navigate(href); }}>
      ${spec.bulk ? html`<td class="box-cell"><input type="checkbox" class="box" aria-label=${t.list.select(name)} .checked=${live(this.marked.has(row.id))} @change=${() => this.mark(row)}></td>` : nothing}
      ${spec.columns.map((column) => {
        const plain = row[column.key] ?? '';
        const content = column.cell ? column.cell(row) : column.number && typeof plain === 'number' ? numbers.plain(plain) : plain;
        const bare = content === '' || content === null;
        return html`<td class="${this.cellClass(column)} ${bare ? 'bare' : ''}" data-label=${column.label}>${column.main && href ? html`<a href=${href}>${content}</a>` : bare ? html`<span class="quiet">${t.common.none}</span>` : content}</td>`;
      })}
      ${spec.actions ? html`<td class="menu-cell">${menu({ label: t.list.actionsOf(name), look: 'plain square small', items: spec.actions(row, this) })}</td>` : nothing}</tr>`;
  }

  nameOf(row) { const main = this.spec.columns.find((column) => column.main) ?? this.spec.columns[0]; return this.spec.name?.(row) ?? String(row[main.key] ?? row.id); }

  placeholder() {
    return html`<div class="late" aria-busy="true"><span class="visually-hidden">${t.common.loading}</span><table class="rows" aria-hidden="true"><thead><tr>${this.spec.columns.map((column) => html`<th class=${this.cellClass(column)}>${column.label}</th>`)}</tr></thead>
      <tbody>${Array.from({ length: 8 }, (_, i) => html`<tr>${this.spec.columns.map((column, j) => html`<td class=${this.cellClass(column)}><span class="skeleton w${(i * 3 + j * 2) % 5}"></span></td>`)}</tr>`)}</tbody></table></div>`;
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

  bulkBar() {
    if (!this.spec.bulk || !this.marked.size) return nothing;
    return html`<div class="bulk" role="region" aria-label=${t.list.bulk}><span role="status">${t.list.selected(this.marked.size)}</span>
      ${this.spec.bulk.filter((one) => session.can(one.permission)).map((one) => html`<button class="button small ${one.danger ? 'danger' : ''}" @click=${() => this.runBulk(one)}>${one.icon ? icon(one.icon, 'small') : nothing}${one.label}</button>`)}
      <button class="button small plain" @click=${() => this.markAll(false)}>${t.list.deselect}</button></div>`;
  }

  async runBulk(one) {
    try { if ((await one.run([...this.marked.values()], this)) !== false) await this.load(true); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
  }

  mark(row) { if (!this.marked.delete(row.id)) this.marked.set(row.id, row); this.requestUpdate(); }
  markAll(on) { this.marked = new Map(on ? this.rows.map((row) => [row.id, row]) : []); this.requestUpdate(); }
}
define('p-list', List);

export const list = (spec) => html`<p-list .spec=${spec}></p-list>`;
