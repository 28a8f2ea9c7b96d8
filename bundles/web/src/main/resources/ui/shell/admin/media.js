import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { Piece, define } from '../pieces/element.js';
import { form } from '../pieces/form.js';
import { failure, note, skeleton } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';

const URL = '/api/media/verification';

/** What may be uploaded, and whether what was uploaded is as it came. */
export function mount(host) {
  const number = (name) => ({ name, label: t.media.fields[name], type: 'number', half: true, help: t.media.helps[name] });
  render(html`<header class="page-head"><h1>${t.media.title}</h1><p class="lead">${t.media.text}</p></header>
    <section class="gap-below"><h2>${t.media.check}</h2><p class="help">${t.media.checkText}</p><div class="gap-top"><p-media-state></p-media-state></div></section>
    ${form({
      title: t.media.limits, text: t.media.limitsText, url: '/api/media/limits', single: true, embedded: true, saved: t.media.saved,
      groups: [
        { title: t.media.bySize, fields: ['imageMegabytes', 'documentMegabytes', 'audioMegabytes', 'videoMegabytes'].map(number) },
        { title: t.media.inside, help: t.media.insideHelp, fields: ['megapixels', 'ratio', 'unpackedMegabytes', 'entries'].map(number) },
      ],
    })}`, host);
  return () => {};
}

/** The last check of all files, one under way, and the files that were found damaged. */
class MediaState extends Piece {
  static properties = { now: { state: true }, error: { state: true } };

  connectedCallback() { super.connectedCallback(); this.load(); }
  disconnectedCallback() { super.disconnectedCallback(); clearTimeout(this.timer); }

  async load() {
    clearTimeout(this.timer);
    try { this.now = await api.get(URL); this.error = null; } catch (error) { this.error = error; }
    if (this.isConnected && this.now?.running) this.timer = setTimeout(() => this.load(), 1_500);
  }

  async start() {
    try { this.now = await api.post(URL); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
    this.load();
  }

  render() {
    if (this.error) return failure(this.error, () => this.load());
    if (!this.now) return html`<div class="late">${skeleton(2)}</div>`;
    const { last, running } = this.now;
    if (running) return note(html`<span role="status">${running.total ? t.media.checking(numbers.plain(running.done), numbers.plain(running.total)) : t.media.queued}</span>${running.total ? html`<progress max=${running.total} .value=${running.done} aria-label=${t.media.check}></progress>` : nothing}`);
    const action = html`<button class="button small" @click=${() => this.start()}>${t.media.checkNow}</button>`;
    if (!last) return note(t.media.never, { action });
    if (!last.problems) return note(t.media.sound(numbers.plain(last.files), numbers.size(last.bytes), dates.relative(last.at)), { tone: 'ok', action });
    return html`${note(t.media.damaged(numbers.plain(last.problems), dates.relative(last.at)), { tone: 'bad', action })}
      <div class="scroll gap-top" tabindex="0" role="region" aria-label=${t.media.findings}><table class="plain-table"><thead><tr><th scope="col">${t.media.file}</th><th scope="col">${t.media.finding}</th><th scope="col">${t.media.code}</th></tr></thead>
        <tbody>${last.findings.map((one) => html`<tr><td>${one.name}</td><td>${t.media.kinds[one.kind]}</td><td class="mono" title=${one.id}>${one.id.slice(0, 12)}</td></tr>`)}</tbody></table></div>`;
  }
}
define('p-media-state', MediaState);
