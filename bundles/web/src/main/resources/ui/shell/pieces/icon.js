import { html } from 'lit';

const sprite = document.querySelector('meta[name="pregon-icons"]')?.content ?? '';

/** A Lucide icon of the sprite; decoration only, so give it a label beside or on its button. */
export function icon(name, size = '') {
  return html`<svg class="icon ${size}" aria-hidden="true" focusable="false"><use href="${sprite}#${name}"></use></svg>`;
}
