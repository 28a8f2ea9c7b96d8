import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { dates } from './dates.js';
import { Piece, define, uniqueId } from './element.js';
import { icon } from './icon.js';
import './picker.js';

const names = new Map();
const labelKey = (filter, value) => `${filter.key}|${value}`;

/** Options may be given, or asked from a route once. */
async function optionsOf(filter) {
  if (typeof filter.options === 'string') filter.options = await api.get(filter.options).then((found) => found.items ?? found);
  return (filter.options ?? []).map((one) => (Array.isArray(one) ? { value: one[0], label: one[1] } : typeof one === 'string' ? { value: one, label: one } : { value: one.value ?? one.id, label: one.label ?? one.name }));
}

/** A link or a reload brings only the id of what was picked. */
async function nameChosen(filter, value) {
  const { url, item = (row) => ({ id: row.id, label: row.name }) } = filter.picker;
  if (!value || !url || names.has(labelKey(filter, value))) return;
  try { names.set(labelKey(filter, value), item(await api.get(`${url}/${value}`)).label); } catch { /* the id is shown */ }
}

const wordOf = (filter, value) => {
  if (filter.type === 'date') return dates.numeric(value);
  const known = Array.isArray(filter.options) ? filter.options.find((one) => String(Array.isArray(one) ? one[0] : one.value ?? one.id ?? one) === String(value)) : null;
  return known ? (Array.isArray(known) ? known[1] : known.label ?? known.name ?? known) : names.get(labelKey(filter, value)) ?? filter.word?.(value) ?? value;
};

/** What narrows the list now, each to be taken away. */
export function chips(filters, values, change, clear) {
  const set = Object.entries(values).flatMap(([key, value]) => {
    const filter = filters.find((one) => one.key === key) ?? { key, label: key };
    return [value].flat().map((one) => ({ filter, one, rest: [value].flat().filter((other) => other !== one) }));
  });
  if (!set.length) return nothing;
  return html`<ul class="chips" aria-label=${t.list.filters}>${set.map(({ filter, one, rest }) => html`<li class="chip"><span><span class="quiet">${filter.label}:</span> ${wordOf(filter, one)}</span>
    <button aria-label=${t.list.removeFilter(`${filter.label}: ${wordOf(filter, one)}`)} @click=${() => change(filter.key, rest.length > 1 ? rest : rest[0] ?? '')}>${icon('x', 'small')}</button></li>`)}
    ${set.length > 1 ? html`<li><button class="link-button small" @click=${clear}>${t.list.clear}</button></li>` : nothing}</ul>`;
}

/** "Filtrar": a small panel with all filters, applied as they are chosen. */
class FilterMenu extends Piece {
  static properties = { filters: { attribute: false }, values: { attribute: false }, open: { state: true }, ready: { state: true } };
  id = uniqueId('filters');

  connectedCallback() {
    super.connectedCallback();
    this.outside = (event) => { if (this.open && !this.contains(event.target)) this.open = false; };
    document.addEventListener('pointerdown', this.outside);
    Promise.all(this.filters.map(async (filter) => { if (filter.options) filter.options = await optionsOf(filter).catch(() => []); if (filter.type === 'picker') await nameChosen(filter, this.values[filter.key]); })).then(() => { this.ready = true; this.dispatchEvent(new Event('ready')); });
  }

  disconnectedCallback() { super.disconnectedCallback(); document.removeEventListener('pointerdown', this.outside); }

  render() {
    return html`<button class="button" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="${this.id}-panel" @click=${async () => { this.open = !this.open; await this.updateComplete; this.querySelector('.filter-panel :is(select,input)')?.focus(); }}>${icon('list-filter')}${t.list.filters}</button>
      ${this.open ? html`<div class="filter-panel" id="${this.id}-panel" role="group" aria-label=${t.list.filters} @keydown=${(event) => { if (event.key === 'Escape') { event.stopPropagation(); this.open = false; this.querySelector('button').focus(); } }}>
        ${this.filters.map((filter) => this.control(filter))}
        <div class="actions"><button class="button small" @click=${() => { this.open = false; this.querySelector('button').focus(); }}>${t.list.done}</button></div></div>` : nothing}`;
  }

  control(filter) {
    const id = `${this.id}-${filter.key}`;
    const value = this.values[filter.key] ?? '';
    const label = html`<label for=${id}>${filter.label}</label>`;
    if (filter.type === 'date') return html`<div class="field">${label}<input class="control" id=${id} type="date" .value=${value} @change=${(event) => this.change(filter.key, event.target.value)}></div>`;
    if (filter.type === 'picker') return html`<div class="field">${label}<p-picker .controlId=${id} .source=${filter.picker} .value=${value ? { id: value, label: wordOf(filter, value) } : null} @pick=${(event) => { const found = event.detail; if (found) names.set(labelKey(filter, found.id), found.label); this.change(filter.key, found?.id ?? ''); }}></p-picker></div>`;
    if (filter.type === 'multi') {
      const chosen = [value].flat().filter(Boolean).map(String);
      return html`<fieldset class="field"><legend>${filter.label}</legend>${filter.options.map((one) => html`<label class="check"><input type="checkbox" .checked=${chosen.includes(String(one.value))} @change=${(event) => this.change(filter.key, event.target.checked ? [...chosen, one.value] : chosen.filter((other) => other !== String(one.value)))}>${one.label}</label>`)}</fieldset>`;
    }
    return html`<div class="field">${label}<select class="control" id=${id} @change=${(event) => this.change(filter.key, event.target.value)}><option value="">${filter.none ?? t.common.all}</option>${(filter.options ?? []).map((one) => html`<option value=${one.value} ?selected=${String(one.value) === String(value)}>${one.label}</option>`)}</select></div>`;
  }
}
define('p-filters', FilterMenu);

export const filterMenu = (filters, values, change) => html`<p-filters .filters=${filters} .values=${{ ...values }} .change=${change} @ready=${(event) => event.target.closest('p-list')?.requestUpdate()}></p-filters>`;
