import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { Check, findingsTable, underWay } from '../pieces/check.js';
import { dates, numbers } from '../pieces/dates.js';
import { Piece, define } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { factList } from '../pieces/record.js';
import { failure, note, skeleton } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';

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

  /** A seal that an auditor wrote down outside, against the one that stands there now. */
  compare() {
    const { number = '', hash = '', same, wrong = {} } = this.noted ?? {};
    const field = (name, label, control) => html`<div class="field ${wrong[name] ? 'wrong' : ''}"><label for="noted-${name}">${label}</label>${control}${wrong[name] ? html`<p class="error" role="alert">${wrong[name]}</p>` : nothing}</div>`;
    const typed = (name) => (event) => { this.noted = { ...this.noted, [name]: event.target.value, same: undefined, wrong: {} }; };
    return html`<form class="gap-top" @submit=${(event) => { event.preventDefault(); this.ask(); }}><h2>${t.audit.noted}</h2>
      ${field('number', t.audit.notedNumber, html`<input class="control short" id="noted-number" inputmode="numeric" .value=${number} @input=${typed('number')}>`)}
      ${field('hash', t.audit.notedHash, html`<input class="control mono" id="noted-hash" autocomplete="off" spellcheck="false" .value=${hash} @input=${typed('hash')}>`)}
      <button class="button">${t.audit.compare}</button>
      <div role="status" class="gap-above">${same === undefined ? nothing : same ? note(t.audit.same, { tone: 'ok' }) : note(t.audit.differs, { tone: 'bad' })}</div></form>`;
  }

  async ask() {
    const { number = '', hash = '' } = this.noted ?? {};
    try {
      const { same } = await api.post('/api/audit/verification/noted', { number: Number(number.replaceAll(/\D/g, '')) || 0, hash });
      this.noted = { number, hash, same };
    } catch (error) { this.noted = { number, hash, wrong: Object.fromEntries((error.errors ?? []).map((one) => [one.field, one.message])) }; if (!error.errors?.length) toast(error.message, { tone: 'bad' }); }
    this.requestUpdate();
  }

  all() {
    const { last, end, running } = this.check.now;
    return html`${this.line()}<p class="gap-above"><button class="button" ?disabled=${Boolean(running)} @click=${() => this.check.start()}>${icon('shield-check')}${t.audit.checkNow}</button></p>
      ${last ? html`<div class="gap-top">${factList([[t.audit.last, dates.dateTime(last.at)], [t.audit.by, last.by], [t.audit.checked, numbers.plain(last.entries)]])}</div>` : nothing}
      ${end.number ? html`<div>${factList([[t.audit.end, html`<span class="mono break">${numbers.plain(end.number)} · ${end.hash}</span>`]])}<p class="help">${t.audit.endHelp}</p></div>${this.compare()}` : nothing}
      ${last?.findings.length ? html`<h2 class="gap-top">${t.audit.findings}</h2>${findingsTable(t.audit.findings, [t.audit.entries, t.audit.seal, t.audit.finding, t.audit.now], last.findings.map((one) => html`<tr>
        <td class="number">${one.entry ? one.kind === 'MISSING' ? numbers.plain(one.entry) : html`<a href="#/admin-audit/${one.entry}">${numbers.plain(one.entry)}</a>` : t.common.none}</td><td class="number">${numbers.plain(one.seal)}</td><td>${t.audit.kinds[one.kind]}</td><td>${one.what || t.common.none}</td></tr>`))}` : nothing}`;
  }
}
define('p-audit-state', AuditState);

export const auditState = () => html`<p-audit-state></p-audit-state>`;
export const findings = () => html`<p-audit-state whole></p-audit-state>`;
