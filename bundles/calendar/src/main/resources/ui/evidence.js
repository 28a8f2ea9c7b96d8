import { Piece, api, define, dialog, empty, failure, fieldTypes, html, icon, menu, nothing, session, skeleton, toast } from 'pregon';
import { t } from './i18n.js';
import { base } from './words.js';

const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,audio/*,video/*';

/** Photographs and papers of one activity, in their order. */
class EvidenceGallery extends Piece {
  static properties = { row: { attribute: false } };

  get url() { return `${base}/${this.row.id}/evidence`; }
  get may() { return session.can('calendar.write') && this.row.state !== 'CANCELLED'; }

  connectedCallback() { super.connectedCallback(); this.load(); }

  async load() {
    try { Object.assign(this, { items: (await api.get(this.url)).items, error: null }); } catch (error) { this.error = error; }
    this.requestUpdate();
  }

  render() {
    if (this.error) return failure(this.error, () => this.load());
    if (!this.items) return html`<div class="late">${skeleton(3)}</div>`;
    const add = this.may ? html`<button class="button" @click=${() => this.add()}>${icon('plus')}${t.evidence.add}</button>` : nothing;
    if (!this.items.length) return empty({ icon: 'camera', title: t.evidence.emptyTitle, text: t.evidence.emptyText, action: add });
    return html`<div class="calendar-gallery-head"><p class="quiet">${t.evidence.count(this.items.length)}</p>${add}</div>
      <ul class="calendar-gallery">${this.items.map((one, i) => this.card(one, i))}</ul>`;
  }

  card(one, i) {
    const address = one.media && `/api/media/${one.media}`;
    const image = one.mediaType?.startsWith('image/');
    return html`<li class="calendar-evidence"><div class="calendar-picture">
        ${image ? html`<a href="${address}/web" target="_blank" rel="noopener"><img src="${address}/thumb" alt=${one.caption} loading="lazy"></a>`
          : address ? html`<a class="calendar-paper" href=${address} download=${one.fileName ?? ''}>${icon('file-text', 'large')}<span>${one.fileName}</span></a>`
            : html`<span class="calendar-paper">${icon('clipboard', 'large')}<span>${t.evidence.elsewhere}</span></span>`}</div>
      <div class="calendar-caption"><p>${one.caption}${one.credit ? html`<small>${one.credit}</small>` : nothing}</p>
        ${this.may || image ? menu({ label: t.evidence.options(one.caption), items: !this.may ? [original(one, address)] : [
          { label: t.evidence.edit, icon: 'pencil', run: () => this.edit(one) },
          image ? original(one, address) : null,
          i > 0 ? { label: t.evidence.earlier, icon: 'arrow-left', run: () => this.swap(i, i - 1) } : null,
          i < this.items.length - 1 ? { label: t.evidence.later, icon: 'arrow-right', run: () => this.swap(i, i + 1) } : null,
          '-', { label: t.evidence.remove, icon: 'trash-2', danger: true, run: () => this.takeOff(one) },
        ] }) : nothing}</div></li>`;
  }

  async add() {
    const values = await ask({ title: t.evidence.add, action: t.evidence.attach, values: { caption: '', credit: '' }, file: true, send: (body) => api.post(this.url, body) });
    if (values) toast(t.evidence.added);
    await this.load();
  }

  async edit(one) {
    const saved = await ask({ title: t.evidence.editTitle, action: t.evidence.save, values: { caption: one.caption, credit: one.credit ?? '' }, send: (body) => api.put(`${this.url}/${one.id}`, body) });
    if (saved) { toast(t.evidence.saved); await this.load(); }
  }

  /** Everything gets its place anew, so that equal places of old cannot stand in the way. */
  async swap(from, to) {
    const order = [...this.items];
    order.splice(to, 0, ...order.splice(from, 1));
    await this.doing(async () => {
      for (const [i, one] of order.entries()) if (one.position !== i + 1) await api.put(`${this.url}/${one.id}`, { caption: one.caption, credit: one.credit, position: i + 1 });
    });
  }

  takeOff(one) {
    const { caption, credit, media, position } = one;
    return this.doing(async () => {
      await api.delete(`${this.url}/${one.id}`);
      toast(t.evidence.removed(caption), { undo: () => this.doing(() => api.post(this.url, { caption, credit, media, position })) });
    });
  }

  async doing(task) {
    try { await task(); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
    await this.load();
  }
}
define('calendar-evidence-gallery', EvidenceGallery);

/** The picture as it came; the page shows a smaller one. */
const original = (one, address) => ({ label: t.evidence.original, icon: 'download', href: address, download: one.fileName ?? '' });

export const evidence = (row) => html`<calendar-evidence-gallery .row=${row}></calendar-evidence-gallery>`;

/** Caption and credit, with files for new ones, which all get them; resolves to true once `send` went well. */
function ask({ title, action, values, file, send }) {
  let errors = {};
  let stored = [];
  const text = (name, label, help, max, redraw) => html`<div class="field ${errors[name] ? 'wrong' : ''}"><label for="evidence-${name}">${label}${name === 'credit' ? html` <span class="quiet">(opcional)</span>` : nothing}</label>
    <input class="control" id="evidence-${name}" maxlength=${max} .value=${values[name]} aria-describedby="evidence-${name}-help" aria-invalid=${errors[name] ? 'true' : nothing} @input=${(event) => { values[name] = event.target.value; if (errors[name]) { errors = {}; redraw(); } }}>
    <p class="help" id="evidence-${name}-help">${help}</p>${errors[name] ? html`<p class="error" role="alert">${errors[name]}</p>` : nothing}</div>`;
  return dialog({
    title,
    body: ({ redraw }) => html`${file ? html`<div class="field"><label for="evidence-file">${t.evidence.files} <span class="quiet">(opcional)</span></label>
        ${fieldTypes.file({ url: '/api/media', accept: ACCEPT, multiple: true }, stored, (value) => { stored = value; redraw(); }, { id: 'evidence-file', describedBy: 'evidence-file-help' })}
        <p class="help" id="evidence-file-help">${t.evidence.fileHelp}</p></div>` : nothing}
      ${text('caption', t.evidence.caption, t.evidence.captionHelp, 300, redraw)}${text('credit', t.evidence.credit, t.evidence.creditHelp, 120, redraw)}`,
    footer: ({ close, redraw }) => html`<button class="button" @click=${() => close(false)}>${t.evidence.cancel}</button><button class="button primary" @click=${async (event) => {
      if (!values.caption.trim()) { errors = { caption: t.evidence.missing }; return redraw(); }
      const button = event.currentTarget;
      const upload = button.closest('dialog').querySelector('p-upload');
      button.disabled = true;
      await upload?.done;
      button.disabled = false;
      if (upload?.error) return undefined;
      try {
        // One by one: what is attached already is not attached again when a later one fails.
        if (!file) await send(values);
        else for (const one of stored.length ? stored : [null]) { await send({ ...values, media: one?.id ?? null }); stored = stored.filter((other) => other !== one); }
        close(true);
      } catch (problem) {
        if (problem.name === 'AbortError') return;
        errors = Object.fromEntries((problem.errors ?? []).map((one) => [one.field, one.message]));
        if (!errors.caption && !errors.credit) errors.caption = problem.errors?.[0]?.message ?? problem.message;
        redraw();
      }
    }}>${action}</button>`,
  }).then((answer) => answer === true);
}
