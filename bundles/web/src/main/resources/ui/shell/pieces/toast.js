import { html, nothing, render, repeat } from 'lit';
import { t } from '../i18n/es.js';
import { icon } from './icon.js';

const shown = [];
let host;

/** The region must exist before the first message, or screen readers stay silent. */
export function mountToasts() {
  if (host) return;
  host = document.createElement('div');
  host.className = 'toasts';
  host.setAttribute('role', 'status');
  host.setAttribute('aria-live', 'polite');
  document.body.append(host);
}

/**
 * A short message at the bottom. With `undo` it offers "Deshacer"; a message with something to press stays longer, and
 * none leaves while the pointer or the focus is on it.
 */
export function toast(text, { undo, tone = '' } = {}) {
  mountToasts();
  // A modal dialog makes the rest of the page inert; the message must lie inside it to be seen and pressed.
  (document.querySelector('dialog[open]:last-of-type') ?? document.body).append(host);
  // One message at a time: the newest says what is true now.
  const entry = { text, undo, tone };
  shown.splice(0, shown.length, entry);
  draw();
  const wait = () => setTimeout(() => (host.matches(':hover, :focus-within') ? wait() : close(entry)), undo || tone ? 10_000 : 5_000);
  wait();
}

/** What was said to one user is not for the next. */
export function clearToasts() { shown.length = 0; if (host) draw(); }

function close(entry) {
  const at = shown.indexOf(entry);
  if (at >= 0) { shown.splice(at, 1); draw(); }
}

function draw() {
  render(repeat(shown, (entry) => entry, (entry) => html`
    <div class="toast ${entry.tone}">
      <span>${entry.text}</span>
      ${entry.undo ? html`<button class="button small" @click=${() => { close(entry); entry.undo(); }}>${t.common.undo}</button>` : nothing}
      <button class="button small square" aria-label=${t.common.close} @click=${() => close(entry)}>${icon('x', 'small')}</button>
    </div>`), host);
}
