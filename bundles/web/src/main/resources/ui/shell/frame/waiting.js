import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { Piece, define } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { menu } from '../pieces/menu.js';
import { live } from './live.js';

const URL = '/api/home/waiting';
/** So many are named in the bar; all stand on the first page. */
const NAMED = 10;
/** A change is told to every page at once: they do not all ask in the same moment, and each asks once for many changes. */
const SPREAD = 400;
const PAUSE = 1_000;
/** What falls due by itself, and what the server could not say. */
const AGAIN = 300_000;

/** What is late and what waits for the user: one question for the bar and for the first page. Fires `change`. */
class Waiting extends EventTarget {
  late = [];
  waiting = [];
  known = false;
  last = 0;

  get count() { return this.late.length + this.waiting.length; }

  start() {
    this.told = () => this.soon();
    live.addEventListener('waiting', this.told);
    live.addEventListener('online', this.told);
    this.load();
  }

  stop() {
    live.removeEventListener('waiting', this.told);
    live.removeEventListener('online', this.told);
    clearTimeout(this.timer);
    clearTimeout(this.again);
    Object.assign(this, { late: [], waiting: [], known: false, timer: null });
  }

  soon() {
    this.timer ??= setTimeout(() => this.load(), Math.max(Math.random() * SPREAD, this.last + PAUSE - Date.now()));
  }

  /** Nobody touched anything: it keeps no session alive, and a session that is over is noticed by whoever comes back. */
  async load() {
    clearTimeout(this.timer);
    clearTimeout(this.again);
    this.timer = null;
    this.last = Date.now();
    try {
      const { late, waiting } = await api.get(URL, { headers: { 'X-Background': 'true' }, loginForm: true });
      const changed = !this.known || JSON.stringify([late, waiting]) !== JSON.stringify([this.late, this.waiting]);
      Object.assign(this, { late, waiting, known: true });
      if (changed) this.dispatchEvent(new Event('change'));
    } catch { /* what was known stays; it is asked again */ }
    this.again = setTimeout(() => { if (!document.hidden) this.load(); }, AGAIN);
  }
}

export const waiting = new Waiting();

/** In the bar: how much waits, and the way to each. */
class Bell extends Piece {
  redraw = () => this.requestUpdate();
  connectedCallback() { super.connectedCallback(); waiting.addEventListener('change', this.redraw); }
  disconnectedCallback() { super.disconnectedCallback(); waiting.removeEventListener('change', this.redraw); }

  render() {
    const { count } = waiting;
    const all = [...waiting.late.map((one) => ({ ...one, late: true })), ...waiting.waiting];
    const entry = (one) => ({ icon: one.late ? 'triangle-alert' : 'circle-dot', href: one.href,
      label: html`${one.title}${one.due ? html`<small class=${one.late ? 'late-text' : ''}>${one.late ? t.home.due(dates.relative(one.due)) : t.home.until(dates.dayMonth(one.due))}</small>` : nothing}` });
    return html`${menu({
      label: t.waiting.title, look: 'plain square bell',
      face: html`${icon(count ? 'bell-ring' : 'bell')}${count ? html`<span class="bell-count" aria-hidden="true">${count > 99 ? '99+' : count}</span>` : nothing}<span class="visually-hidden">${t.waiting.count(count)}</span>`,
      items: count ? [...all.slice(0, NAMED).map(entry), '-', { label: t.waiting.all(count), icon: 'house', href: '#/' }] : [{ label: t.waiting.none, icon: 'house', href: '#/' }],
    })}<span class="visually-hidden" role="status">${waiting.known ? t.waiting.count(count) : ''}</span>`;
  }
}
define('p-bell', Bell);

export const bell = () => html`<p-bell></p-bell>`;
