import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { dates } from './dates.js';
import { live } from '../frame/live.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';

/** A state as words with a small dot, or a sign where many states must be told apart: tone is ok, warn, bad, info, live, seal or nothing. */
export function state(label, tone = '', sign = '') { return html`<span class="state ${tone} ${sign ? 'signed' : ''}">${sign ? icon(sign, 'small') : nothing}${label}</span>`; }
export function badge(label) { return html`<span class="badge">${label}</span>`; }

/** A moment, relative, with the full date on hover. */
export function when(value) {
  return value ? html`<time datetime=${value} title=${/^\d{4}-\d{2}-\d{2}$/.test(value) ? dates.long(value) : dates.dateTime(value)}>${dates.relative(value)}</time>` : t.common.none;
}

/** A message inside the page: tone is info (default), ok, warn or bad. */
export function note(text, { tone = '', action, alert = false } = {}) {
  const sign = { ok: 'circle-check', warn: 'triangle-alert', bad: 'circle-alert' }[tone] ?? 'info';
  return html`<div class="note ${tone}" role=${alert ? 'alert' : nothing}>${icon(sign)}<div>${text}</div>${action ?? nothing}</div>`;
}

/** What this place is for and the first step, where a table would be empty. `page` when nothing else there is a heading. */
export function empty({ icon: name = 'inbox', title, text, action, page = false }) {
  return html`<div class="empty">${icon(name, 'large')}${page ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}${text ? html`<p>${text}</p>` : nothing}${action ?? nothing}</div>`;
}

/** Tries again by itself when the connection is back. */
class RetryOnline extends Piece {
  static properties = { retry: { attribute: false } };
  again = () => this.retry?.();
  connectedCallback() { super.connectedCallback(); live.addEventListener('online', this.again); }
  disconnectedCallback() { super.disconnectedCallback(); live.removeEventListener('online', this.again); }
}
define('p-retry-online', RetryOnline);

/** What a failed request says, with a way to try again. */
export function failure(error, retry, { page = false } = {}) {
  const text = error.status === 403 ? t.problem.forbidden : error.status === 404 ? t.problem.notFound : error.status === 0 ? t.problem.offline : error.message || t.problem.server;
  const more = error.status === 403 ? t.problem.forbiddenText : error.status === 404 ? t.problem.notFoundText : error.id ? t.problem.id(error.id) : '';
  return html`<div class="empty" role="alert">${icon(error.status === 403 ? 'lock' : error.status === 0 ? 'plug' : 'circle-alert', 'large')}${page ? html`<h1>${text}</h1>` : html`<h2>${text}</h2>`}${more ? html`<p>${more}</p>` : nothing}${retry && error.status === 0 ? html`<p-retry-online .retry=${retry}></p-retry-online>` : nothing}
    ${retry && error.status !== 403 && error.status !== 404 ? html`<button class="button" @click=${retry}>${icon('refresh-cw')}${t.common.retry}</button>` : html`<a class="button" href="#/">${t.problem.goHome}</a>`}</div>`;
}

/** Grey bars in the shape of what comes. Shown by CSS only after 300 ms. */
export function skeleton(lines = 6) {
  return html`<div class="skeletons" aria-busy="true"><span class="visually-hidden">${t.common.loading}</span>${Array.from({ length: lines }, (_, i) => html`<span class="skeleton w${(i * 7) % 5}"></span>`)}</div>`;
}
