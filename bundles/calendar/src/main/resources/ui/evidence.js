import { Piece, api, ask, define, empty, failure, html, icon, menu, nothing, session, skeleton, toast } from 'pregon';
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
    const attached = new Set();
    // One by one: what is attached already is not attached again when a later one fails.
    const send = async ({ files, ...about }) => {
      for (const one of files?.length ? files : [null]) if (!attached.has(one?.id)) { await api.post(this.url, { ...about, media: one?.id ?? null }); attached.add(one?.id); }
    };
    await ask(t.evidence.add, { submit: t.evidence.attach, saved: t.evidence.added, draft: `evidence-of-${this.row.id}`, initial: { caption: '', credit: '', files: [] }, groups: [{ fields: [FILES, ...ABOUT] }], send });
    await this.load();
  }

  async edit(one) {
    if (await ask(t.evidence.editTitle, { saved: t.evidence.saved, draft: `evidence-${one.id}`, initial: { caption: one.caption, credit: one.credit ?? '' }, groups: [{ fields: ABOUT }], send: (body) => api.put(`${this.url}/${one.id}`, body) })) await this.load();
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

const FILES = { name: 'files', label: t.evidence.files, type: 'file', optional: true, multiple: true, url: '/api/media', accept: ACCEPT, help: t.evidence.fileHelp };
const ABOUT = [{ name: 'caption', label: t.evidence.caption, max: 300, help: t.evidence.captionHelp, missing: t.evidence.missing }, { name: 'credit', label: t.evidence.credit, max: 120, optional: true, help: t.evidence.creditHelp }];
