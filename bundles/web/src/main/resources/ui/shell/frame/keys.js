import { html } from 'lit';
import { t } from '../i18n/es.js';
import { dialog } from '../pieces/dialog.js';

/** Every key that does something, by where it does. */
export function showHelp() {
  const keys = (text) => text.split(' ').map((key) => (key === '+' || key === 'o' ? html` ${key} ` : html`<kbd>${key}</kbd>`));
  return dialog({
    title: t.keys.title, wide: true,
    body: html`<div class="keys">${t.keys.groups.map(({ name, rows }) => html`<section><h3>${name}</h3><dl>${rows.map(([key, does]) => html`<div><dt>${keys(key)}</dt><dd>${does}</dd></div>`)}</dl></section>`)}</div>`,
    footer: ({ close }) => html`<button class="button primary" data-autofocus @click=${() => close()}>${t.common.close}</button>`,
  });
}

/** `?` opens it wherever nobody is writing. Returns what takes the key away. */
export function helpKeys() {
  const press = (event) => {
    const writing = event.target.closest?.('input, textarea, select, [contenteditable="true"]');
    if (event.key !== '?' || writing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    showHelp();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
