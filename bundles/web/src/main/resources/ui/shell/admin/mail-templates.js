import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { confirm, dialog } from '../pieces/dialog.js';
import { debounce } from '../pieces/element.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { navigate } from '../frame/router.js';
import { session } from '../frame/session.js';

const HOME = '#/mail/plantillas';
const URL = '/api/mail-templates';

/** The words of the mails that modules send. */
export const templates = () => list({
  title: t.templates.title, text: t.templates.text, noun: t.templates.noun, load: () => api.get(URL), export: false, count: false,
  columns: [
    { key: 'name', label: t.templates.name, main: true },
    { key: 'subject', label: t.outbox.subject },
    { key: 'changed', label: t.templates.words, phone: false, cell: (one) => (one.changed ? state(t.templates.own, 'info') : state(t.templates.original)) },
  ],
  href: (one) => `${HOME}/${one.id}`,
  empty: { icon: 'mail', title: t.templates.empty, text: t.templates.emptyText },
});

export async function template(id) {
  const one = await api.get(`${URL}/${id}`);
  const shown = { letter: null, error: '' };
  let version = 0;
  const draw = async (values, page) => {
    const mine = ++version;
    try {
      const letter = await api.post(`${URL}/${id}/preview`, { subject: values.subject, text: values.text });
      if (mine === version) Object.assign(shown, { letter, error: '' });
    } catch (error) { if (mine === version) shown.error = error.errors?.[0]?.message ?? error.message; }
    page?.requestUpdate();
  };
  const later = debounce(draw, 300);
  await draw(one);
  const may = session.can('mail.write');
  return form({
    title: one.name, text: t.templates.help, url: `${URL}/${id}`, single: true, back: HOME, backLabel: t.templates.title, cancel: HOME, done: HOME, saved: t.templates.saved,
    groups: [
      { fields: [
        { name: 'subject', label: t.outbox.subject, max: 400, readonly: !may },
        { name: 'text', label: t.outbox.message, type: 'textarea', rows: 12, max: 20000, help: places(one) },
      ] },
      { title: t.templates.preview, help: t.templates.previewHelp, fields: [
        { name: 'preview', type: 'static', draw: (values) => html`<div class="letter-preview">${shown.error ? html`<p class="error" role="status">${shown.error}</p>` : nothing}${shown.letter ? letterOf(shown.letter) : nothing}</div>
          ${may ? html`<div class="actions"><button type="button" class="button" @click=${() => test(id, values)}>${t.templates.test}</button>
            ${one.changed ? html`<button type="button" class="button plain" @click=${() => restore(one)}>${t.templates.restore}</button>` : nothing}</div>` : nothing}` },
      ] },
    ],
    write: ({ subject, text }) => ({ subject, text }),
    changed: (name, values, page) => later(values, page),
  });
}

const places = (one) => html`${t.templates.places} ${one.placeholders.map((place, i) => html`${i ? ', ' : ''}<code>{${place.name}}</code> ${place.meaning.toLowerCase()}`)}.`;

/** The letter as its reader sees it. The page's policy refuses style attributes, so each is set by hand. */
function letterOf({ subject, html: letter }) {
  const page = new DOMParser().parseFromString(letter.replaceAll(/(\s)style="/g, '$1data-style="'), 'text/html');
  const host = document.createElement('div');
  host.append(...page.body.childNodes);
  host.querySelectorAll('[data-style]').forEach((one) => { one.style.cssText = one.dataset.style; delete one.dataset.style; });
  host.querySelectorAll('a').forEach((link) => { link.removeAttribute('href'); });
  return html`<p class="letter-subject"><span class="quiet">${t.outbox.subject}:</span> <b>${subject}</b></p>${host}`;
}

/** Sends what is typed now, saved or not. */
async function test(id, values) {
  let to = session.user?.email ?? '';
  let wrong = '';
  const sent = await dialog({
    title: t.templates.test,
    body: () => html`<p>${t.templates.testText}</p><div class="field ${wrong ? 'wrong' : ''}"><label for="test-to">${t.templates.testTo}</label>
      <input class="control" id="test-to" type="email" .value=${to} data-autofocus aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'test-to-error' : nothing} @input=${(event) => { to = event.target.value; }}>
      ${wrong ? html`<p class="error" id="test-to-error">${wrong}</p>` : nothing}</div>`,
    footer: ({ close, redraw }) => html`<button class="button" @click=${() => close(false)}>${t.common.cancel}</button><button class="button primary" @click=${async () => {
      try { await api.post(`${URL}/${id}/test`, { subject: values.subject, text: values.text, to: to.trim() }); close(true); }
      catch (error) { if (error.name !== 'AbortError') { wrong = error.errors?.[0]?.message ?? error.message; redraw(); } }
    }}>${t.templates.send}</button>`,
  });
  if (sent) toast(t.templates.sent(to.trim()));
}

async function restore(one) {
  if (!await confirm({ title: t.templates.restoreAsk, text: t.templates.restoreText, action: t.templates.restore })) return;
  try {
    await api.record(`${URL}/${one.id}`, { method: 'DELETE', etag: `"${one.version}"` });
    toast(t.templates.restored);
    navigate(HOME);
  } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
}
