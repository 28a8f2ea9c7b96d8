import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { dates } from './dates.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import { richWords } from './rich.js';
import { putBack, since } from './revert.js';
import { failure, skeleton } from './state.js';
import { toast } from './toast.js';

/** Who changed what and when: GET `url` of docs/rest.md "Records". */
class History extends Piece {
  static properties = { url: {}, revert: { attribute: false } };
  items = null;

  connectedCallback() { super.connectedCallback(); this.load(); }

  async load(after = '') {
    try {
      const page = await api.get(this.url + api.query({ after }));
      this.items = [...(after ? this.items : []), ...page.items];
      this.next = page.next;
      this.error = null;
    } catch (error) { this.error = error; }
    this.requestUpdate();
  }

  render() {
    if (this.error) return failure(this.error, () => this.load());
    if (!this.items) return html`<div class="late">${skeleton()}</div>`;
    if (!this.items.length) return html`<p class="quiet">${t.history.empty}</p>`;
    return html`<ol class="history">${this.items.map(({ at, who, action, changes = [] }, i) => html`<li>
        <p><b>${who}</b> ${(t.history.actions[action] ?? action).toLowerCase()}${action === 'update' && changes.length ? html` ${t.history.changed(changes.length)}` : nothing} <time datetime=${at} title=${dates.relative(at)}>${dates.dateTime(at)}</time>${this.revert && i ? html` <button class="link-button small" @click=${() => this.back(since(this.items, i))}>${t.history.backTo}<span class="visually-hidden">: ${dates.dateTime(at)}</span></button>` : nothing}</p>
        ${changes.length ? html`<dl>${changes.map((change) => html`<div><dt>${change.label ?? change.field}</dt><dd>${this.value(change.before, t.history.before, 'del')} ${this.value(change.after, t.history.after, 'ins')}${this.revert && action !== 'create' && action !== 'import' ? html`<button class="button plain square small" title=${t.history.backField} aria-label=${t.history.backFieldOf(change.label ?? change.field, dates.dateTime(at))} @click=${() => this.back([change])}>${icon('rotate-ccw', 'small')}</button>` : nothing}</dd></div>`)}</dl>` : nothing}</li>`)}</ol>
      ${this.next ? html`<button class="button" @click=${() => this.load(this.next)}>${t.history.more}</button>` : nothing}`;
  }

  async back(changes) {
    const { url, reload, ...revert } = this.revert;
    try { if (await putBack(url, revert, changes)) { await this.load(); reload(); } } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
  }

  value(value, label, kind) {
    if (value === null || value === undefined || value === '') return nothing;
    const text = html`<span class="visually-hidden">${label}: </span>${typeof value === 'object' ? JSON.stringify(value) : richWords(String(value))}`;
    return kind === 'del' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  }
}
define('p-history', History);

/** `revert`: `{url, groups(data), read, write, reload}` for who may take changes back. */
export const history = (url, revert) => html`<p-history .url=${url} .revert=${revert}></p-history>`;
