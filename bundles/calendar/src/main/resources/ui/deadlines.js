import { Piece, api, badge, dates, define, empty, failure, html, icon, nothing, pageTitle, session, skeleton, state } from 'pregon';
import { t } from './i18n.js';
import { home, sections } from './words.js';

const words = t.deadlines;
const UNITS = ['working', 'calendar', 'months', 'years'];

/** When a term ends, counted as Law 27444 does. */
class TermCounter extends Piece {
  constructor() { super(); Object.assign(this, { from: dates.today(), count: 10, unit: 'working', error: null, term: null }); }

  connectedCallback() { super.connectedCallback(); this.ask(); }

  async ask(change = {}) {
    Object.assign(this, change);
    const { from, count, unit } = this;
    try {
      const term = await api.get(`/api/calendar/deadlines/term${api.query({ from, count, unit })}`);
      if (from === this.from && count === this.count && unit === this.unit) Object.assign(this, { term, error: null });
    } catch (error) { Object.assign(this, { error, term: null }); }
    this.requestUpdate();
  }

  render() {
    const wrong = (field) => this.error?.errors?.find((one) => one.field === field)?.message ?? '';
    const field = (name, label, control) => html`<div class="field ${wrong(name) ? 'wrong' : ''}"><label for="term-${name}">${label}</label>${control}${wrong(name) ? html`<p class="error" id="term-${name}-error">${wrong(name)}</p>` : nothing}</div>`;
    return html`<section class="term" aria-labelledby="term-title"><h2 id="term-title">${words.term}</h2>
      <div class="term-ask">
        ${field('from', words.from, html`<input class="control" type="date" id="term-from" .value=${this.from} @change=${(event) => this.ask({ from: event.target.value })}>`)}
        ${field('count', words.count, html`<input class="control term-count" type="number" id="term-count" min="1" max="3650" .value=${String(this.count)} @input=${(event) => this.ask({ count: event.target.value })}>`)}
        ${field('unit', words.unit, html`<select class="control" id="term-unit" @change=${(event) => this.ask({ unit: event.target.value })}>${UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === this.unit}>${words.units[unit]}</option>`)}</select>`)}
      </div>
      <div class="term-answer" role="status">${this.error && !this.error.errors?.length ? failure(this.error, () => this.ask()) : this.term ? this.answer(this.term) : nothing}</div>
      <p class="quiet term-law">${words.law}</p></section>`;
  }

  answer({ last, moved, days, workingDays }) {
    return html`<p class="term-day">${words.ends} <strong>${dates.day(last)}</strong></p>
      <p class="quiet">${left(days, workingDays)}${moved ? html`<br>${words.moved(dates.day(moved))}` : nothing}</p>`;
  }
}
define('calendar-term-counter', TermCounter);

const left = (days, workingDays) => (days < 0 ? words.past(-days) : days === 0 ? words.today : words.left(days, workingDays));

/** What falls due, and the electoral periods. */
class ComingDeadlines extends Piece {
  connectedCallback() { super.connectedCallback(); this.load(); }

  async load() {
    try {
      const [coming, periods] = await Promise.all([api.get('/api/calendar/deadlines'), api.get('/api/calendar/electoral-periods')]);
      Object.assign(this, { coming: coming.items, periods: periods.items, error: null });
    } catch (error) { this.error = error; }
    this.requestUpdate();
  }

  render() {
    if (this.error) return failure(this.error, () => this.load());
    if (!this.coming) return html`<div class="late">${skeleton()}</div>`;
    return html`<section aria-labelledby="coming-title"><h2 id="coming-title">${words.coming}</h2>
      ${this.coming.length ? html`<ul class="civic-days">${this.coming.map((one) => html`<li class="civic-day"><p class="civic-when">${dates.day(one.on)}</p>
        <div class="civic-what"><p class="civic-name">${one.name}</p><p class="civic-source">${one.source}</p></div>
        <p class="coming-left">${state(left(one.days, one.workingDays), one.workingDays <= 3 ? 'warn' : '', one.workingDays <= 3 ? 'clock' : undefined)}</p></li>`)}</ul>`
    : empty({ icon: 'calendar', title: words.noneComing, text: words.noneComingText })}</section>
      <section class="gap-top" aria-labelledby="electoral-title"><header class="calendar-gallery-head"><h2 id="electoral-title">${words.electoral}</h2>
        ${session.can('calendar.write') ? html`<a class="button" href="${home}/electoral/new">${icon('plus')}${words.addPeriod}</a>` : nothing}</header>
      <p class="quiet">${words.electoralHelp}</p>
      ${this.periods.length ? html`<ul class="civic-days">${this.periods.map((one) => html`<li class="civic-day"><p class="civic-when">${dates.day(one.convokedOn)}</p>
        <div class="civic-what"><p class="civic-name"><a href="${home}/electoral/${one.id}">${one.process}</a></p><p class="civic-more">${one.closedOn ? words.closed(dates.day(one.closedOn)) : words.open}</p><p class="civic-source">${one.norm || t.civic.unsourced}</p></div>
        <p class="coming-left">${one.closedOn && one.closedOn < dates.today() ? badge(words.past2) : state(words.holds, 'warn', 'triangle-alert')}</p></li>`)}</ul>` : empty({ icon: 'calendar', title: words.noPeriods, text: words.noPeriodsText })}</section>`;
  }
}
define('calendar-coming-deadlines', ComingDeadlines);

export function deadlines() {
  pageTitle(words.title);
  return html`${sections('deadlines')}<header class="page-head"><h1>${words.title}</h1></header><div class="deadlines"><calendar-term-counter></calendar-term-counter><calendar-coming-deadlines></calendar-coming-deadlines></div>`;
}
