import { html } from 'lit';
import { t } from '../i18n/es.js';
import { dialog } from '../pieces/dialog.js';
import { icon } from '../pieces/icon.js';

/** Something that is shown this one time: a password, a key. */
export function showSecret({ title, text, secret }) {
  let copied = false;
  const copy = async (redraw) => {
    try { await navigator.clipboard.writeText(secret); copied = true; redraw(); } catch { getSelection().selectAllChildren(document.querySelector('.secret span')); }
  };
  return dialog({
    title, dismissable: false,
    body: ({ redraw }) => html`<p>${text}</p><div class="secret"><span>${secret}</span><button class="button small" @click=${() => copy(redraw)}>${icon(copied ? 'check' : 'copy', 'small')}${copied ? t.users.copied : t.users.copy}</button></div>`,
    footer: ({ close }) => html`<button class="button primary" @click=${() => close(true)}>${t.users.onceDone}</button>`,
  });
}
