import { html, nothing } from 'lit';
import { api } from './api.js';
import { numbers } from './dates.js';
import { note } from './state.js';
import { toast } from './toast.js';

const EVERY = 1_500;

/** A check of all that is kept, which takes its time in the background: the last one, one under way, and a new one. Its element shows them. */
export class Check {
  constructor(element, url) { this.element = element; this.url = url; element.addController(this); }

  hostConnected() { this.load(); }
  hostDisconnected() { clearTimeout(this.timer); }

  async load() {
    clearTimeout(this.timer);
    try { this.now = await api.get(this.url); this.error = null; } catch (error) { this.error = error; }
    this.element.requestUpdate();
    if (this.element.isConnected && this.now?.running) this.timer = setTimeout(() => this.load(), EVERY);
  }

  async start() {
    try { this.now = await api.post(this.url); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
    this.load();
  }
}

/** How far a check is; `progress(done, total)` says it in words. */
export function underWay({ done, total }, { label, queued, progress }) {
  return note(html`<span role="status">${total ? progress(numbers.plain(done), numbers.plain(total)) : queued}</span>${total ? html`<progress max=${total} .value=${done} aria-label=${label}></progress>` : nothing}`);
}

/** What a check found, a row each. */
export function findingsTable(label, heads, rows) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class="plain-table"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
