import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { dates } from './dates.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';

const DOTS = 3;
const hourOf = (event, day) => (event.allDay || dates.dayOf(event.start) !== day ? t.calendar.allDay : dates.time(event.start));

/** A month for a narrow screen: each day counts what it holds, and the chosen day's list stands below. */
class Month extends Piece {
  static properties = { day: {}, events: { attribute: false }, add: { attribute: false } };

  constructor() { super(); this.events = []; }

  /** What happens on a day, whole days first; an end at midnight belongs to the day before. */
  on(day) {
    const last = (event) => (!event.end ? dates.dayOf(event.start) : event.allDay || event.end.slice(11, 16) === '00:00' ? dates.plus(event.end.slice(0, 10), -1) : event.end.slice(0, 10));
    return this.events.filter((event) => event.start.slice(0, 10) <= day && day <= (last(event) < event.start.slice(0, 10) ? event.start.slice(0, 10) : last(event)))
      .sort((a, b) => Number(b.allDay ?? false) - Number(a.allDay ?? false) || a.start.localeCompare(b.start));
  }

  render() {
    const month = this.day.slice(0, 7);
    const first = dates.monday(`${month}-01`);
    const days = Array.from({ length: 42 }, (_, i) => dates.plus(first, i));
    const weeks = Array.from({ length: 6 }, (_, i) => days.slice(i * 7, i * 7 + 7)).filter((week) => week.some((day) => day.startsWith(month)));
    return html`<table class="month"><caption class="visually-hidden">${dates.month(month)}</caption>
        <thead><tr>${weeks[0].map((day) => html`<th scope="col"><abbr title=${dates.weekday(day)}>${dates.weekday(day).slice(0, 2)}</abbr></th>`)}</tr></thead>
        <tbody>${weeks.map((week) => html`<tr>${week.map((day) => html`<td>${day.startsWith(month) ? this.cell(day) : nothing}</td>`)}</tr>`)}</tbody></table>
      <section class="month-day" aria-live="polite"><h3>${dates.long(this.day)}</h3>${this.list(this.on(this.day))}${this.add ? html`<a class="button small" href=${this.add(this.day)}>${icon('plus', 'small')}${t.calendar.add}</a>` : nothing}</section>`;
  }

  cell(day) {
    const here = this.on(day);
    const holiday = here.some((event) => event.holiday);
    return html`<button class="month-cell ${holiday ? 'holiday' : ''}" aria-pressed=${day === this.day ? 'true' : 'false'} aria-current=${day === dates.today() ? 'date' : nothing}
      @click=${() => this.dispatchEvent(new CustomEvent('day', { detail: day }))}><span>${Number(day.slice(8))}</span>
      <i aria-hidden="true">${here.slice(0, DOTS).map((event) => html`<b class=${event.className ?? ''}></b>`)}${here.length > DOTS ? html`<small>+${here.length - DOTS}</small>` : nothing}</i><span class="visually-hidden"> ${dates.weekday(day)}: ${t.calendar.count(here.length)}</span></button>`;
  }

  list(events) {
    if (!events.length) return html`<p class="quiet">${t.calendar.emptyDay}</p>`;
    return html`<ul class="plain-list">${events.map((event) => html`<li class="month-event ${event.className ?? ''}"><span class="mark" title=${event.state ?? nothing}>${event.icon ? icon(event.icon, 'small') : nothing}</span>
      <span>${event.href ? html`<a href=${event.href}>${event.title}</a>` : event.title}<small>${[hourOf(event, this.day), event.state].filter(Boolean).join(' · ')}</small></span></li>`)}</ul>`;
  }
}
define('p-month', Month);
