import { html, render } from 'lit';
import { t } from '../i18n/es.js';
import { Check, findingsTable, underWay } from '../pieces/check.js';
import { dates, numbers } from '../pieces/dates.js';
import { Piece, define } from '../pieces/element.js';
import { form } from '../pieces/form.js';
import { failure, note, skeleton } from '../pieces/state.js';

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
  check = new Check(this, '/api/media/verification');

  render() {
    const { error, now } = this.check;
    if (error) return failure(error, () => this.check.load());
    if (!now) return html`<div class="late">${skeleton(2)}</div>`;
    const { last, running } = now;
    if (running) return underWay(running, { label: t.media.check, queued: t.media.queued, progress: t.media.checking });
    const action = html`<button class="button small" @click=${() => this.check.start()}>${t.media.checkNow}</button>`;
    if (!last) return note(t.media.never, { action });
    if (!last.problems) return note(t.media.sound(numbers.plain(last.files), numbers.size(last.bytes), dates.relative(last.at)), { tone: 'ok', action });
    return html`${note(t.media.damaged(numbers.plain(last.problems), dates.relative(last.at)), { tone: 'bad', action })}
      <div class="gap-top">${findingsTable(t.media.findings, [t.media.file, t.media.finding, t.media.code], last.findings.map((one) => html`<tr><td>${one.name}</td><td>${t.media.kinds[one.kind]}</td><td class="mono" title=${one.id}>${one.id.slice(0, 12)}</td></tr>`))}</div>`;
  }
}
define('p-media-state', MediaState);
