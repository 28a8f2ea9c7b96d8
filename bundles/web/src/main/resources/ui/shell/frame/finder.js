import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { debounce } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { empty, failure, skeleton, state } from '../pieces/state.js';
import { navigate } from './router.js';

const LIST = 'finder-list';
const EACH = 5;
const PAGE = 25;

/** A text with what was looked for in it. Marks are pairs of places. */
export function marked({ text, marks }) {
  const parts = [];
  let at = 0;
  for (const [from, until] of marks) {
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, until)}</mark>`);
    at = until;
  }
  return [...parts, text.slice(at)];
}

/** The one box that finds everything: a combobox over a list of groups, in a dialog. Opens by its button, `/` or Ctrl+K. */
class Finder {
  text = '';
  at = -1;
  find = debounce(() => this.ask(), 150);

  constructor(element) { this.element = element; this.draw(); }

  /** What the arrows reach: records, and behind the best of a kind the way to all of it. */
  get items() { return this.found ? this.found.groups.flatMap((group) => [...group.items, ...(group.more || group.count > group.items.length ? [{ all: group }] : [])]) : []; }

  async ask() {
    this.asking?.abort();
    const mine = (this.asking = new AbortController());
    const q = this.text.trim();
    if (q.length < 2) { this.found = null; this.error = null; return this.draw(); }
    this.busy = true;
    this.draw();
    try {
      const found = this.kind ? await this.page(q, mine.signal) : await api.get(`/api/search/groups${api.query({ q, each: EACH })}`, { signal: mine.signal });
      Object.assign(this, { found, asked: q, at: found.groups.length ? 0 : -1, error: null });
    } catch (error) {
      if (error.name === 'AbortError') return;
      Object.assign(this, { found: null, error });
    }
    if (mine.signal.aborted) return;
    this.busy = false;
    this.draw();
  }

  /** All of one kind, page after page. */
  async page(q, signal, after) {
    const { items, ...rest } = await api.get(`/api/search${api.query({ q, kind: this.kind.kind, limit: PAGE, after })}`, { signal });
    const before = after ? this.found.groups[0].items : [];
    return { ...rest, groups: items.length || before.length ? [{ kind: this.kind, items: [...before, ...items] }] : [] };
  }

  async more() {
    const reached = this.items.length;
    try {
      this.found = await this.page(this.asked, undefined, this.found.next);
      this.at = reached;
    } catch (error) {
      if (error.name !== 'AbortError') Object.assign(this, { found: null, error });
    }
    this.draw();
  }

  only(kind) { this.kind = kind; this.element.querySelector('input').focus(); this.ask(); }

  key(event) {
    const last = this.items.length - 1;
    const to = { ArrowDown: this.at >= last ? 0 : this.at + 1, ArrowUp: this.at <= 0 ? last : this.at - 1, PageDown: Math.min(last, this.at + EACH), PageUp: Math.max(0, this.at - EACH) }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.at = to;
      this.draw();
      this.element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && this.items[this.at]) {
      event.preventDefault();
      const { href, all } = this.items[this.at];
      if (all) this.only(all.kind);
      else if (event.ctrlKey || event.metaKey) window.open(href, '_blank', 'noopener');
      else this.open(href);
    } else if (event.key === 'Escape') {
      // A search field would only be emptied by it.
      event.preventDefault();
      this.element.close();
    } else if (event.key === 'Backspace' && !event.target.value && this.kind) this.only(null);
  }

  open(href) { this.element.close(); navigate(href); }

  draw() {
    const chosen = this.at >= 0 ? `${LIST}-${this.at}` : nothing;
    render(html`
      <div class="finder-head">${icon('search')}
        ${this.kind ? html`<span class="chip"><span>${this.kind.name}</span><button type="button" aria-label=${t.find.everything} @click=${() => this.only(null)}>${icon('x', 'small')}</button></span>` : nothing}
        <input type="search" role="combobox" aria-label=${t.find.label} aria-autocomplete="list" aria-expanded=${this.items.length ? 'true' : 'false'} aria-controls=${LIST} aria-activedescendant=${chosen}
          autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" maxlength="200" placeholder=${t.find.placeholder} @input=${(event) => { this.text = event.target.value; this.find(); }} @keydown=${(event) => this.key(event)}>
        <button class="button plain square small" aria-label=${t.common.close} @click=${() => this.element.close()}>${icon('x')}</button></div>
      <div class="finder-body" aria-busy=${this.busy ? 'true' : 'false'}>${this.body()}</div>
      <span class="visually-hidden" role="status">${this.found && !this.busy ? t.find.found(this.items.filter((item) => !item.all).length) : ''}</span>
      <div class="finder-foot" aria-hidden="true"><span><kbd>↑</kbd><kbd>↓</kbd> ${t.find.choose}</span><span><kbd>${t.find.enter}</kbd> ${t.find.open}</span><span><kbd>Esc</kbd> ${t.find.leave}</span></div>
      <a class="finder-page" href="#/search" @click=${(event) => { event.preventDefault(); this.open(`#/search${api.query({ q: this.text.trim(), kind: this.kind?.kind })}`); }}>${icon('list-filter', 'small')}${t.find.toPage}</a>`, this.element);
  }

  body() {
    if (this.error) return failure(this.error, () => this.ask());
    if (!this.found) return this.busy ? skeleton(5) : html`<p class="finder-hint">${t.find.hint}</p>`;
    const { groups, loosely, incomplete, next } = this.found;
    let number = 0;
    const items = this.items;
    return html`
      ${incomplete ? html`<p class="finder-note">${icon('hourglass', 'small')}${t.find.incomplete}</p>` : nothing}
      ${loosely && groups.length ? html`<p class="finder-note">${icon('info', 'small')}${t.find.loosely(this.asked)}</p>` : nothing}
      ${groups.length ? nothing : empty({ icon: 'search', title: t.find.nothing(this.asked), text: t.find.nothingText })}
      <div id=${LIST} role="listbox" aria-label=${t.find.results} ?hidden=${!groups.length}>
        ${groups.map((group) => html`<div role="group" aria-label=${group.kind.name}>
          ${this.kind ? nothing : html`<div class="finder-group" aria-hidden="true">${icon(group.kind.icon, 'small')}${group.kind.name}</div>`}
          ${items.filter((item) => item.all === group || group.items.includes(item)).map((item) => (item.all ? this.all(group, number++) : this.option(item, number++)))}</div>`)}</div>
      ${next ? html`<button class="button plain finder-more" @click=${() => this.more()}>${t.find.more}</button>` : nothing}`;
  }

  all(group, number) {
    return html`<button role="option" tabindex="-1" id="${LIST}-${number}" class="finder-item finder-all" aria-selected=${number === this.at ? 'true' : 'false'}
      @pointermove=${() => this.point(number)} @click=${() => this.only(group.kind)}>${t.find.all(numbers.plain(group.count), group.more)}${icon('arrow-right', 'small')}</button>`;
  }

  point(number) { if (this.at !== number) { this.at = number; this.draw(); } }

  option(item, number) {
    const { title, detail, piece, date } = item;
    return html`<a role="option" tabindex="-1" id="${LIST}-${number}" class="finder-item" href=${item.href} aria-selected=${number === this.at ? 'true' : 'false'}
      @pointermove=${() => this.point(number)} @click=${(event) => { if (!event.ctrlKey && !event.metaKey) { event.preventDefault(); this.open(item.href); } }}>
      <span class="finder-title">${marked(title)}${item.state ? html` ${state(item.state)}` : nothing}</span>
      ${date ? html`<time datetime=${date}>${dates.numeric(date)}</time>` : nothing}
      ${detail.text ? html`<small>${marked(detail)}</small>` : nothing}
      ${piece.text ? html`<small class="piece">${marked(piece)}</small>` : nothing}</a>`;
  }
}

export function openFinder() {
  if (document.querySelector('dialog[open]')) return;
  const element = document.createElement('dialog');
  element.className = 'dialog finder';
  element.setAttribute('aria-label', t.find.label);
  const finder = new Finder(element);
  const leave = () => element.close();
  window.addEventListener('pregon-route', leave);
  element.addEventListener('mousedown', (event) => { if (event.target === element) leave(); });
  element.addEventListener('close', () => { window.removeEventListener('pregon-route', leave); finder.find.cancel(); finder.asking?.abort(); element.remove(); });
  document.body.append(element);
  element.showModal();
  element.querySelector('input').focus();
}

/** The keys that open it from anywhere; `/` only where nobody is writing. Returns what takes them away. */
export function finderKeys() {
  const press = (event) => {
    const writing = event.target.closest?.('input, textarea, select, [contenteditable="true"]');
    const slash = event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.defaultPrevented || !(slash || k)) return;
    event.preventDefault();
    openFinder();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
