import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { Check, findingsTable, underWay } from '../pieces/check.js';
import { dates, numbers } from '../pieces/dates.js';
import { Piece, define } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { factList } from '../pieces/record.js';
import { failure, note, skeleton } from '../pieces/state.js';

/** Whether the trail is intact: a line, or all that a check found. */
class AuditState extends Piece {
  static properties = { whole: { type: Boolean } };
  check = new Check(this, '/api/audit/verification');

  render() {
    const { error, now } = this.check;
    if (error) return this.whole ? failure(error, () => this.check.load()) : nothing;
    if (!now) return this.whole ? html`<div class="late">${skeleton(3)}</div>` : html`${t.audit.text}`;
    return this.whole ? this.all() : html`${t.audit.text}${this.line(html`<a href="#/admin-audit/comprobacion">${t.audit.checkSee}</a>`)}`;
  }

  /** `more` stands behind the words, so that a phone can break the line. */
  line(more = nothing) {
    const say = (words, tone) => note(html`${words} ${more}`, { tone });
    const { last, late, running } = this.check.now;
    if (running) return underWay(running, { label: t.audit.checking, queued: t.audit.queued, progress: (done, total) => `${t.audit.checking} ${t.audit.progress(done, total)}` });
    return html`${!last ? say(t.audit.never) : last.problems ? say(t.audit.broken(numbers.plain(last.problems)), 'bad') : say(t.audit.intact(numbers.plain(last.entries), dates.relative(last.at)), 'ok')}${late ? note(t.audit.late(numbers.plain(late)), { tone: 'warn' }) : nothing}`;
  }

  all() {
    const { last, end, running } = this.check.now;
    return html`${this.line()}<p class="gap-above"><button class="button" ?disabled=${Boolean(running)} @click=${() => this.check.start()}>${icon('shield-check')}${t.audit.checkNow}</button></p>
      ${last ? html`<div class="gap-top">${factList([[t.audit.last, dates.dateTime(last.at)], [t.audit.by, last.by], [t.audit.checked, numbers.plain(last.entries)]])}</div>` : nothing}
      ${end.number ? html`<div>${factList([[t.audit.end, html`<span class="mono break">${numbers.plain(end.number)} · ${end.hash}</span>`]])}<p class="help">${t.audit.endHelp}</p></div>` : nothing}
      ${last?.findings.length ? html`<h2 class="gap-top">${t.audit.findings}</h2>${findingsTable(t.audit.findings, [t.audit.entries, t.audit.seal, t.audit.finding, t.audit.now], last.findings.map((one) => html`<tr>
        <td class="number">${one.entry ? one.kind === 'MISSING' ? numbers.plain(one.entry) : html`<a href="#/admin-audit/${one.entry}">${numbers.plain(one.entry)}</a>` : t.common.none}</td><td class="number">${numbers.plain(one.seal)}</td><td>${t.audit.kinds[one.kind]}</td><td>${one.what || t.common.none}</td></tr>`))}` : nothing}`;
  }
}
define('p-audit-state', AuditState);

export const auditState = () => html`<p-audit-state></p-audit-state>`;
export const findings = () => html`<p-audit-state whole></p-audit-state>`;
