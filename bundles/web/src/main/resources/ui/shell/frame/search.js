import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { Piece, debounce, define } from '../pieces/element.js';
import { chips, filterMenu } from '../pieces/filters.js';
import { icon } from '../pieces/icon.js';
import { ListState } from '../pieces/list-state.js';
import { badge, empty, failure, skeleton } from '../pieces/state.js';
import { marked } from './finder.js';
import { pages } from './pages.js';
import { onRoute } from './router.js';

/** The whole search on a page of its own, with its filters; what is asked stands in the address. */
class SearchPage extends Piece {
  connectedCallback() {
    super.connectedCallback();
    this.state = new ListState({});
    this.typed = debounce((q) => { this.state.ask({ q }, { replace: true }); this.load(); });
    this.stop = onRoute((_, samePage) => { if (samePage) { this.state.read(); this.load(); } });
    this.load();
  }

  disconnectedCallback() { super.disconnectedCallback(); this.stop(); this.typed.cancel(); this.asking?.abort(); }

  get filters() {
    return [
      { key: 'kind', label: t.find.kind, type: 'multi', options: this.kinds },
      { key: 'from', label: t.find.from, type: 'date' },
      { key: 'until', label: t.find.until, type: 'date' },
      { key: 'sort', label: t.find.order, type: 'select', none: t.find.best, options: [['-date', t.find.newest], ['date', t.find.oldest]] },
    ];
  }

  async load(after) {
    this.asking?.abort();
    const mine = (this.asking = new AbortController());
    this.requestUpdate();
    try {
      this.kinds ??= (await api.get('/api/search/kinds')).map((one) => [one.kind, one.name]);
      const q = this.state.q.trim();
      const found = q.length < 2 ? null : await api.get(`/api/search${api.query({ q, ...this.state.filters, sort: this.state.sort, limit: 25, after })}`, { signal: mine.signal });
      if (mine.signal.aborted) return;
      Object.assign(this, { found: found && after ? { ...found, items: [...this.found.items, ...found.items] } : found, error: null });
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.error = error;
    }
    this.requestUpdate();
  }

  render() {
    const { state } = this;
    const change = (name, value) => { if (name === 'sort') state.ask({ sort: value }); else state.filter(name, value); this.load(); };
    const values = { ...state.filters, ...(state.sort ? { sort: state.sort } : {}) };
    return html`<section aria-labelledby="search-title" class="list"><header class="page-head"><h1 id="search-title">${t.find.page}</h1></header>
      <div class="toolbar" role="search"><div class="search">${icon('search')}<input class="control" type="search" aria-label=${t.find.label} placeholder=${t.find.placeholder} maxlength="200" .value=${state.q} @input=${(event) => { state.q = event.target.value; this.typed(event.target.value.trim()); }}></div>
        ${this.kinds ? filterMenu(this.filters, values, change) : nothing}${chips(this.filters, values, change, () => { state.ask({ filters: {}, sort: '' }); this.load(); })}</div>
      ${this.results()}</section>`;
  }

  results() {
    const { found, error } = this;
    if (error) return failure(error, () => this.load());
    if (this.state.q.trim().length < 2) return empty({ icon: 'search', title: t.find.hint, text: t.find.pageText });
    if (!found) return html`<div class="late">${skeleton()}</div>`;
    if (!found.items.length) return empty({ icon: 'search', title: t.find.nothing(this.state.q.trim()), text: t.find.nothingText });
    return html`${found.loosely ? html`<p class="quiet">${t.find.loosely(this.state.q.trim())}</p>` : nothing}<p class="visually-hidden" role="status">${t.find.found(found.items.length)}</p>
      <ol class="results">${found.items.map((item) => html`<li><p><a href=${item.href}>${marked(item.title)}</a>${item.state ? html` ${badge(item.state)}` : nothing}</p>
        <small>${this.nameOf(item.kind)}${item.date ? html` · <time datetime=${item.date}>${dates.day(item.date)}</time>` : nothing}${item.detail.text ? html` · ${marked(item.detail)}` : nothing}</small>${item.piece.text ? html`<small>${marked(item.piece)}</small>` : nothing}</li>`)}</ol>
      ${found.next ? html`<button class="button" @click=${() => this.load(found.next)}>${t.find.more}</button>` : nothing}`;
  }

  nameOf(kind) { return this.kinds.find((one) => one[0] === kind)?.[1] ?? ''; }
}
define('p-search', SearchPage);

export const mount = (host) => pages(host, { '': () => html`<p-search></p-search>` });
