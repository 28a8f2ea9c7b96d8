import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { Piece, define, uniqueId } from './element.js';
import { icon } from './icon.js';
import { Transfer, discard, leftovers } from './transfer.js';

const MEDIA = '/api/media';
/** What core's media takes, by kind of file; asked once. */
const LIMITS = '/api/media/limits';
const KINDS = { image: 'imageMegabytes', audio: 'audioMegabytes', video: 'videoMegabytes' };
let limits;
const mediaLimits = () => (limits ??= api.get(LIMITS).catch(() => { limits = undefined; return null; }));

/**
 * Chooses, drops, pastes or photographs files. With `field.url` they are sent at once (`field.method`, POST by default) and the
 * answer becomes the value; without, the File itself does. Those for core's media go in parts and survive a cut. With
 * `field.multiple` the value is a list. `field.preview(value)` gives the address of a picture.
 */
class Upload extends Piece {
  static properties = { field: { attribute: false }, value: { attribute: false }, controlId: {}, describedBy: {}, problem: { state: true }, over: { state: true }, limits: { state: true }, left: { state: true } };

  constructor() { super(); Object.assign(this, { controlId: uniqueId('upload'), field: {}, sending: [], left: [], problem: '', done: Promise.resolve() }); this.onPaste = (event) => this.paste(event); }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('paste', this.onPaste);
    if (!this.media) return;
    mediaLimits().then((found) => { this.limits = found; });
    if (!this.field.image) leftovers().then((left) => { this.left = left; }, () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.onPaste);
    this.sending.forEach((one) => one.stop());
  }

  get media() { return this.field.url === MEDIA; }
  get values() { return this.field.multiple ? this.value ?? [] : []; }
  /** What went wrong, so that nobody saves without a file that should be there. */
  get error() { return this.problem || this.sending.find((one) => one.error)?.error || ''; }

  /** For a kind of file (`image`, `video` …); without one, for what this field mostly takes. */
  limit(kind = this.field.image ? 'image' : '') {
    const media = this.limits?.[KINDS[kind] ?? 'documentMegabytes'];
    return Math.min(this.field.limit ?? Infinity, media ? media * 1_000_000 : this.field.limit ?? 10_000_000);
  }

  render() {
    const { field, value } = this;
    const picture = field.image && (field.preview?.(value) ?? (typeof value === 'string' ? value : this.local));
    const camera = this.media && /image\/(\*|jpeg)/.test(field.accept ?? 'image/*');
    const choose = field.multiple && this.values.length ? t.upload.more : value && !field.multiple ? t.upload.replace : field.choose ?? (field.multiple ? t.upload.chooseMany : t.upload.choose);
    const take = (event) => { this.take([...event.target.files]); event.target.value = ''; };
    return html`<div class="upload ${this.over ? 'over' : ''}" @dragover=${(event) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${(event) => { event.preventDefault(); this.over = false; this.take([...event.dataTransfer.files]); }}>
      ${field.image ? html`<span class="upload-picture">${picture ? html`<img src=${picture} alt="">` : icon('image', 'large')}</span>` : nothing}
      <div><div class="upload-buttons"><label class="button small" for=${this.controlId}>${icon('upload', 'small')}${choose}</label>
        ${camera ? html`<label class="button small upload-camera" for="${this.controlId}-camera">${icon('camera', 'small')}${t.upload.photo}</label><input class="visually-hidden upload-camera" id="${this.controlId}-camera" type="file" accept="image/*" capture="environment" @change=${take}>` : nothing}
        <input class="visually-hidden" id=${this.controlId} type="file" accept=${field.accept ?? nothing} ?multiple=${field.multiple} aria-describedby=${this.describedBy || nothing} @change=${take}>
        ${value && !field.multiple && field.remove ? html`<button type="button" class="button small plain" @click=${() => this.drop()}>${t.upload.remove}</button>` : nothing}</div>
        <p class="help">${value?.name ? html`<b>${value.name}</b> · ` : nothing}${this.media ? t.upload.dropOrPaste : t.upload.drop}. ${t.upload.upTo(numbers.size(this.limit()))}.</p>
        ${this.values.length || this.sending.length ? html`<ul class="upload-files">${this.values.map((one) => this.stored(one))}${this.sending.map((one) => this.row(one))}</ul>` : nothing}
        ${this.left.map((one) => this.offer(one))}
        <p class="error" role="alert">${this.problem ? html`${icon('circle-alert', 'small')}${this.problem}` : nothing}</p></div></div>`;
  }

  stored(one) {
    return html`<li><span class="upload-name">${icon('circle-check', 'small')}${one.name} <span class="quiet">${numbers.size(one.bytes ?? one.size ?? 0)}</span></span>
      <button type="button" class="button small plain" aria-label=${t.upload.removeOne(one.name)} @click=${() => this.give(this.values.filter((other) => other !== one))}>${t.upload.remove}</button></li>`;
  }

  row(one) {
    const buttons = one.state === 'failed'
      ? html`${one.hopeless ? nothing : html`<button type="button" class="button small plain" aria-label=${t.upload.againOne(one.name)} @click=${() => this.await(this.run(one))}>${t.upload.again}</button>`}<button type="button" class="button small plain" aria-label=${t.upload.removeOne(one.name)} @click=${() => this.forget(one)}>${t.upload.remove}</button>`
      : html`<button type="button" class="button small plain" aria-label=${t.upload.cancelOne(one.name)} @click=${() => this.forget(one)}>${t.upload.cancel}</button>`;
    const how = one.state === 'waiting' ? t.upload.waiting : one.percent === 100 ? t.upload.storing : t.upload.sent(numbers.size(one.sent), numbers.size(one.file.size));
    return html`<li><span class="upload-name">${one.name}</span>${buttons}
      ${one.state === 'failed' ? html`<p class="error" role="alert">${icon('circle-alert', 'small')}${one.error}</p>`
        : html`<progress max="100" .value=${one.percent} aria-label=${t.upload.sendingOf(one.name, one.percent)}></progress><p class="help" role=${one.state === 'waiting' ? 'status' : nothing}>${how}</p>`}</li>`;
  }

  /** After a reload the browser has forgotten the file, but the server has what came of it. */
  offer(one) {
    const percent = Math.floor((100 * one.offset) / one.bytes);
    const discarded = () => { this.left = this.left.filter((other) => other !== one); discard(one.id); };
    return html`<div class="upload-left"><p>${t.upload.left(one.name, percent)}</p><div class="upload-buttons">
      <button type="button" class="button small" aria-label=${t.upload.goOnOne(one.name)} @click=${() => document.getElementById(this.controlId).click()}>${t.upload.goOn}</button>
      <button type="button" class="button small plain" aria-label=${t.upload.discardOne(one.name)} @click=${discarded}>${t.upload.discard}</button></div></div>`;
  }

  /** A pasted picture belongs to this field if the cursor is in it, or if it is the only one around. */
  paste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    const around = this.closest('dialog, form') ?? document.body;
    const mine = this.contains(event.target) || (around.querySelectorAll('p-upload').length === 1 && (around.contains(event.target) || event.target === document.body) && (!document.querySelector('dialog[open]') || around.matches('dialog')));
    if (!files.length || !mine || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    this.take(files);
  }

  /** Whoever saves awaits `done`: a file still on its way must not be lost. */
  take(files) {
    this.problem = '';
    if (!files.length) return this.done;
    if (files.length > 1 && !this.field.multiple) { this.problem = t.upload.one; return this.done; }
    if (!this.field.multiple) this.sending.forEach((one) => this.forget(one));
    return this.await(Promise.all(files.map((file) => this.send(file))));
  }

  await(work) { this.done = Promise.all([this.done, work]); return this.done; }

  send(file) {
    const most = this.limit(file.type.split('/')[0]);
    const one = this.media ? new Transfer(file, () => this.requestUpdate()) : atOnce(file, this.field, () => this.requestUpdate());
    const wrong = file.size > most ? t.upload.tooLarge(numbers.size(most)) : this.field.accept && !accepts(this.field.accept, file) ? t.upload.type : '';
    if (!wrong && !this.field.url) return this.arrived(one, file);
    this.sending.push(one);
    if (wrong) { Object.assign(one, { state: 'failed', error: wrong, hopeless: true }); return this.requestUpdate(); }
    return this.run(one);
  }

  async run(one) {
    one.error = '';
    const answer = await one.start();
    if (one.state !== 'done') return;
    this.sending = this.sending.filter((other) => other !== one);
    this.arrived(one, answer ?? { name: one.name });
  }

  arrived(one, answer) {
    if (this.field.image) { URL.revokeObjectURL(this.local); this.local = URL.createObjectURL(one.file); }
    this.left = this.left.filter((other) => other.id !== one.id);
    this.give(this.field.multiple ? [...this.values.filter((other) => !answer.id || other.id !== answer.id), answer] : answer);
  }

  forget(one) {
    one.cancel();
    this.left = this.left.filter((other) => other.id !== one.id);
    this.sending = this.sending.filter((other) => other !== one);
    this.requestUpdate();
  }

  async drop() {
    try { if (this.field.remove !== true) await this.field.remove(); this.local = ''; this.give(null); } catch (error) { this.problem = error.message; }
  }

  give(value) { this.value = value; this.dispatchEvent(new CustomEvent('sent', { detail: value, bubbles: true })); }
}
define('p-upload', Upload);

/** In one piece, for routes of modules that take a file as their body. */
function atOnce(file, field, changed) {
  const end = new AbortController();
  const one = {
    file, name: file.name, state: 'sending', sent: 0, percent: 0, error: '',
    stop: () => end.abort(),
    cancel: () => end.abort(),
    async start() {
      const tell = (news) => { Object.assign(one, news); changed(); };
      tell({ state: 'sending' });
      try {
        const answer = await api.upload(field.url, file, { method: field.method ?? 'POST', signal: end.signal, progress: (percent, sent) => tell({ percent, sent }) });
        tell({ state: 'done' });
        return answer;
      } catch (error) { tell(error.name === 'AbortError' ? { state: 'stopped' } : { state: 'failed', error: error.errors?.[0]?.message ?? error.message }); return null; }
    },
  };
  return one;
}

function accepts(list, { name, type }) {
  return list.split(',').map((one) => one.trim()).some((one) => (one.startsWith('.') ? name.toLowerCase().endsWith(one) : one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : type === one));
}
