import { LitElement } from 'lit';

/** A custom element in the light DOM: one stylesheet dresses everything, and CSP needs no hash for styles. */
export class Piece extends LitElement {
  createRenderRoot() { return this; }
}

/** A custom element cannot be defined twice, so a second load keeps the first. */
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}

let counter = 0;
/** An id for tying labels to controls, unique in the page. */
export function uniqueId(prefix = 'p') { return `${prefix}-${++counter}`; }

/** 128 random bits as text; `crypto.randomUUID` is missing on plain http in an office's network. */
export function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Runs `task` once calls stop coming for `wait` ms. */
export function debounce(task, wait = 250) {
  let timer;
  const later = (...args) => { clearTimeout(timer); timer = setTimeout(task, wait, ...args); };
  later.cancel = () => clearTimeout(timer);
  return later;
}
