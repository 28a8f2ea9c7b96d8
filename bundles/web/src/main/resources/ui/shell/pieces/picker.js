import { html, live, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { Piece, debounce, define, uniqueId } from './element.js';
import { icon } from './icon.js';
import { live as news } from '../frame/live.js';
import { session } from '../frame/session.js';

let offered;
// Modules come and go with what can be chosen of theirs.
news.addEventListener('screens', () => { offered = undefined; });

const nothingThere = { missing: true, find: async () => [] };

/** A source with `find(text, signal)`; one that is only named is brought by the module that offers it. */
export async function sourceOf(source) {
  if (typeof source === 'string') {
    offered ??= api.get('/api/ui/pickers').then((page) => page.items);
    let found;
    try { found = (await offered).find((one) => one.kind === source); } catch { offered = undefined; }
    if (!found) return nothingThere;
    source = (await import(found.script))[source];
  }
  const item = source.item ?? ((row) => ({ id: row.id, label: row.name }));
  return { ...source, item, find: source.search ?? (async (q, signal) => (await api.get(source.url + api.query({ q, limit: 12, ...source.query }), { signal })).items.map(item)) };
}

/** A short form over the page; what it made is what was chosen. */
async function createInPlace({ create, item }, text) {
  // The form knows the picker; it must not be known by it before both are there.
  const { ask } = await import('./ask.js');
  const groups = typeof create.groups === 'function' ? await create.groups() : create.groups;
  const made = await ask(create.title, { submit: create.submit ?? t.common.save, saved: create.saved ?? t.picker.created, draft: `new-${create.title}`, ...create, groups, initial: create.initial?.(text) ?? { name: text } });
  return made && item(made);
}


/**
 * Chooses one record (or several) by typing: the ARIA combobox with a list. `source` is
 * `{url, item: row => ({id, label, detail})}` or `{search: async (text, signal) => items}`, or the kind of a module's picker (`contact`).
 * `create` is `async text => ({id, label})` or `{title, url, groups, permission}`: a short form in a dialog, whose record is chosen.
 * Fires `pick` with the item, the array, or null.
 */
class Picker extends Piece {
  static properties = { source: { attribute: false }, value: { attribute: false }, multiple: { type: Boolean }, controlId: {}, describedBy: {}, invalid: { type: Boolean }, placeholder: {}, open: { state: true }, items: { state: true }, at: { state: true } };

  constructor() {
    super();
    Object.assign(this, { controlId: uniqueId('picker'), items: [], at: -1, open: false, value: null, text: null });
    this.search = debounce(() => this.find(), 200);
  }

  /** The list may open below the window's edge or under the form's foot. */
  updated(changed) { if (changed.has('open') && this.open) this.querySelector('.options').scrollIntoView({ block: 'nearest' }); }

  disconnectedCallback() { super.disconnectedCallback(); this.search.cancel(); this.asking?.abort(); }

  get chosen() { return this.multiple ? this.value ?? [] : []; }

  render() {
    const listId = `${this.controlId}-list`;
    const shown = this.text ?? (this.multiple ? '' : this.value?.label ?? '');
    return html`<div class="picker" @focusout=${this.onBlur}>
      ${this.chosen.length ? html`<ul class="chips">${this.chosen.map((one) => html`<li class="chip"><span>${one.label}</span><button type="button" aria-label=${t.form.removeTag(one.label)} @click=${() => this.choose(this.chosen.filter((other) => other.id !== one.id))}>${icon('x', 'small')}</button></li>`)}</ul>` : nothing}
      <div class="with-button"><input class="control" id=${this.controlId} role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded=${this.open ? 'true' : 'false'} aria-controls=${listId}
        aria-activedescendant=${this.open && this.at >= 0 ? `${listId}-${this.at}` : nothing} aria-describedby=${this.describedBy || nothing} aria-invalid=${this.invalid ? 'true' : nothing} placeholder=${this.placeholder ?? t.picker.placeholder}
        .value=${live(shown)} @input=${this.onInput} @keydown=${this.onKey} @click=${() => { if (!this.open) this.find(); }}>
        ${!this.multiple && this.value ? html`<button type="button" class="button plain square" aria-label=${t.picker.clear} @click=${() => { this.choose(null); this.querySelector('input').focus(); }}>${icon('x', 'small')}</button>` : html`<span class="in-control">${icon('search', 'small')}</span>`}</div>
      <ul class="options" id=${listId} role="listbox" aria-label=${t.picker.placeholder} ?hidden=${!this.open}>
        ${this.items.map((item, i) => html`<li role="option" id="${listId}-${i}" aria-selected=${i === this.at ? 'true' : 'false'} class=${item.make ? 'make' : ''} @pointerdown=${(event) => event.preventDefault()} @click=${() => this.take(item)}>
          ${item.make ? icon('plus', 'small') : nothing}<span>${item.label}${item.detail ? html`<small>${item.detail}</small>` : nothing}</span></li>`)}
        ${this.items.length ? nothing : html`<li class="none" role="option" aria-disabled="true" aria-selected="false">${this.failed ? t.picker.failed : this.missing ? t.picker.missing : t.picker.none}</li>`}</ul>
      <span class="visually-hidden" role="status">${this.open ? t.picker.found(this.items.filter((item) => !item.make).length) : ''}</span></div>`;
  }

  onInput(event) { this.text = event.target.value; this.search(); }

  async find() {
    this.asking?.abort();
    const mine = (this.asking = new AbortController());
    const text = (this.text ?? '').trim();
    this.failed = false;
    let found = [];
    let source = nothingThere;
    try {
      source = await sourceOf(this.source);
      found = await source.find(text, mine.signal);
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.failed = true;
    }
    if (mine.signal.aborted || !this.isConnected) return;
    this.missing = source.missing;
    this.items = found.filter((item) => !this.chosen.some((one) => one.id === item.id));
    if (source.create && session.can(source.create.permission) && text && !found.some((item) => item.label.toLowerCase() === text.toLowerCase())) this.items = [...this.items, { make: true, text, label: t.picker.create(text) }];
    this.at = this.items.length && text ? 0 : -1;
    this.open = this.contains(document.activeElement);
  }

  async take(item) {
    this.open = false;
    const source = item.make && await sourceOf(this.source);
    const made = !item.make ? item : typeof source.create === 'function' ? await source.create(item.text) : await createInPlace(source, item.text);
    if (made) this.choose(this.multiple ? [...this.chosen, made] : made);
    this.querySelector('input').focus();
  }

  choose(value) {
    this.value = value;
    this.text = null;
    this.open = false;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('pick', { detail: value, bubbles: true }));
  }

  /** Half-typed text is no choice: the field falls back to what was chosen; an emptied one means "none". */
  onBlur(event) {
    if (this.contains(event.relatedTarget)) return;
    this.open = false;
    this.search.cancel();
    if (this.text === '' && !this.multiple && this.value) this.choose(null);
    this.text = null;
    this.requestUpdate();
  }

  onKey(event) {
    const last = this.items.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) return this.find();
      this.at = event.key === 'ArrowDown' ? (this.at >= last ? 0 : this.at + 1) : this.at <= 0 ? last : this.at - 1;
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && this.open) {
      event.preventDefault();
      if (this.items[this.at]) this.take(this.items[this.at]);
    } else if (event.key === 'Escape' && (this.open || this.text)) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
      this.text = null;
      this.requestUpdate();
    } else if (event.key === 'Backspace' && this.multiple && !event.target.value && this.chosen.length) this.choose(this.chosen.slice(0, -1));
  }
}
define('p-picker', Picker);
