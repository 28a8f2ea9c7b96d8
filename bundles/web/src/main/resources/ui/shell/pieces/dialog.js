import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { uniqueId } from './element.js';
import { icon } from './icon.js';

/**
 * Opens a modal dialog and resolves with what `close(value)` was given, or undefined when it was dismissed.
 * `body` and `footer` are templates or functions of `{close, redraw}`.
 */
export function dialog({ title, body, footer, wide = false, tone = '', dismissable = true }) {
  return new Promise((resolve) => {
    const element = document.createElement('dialog');
    const id = uniqueId('dialog');
    let answer;
    const control = { close(value) { answer = value; element.close(); }, redraw: draw, element };
    element.className = `dialog ${wide ? 'wide' : ''} ${tone}`;
    element.setAttribute('aria-labelledby', id);
    const part = (content) => (typeof content === 'function' ? content(control) : content);
    function draw() {
      render(html`
        <div class="dialog-head"><h2 id=${id}>${part(title)}</h2>
          ${dismissable ? html`<button class="button plain square small" aria-label=${t.common.close} @click=${() => control.close()}>${icon('x')}</button>` : nothing}</div>
        <div class="dialog-body">${part(body)}</div>
        ${footer ? html`<div class="dialog-foot">${part(footer)}</div>` : nothing}`, element);
    }
    element.addEventListener('cancel', (event) => { if (!dismissable) event.preventDefault(); });
    element.addEventListener('close', () => { element.querySelectorAll('.toasts').forEach((host) => document.body.append(host)); element.remove(); resolve(answer); });
    element.addEventListener('mousedown', (event) => { if (dismissable && event.target === element && outside(element, event)) control.close(); });
    // A dialog belongs to its screen and goes with it. An address that only asks to leave, over unsaved words, is no route yet.
    const leave = () => { if (dismissable) control.close(); };
    window.addEventListener('pregon-route', leave);
    element.addEventListener('close', () => window.removeEventListener('pregon-route', leave));
    document.body.append(element);
    draw();
    element.showModal();
    focusFirst(element);
  });
}

/** A form in the body is drawn by Lit a moment after the dialog opens: the focus waits for its first field. */
async function focusFirst(element) {
  await Promise.all([...element.querySelectorAll('.dialog-body *')].map((child) => child.updateComplete));
  const at = document.activeElement;
  if (element.contains(at) && at.closest('.dialog-body')) return;
  (element.querySelector('[data-autofocus]') ?? element.querySelector('.dialog-body :is(input,select,textarea,button)') ?? element.querySelector('.dialog-foot button'))?.focus();
}

function outside(element, { clientX, clientY }) {
  const box = element.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/** Asks before something that matters; the button says the deed, never "OK". True when confirmed. */
export async function confirm({ title, text, action, cancel = t.common.cancel, danger = false }) {
  return (await dialog({
    title, body: html`<p>${text}</p>`,
    footer: ({ close }) => html`<button class="button" data-autofocus @click=${() => close(false)}>${cancel}</button>
      <button class="button primary ${danger ? 'danger' : ''}" @click=${() => close(true)}>${action}</button>`,
  })) === true;
}
