import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { Piece, define } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { factList } from '../pieces/record.js';
import { failure, note, skeleton } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';

const URL = '/api/audit/verification';

/** Whether the trail is intact: a line, or all that a check found. */
class AuditState extends Piece {
  static properties = { whole: { type: Boolean }, now: { state: true }, error: { state: true } };

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
    if (this.error) return this.whole ? failure(this.error, () => this.load()) : nothing;
    if (!this.now) return this.whole ? html`<div class="late">${skeleton(3)}</div>` : html`${t.audit.text}`;
    return this.whole ? this.all() : html`${t.audit.text}${this.line(html`<a href="#/admin-audit/comprobacion">${t.audit.checkSee}</a>`)}`;
  }

  /** `more` stands behind the words, so that a phone can break the line. */
  line(more = nothing) {
    const say = (words, tone) => note(html`${words} ${more}`, { tone });
    const { last, late, running } = this.now;
    if (running) return note(html`<span role="status">${running.total ? `${t.audit.checking} ${t.audit.progress(numbers.plain(running.done), numbers.plain(running.total))}` : t.audit.queued}</span>${running.total ? html`<progress max=${running.total} .value=${running.done} aria-label=${t.audit.checking}></progress>` : nothing}`);
    return html`${!last ? say(t.audit.never) : last.problems ? say(t.audit.broken(numbers.plain(last.problems)), 'bad') : say(t.audit.intact(numbers.plain(last.entries), dates.relative(last.at)), 'ok')}${late ? note(t.audit.late(numbers.plain(late)), { tone: 'warn' }) : nothing}`;
  }

  all() {
    const { last, end } = this.now;
    return html`${this.line()}<p class="gap-above"><button class="button" ?disabled=${Boolean(this.now.running)} @click=${() => this.start()}>${icon('shield-check')}${t.audit.checkNow}</button></p>
      ${last ? html`<div class="gap-top">${factList([[t.audit.last, dates.dateTime(last.at)], [t.audit.by, last.by], [t.audit.checked, numbers.plain(last.entries)]])}</div>` : nothing}
      ${end.number ? html`<div>${factList([[t.audit.end, html`<span class="mono break">${numbers.plain(end.number)} · ${end.hash}</span>`]])}<p class="help">${t.audit.endHelp}</p></div>` : nothing}
      ${last?.findings.length ? html`<h2 class="gap-top">${t.audit.findings}</h2><div class="scroll" tabindex="0" role="region" aria-label=${t.audit.findings}><table class="plain-table"><thead><tr><th scope="col">${t.audit.entries}</th><th scope="col">${t.audit.seal}</th><th scope="col">${t.audit.finding}</th><th scope="col">${t.audit.now}</th></tr></thead>
        <tbody>${last.findings.map((one) => html`<tr><td class="number">${one.entry ? one.kind === 'MISSING' ? numbers.plain(one.entry) : html`<a href="#/admin-audit/${one.entry}">${numbers.plain(one.entry)}</a>` : t.common.none}</td><td class="number">${numbers.plain(one.seal)}</td><td>${t.audit.kinds[one.kind]}</td><td>${one.what || t.common.none}</td></tr>`)}</tbody></table></div>` : nothing}`;
  }
}
define('p-audit-state', AuditState);

export const auditState = () => html`<p-audit-state></p-audit-state>`;
export const findings = () => html`<p-audit-state whole></p-audit-state>`;
