import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { Piece, define, uniqueId } from './element.js';
import { icon } from './icon.js';

/** What core's media takes, by kind of file; asked once. */
const LIMITS = '/api/media/limits';
const KINDS = { image: 'imageMegabytes', audio: 'audioMegabytes', video: 'videoMegabytes' };
let limits;
const mediaLimits = () => (limits ??= api.get(LIMITS).catch(() => { limits = undefined; return null; }));

/**
 * Chooses or drops a file. With `field.url` it is sent at once (`field.method`, POST by default) and the answer becomes the
 * value; without, the File itself does. `field.preview(value)` gives the address of a picture.
 */
class Upload extends Piece {
  static properties = { field: { attribute: false }, value: { attribute: false }, controlId: {}, describedBy: {}, percent: { state: true }, error: { state: true }, over: { state: true }, limits: { state: true } };

  constructor() { super(); this.controlId = uniqueId('upload'); this.field = {}; this.percent = null; }

  connectedCallback() {
    super.connectedCallback();
    if (this.field.url === '/api/media') mediaLimits().then((found) => { this.limits = found; });
  }

  /** For a kind of file (`image`, `video` …); without one, for what this field mostly takes. */
  limit(kind = this.field.image ? 'image' : '') {
    const media = this.limits?.[KINDS[kind] ?? 'documentMegabytes'];
    return Math.min(this.field.limit ?? Infinity, media ? media * 1_000_000 : this.field.limit ?? 10_000_000);
  }

  render() {
    const { field, value } = this;
    const picture = field.image && (field.preview?.(value) ?? (typeof value === 'string' ? value : this.local));
    return html`<div class="upload ${this.over ? 'over' : ''}" @dragover=${(event) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${(event) => { event.preventDefault(); this.over = false; this.take(event.dataTransfer.files[0]); }}>
      ${field.image ? html`<span class="upload-picture">${picture ? html`<img src=${picture} alt="">` : icon('image', 'large')}</span>` : nothing}
      <div><label class="button small" for=${this.controlId}>${icon('upload', 'small')}${value ? t.upload.replace : field.choose ?? t.upload.choose}</label>
        <input class="visually-hidden" id=${this.controlId} type="file" accept=${field.accept ?? nothing} aria-describedby=${this.describedBy || nothing} @change=${(event) => { this.take(event.target.files[0]); event.target.value = ''; }}>
        ${value && field.remove ? html`<button type="button" class="button small plain" @click=${() => this.drop()}>${t.upload.remove}</button>` : nothing}
        <p class="help">${value?.name ? html`<b>${value.name}</b> · ` : nothing}${t.upload.drop}. ${t.upload.upTo(numbers.size(this.limit()))}.</p>
        ${this.percent !== null ? html`<progress max="100" .value=${this.percent} aria-label=${t.upload.sending(this.percent)}></progress>` : nothing}
        <p class="error" role="alert">${this.error ? html`${icon('circle-alert', 'small')}${this.error}` : nothing}</p></div></div>`;
  }

  /** Whoever saves awaits `done`: a file still on its way must not be lost. */
  take(file) {
    this.done = this.send(file);
    return this.done;
  }

  async send(file) {
    if (!file) return;
    this.error = '';
    const most = this.limit(file.type.split('/')[0]);
    if (file.size > most) { this.error = t.upload.tooLarge(numbers.size(most)); return; }
    if (this.field.accept && !accepts(this.field.accept, file)) { this.error = t.upload.type; return; }
    if (!this.field.url) return this.give(file);
    this.percent = 0;
    try {
      const answer = await api.upload(this.field.url, file, { method: this.field.method ?? 'POST', progress: (percent) => { this.percent = percent; } });
      if (this.field.image) { URL.revokeObjectURL(this.local); this.local = URL.createObjectURL(file); }
      this.give(answer ?? { name: file.name });
    } catch (error) {
      if (error.name !== 'AbortError') this.error = error.errors?.[0]?.message ?? error.message;
    } finally { this.percent = null; }
  }

  async drop() {
    try { if (this.field.remove !== true) await this.field.remove(); this.local = ''; this.give(null); } catch (error) { this.error = error.message; }
  }

  give(value) { this.value = value; this.dispatchEvent(new CustomEvent('sent', { detail: value, bubbles: true })); }
}
define('p-upload', Upload);

function accepts(list, { name, type }) {
  return list.split(',').map((one) => one.trim()).some((one) => (one.startsWith('.') ? name.toLowerCase().endsWith(one) : one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : type === one));
}
