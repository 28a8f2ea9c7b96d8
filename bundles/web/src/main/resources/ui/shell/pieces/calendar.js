import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { dates } from './dates.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import './month.js';
import { toast } from './toast.js';
import { onRoute, route, setQuery } from '../frame/router.js';

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'listMonth' };
const HOURS = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const small = matchMedia('(max-width: 700px)');

/** Month, week, day and list over one source of events; the address holds the view and the date. */
class CalendarPiece extends Piece {
  static properties = { spec: { attribute: false }, heading: { state: true }, events: { state: true } };

  get view() { return VIEWS[route().query.vista] ? route().query.vista : this.spec.view ?? 'month'; }
  get day() { return /^\d{4}-\d{2}-\d{2}$/.test(route().query.fecha ?? '') ? route().query.fecha : dates.today(); }
  /** Seven columns of hours are unreadable on a phone, and so are titles in cells of 45 pixels: there a week is a list and a month counts. */
  get counts() { return small.matches && this.view === 'month'; }
  get grid() { return small.matches && this.view === 'week' ? 'listWeek' : VIEWS[this.view]; }

  connectedCallback() {
    super.connectedCallback();
    this.resized = () => this.show();
    small.addEventListener('change', this.resized);
    this.stop = onRoute((_, samePage) => { if (samePage) this.show(); });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    small.removeEventListener('change', this.resized);
    this.stop?.();
    this.calendar?.destroy();
    this.calendar = null;
  }

  render() {
    return html`<div class="calendar-head"><div class="actions"><button class="button small" @click=${() => this.go('today')}>${t.calendar.today}</button>
        <button class="button small square" aria-label=${t.calendar.previous} @click=${() => this.go('prev')}>${icon('chevron-left')}</button><button class="button small square" aria-label=${t.calendar.next} @click=${() => this.go('next')}>${icon('chevron-right')}</button></div>
      <h2 aria-live="polite">${this.heading ?? ''}</h2>
      <div class="segmented" role="group" aria-label=${t.calendar.views}>${Object.keys(VIEWS).map((name) => html`<button aria-pressed=${this.view === name ? 'true' : 'false'} @click=${() => { this.ask({ vista: name }); this.show(); }}>${t.calendar[name]}</button>`)}</div></div>
      ${this.spec.legend ?? nothing}
      ${this.counts ? html`<p-month .day=${this.day} .events=${this.events ?? []} .add=${this.spec.add} @day=${({ detail }) => this.choose(detail)}></p-month>` : nothing}
      <div class="calendar-grid" ?hidden=${this.counts}></div>`;
  }

  firstUpdated() { this.show(); }
  ask(change) { setQuery({ ...route().query, ...change }, { replace: true }); }
  choose(day) { this.ask({ fecha: day }); this.requestUpdate(); }

  /** Draws what the address names, by our own month or by FullCalendar. */
  async show() {
    this.requestUpdate();
    await this.updateComplete;
    if (this.counts) return this.load();
    if (!this.calendar) return this.start();
    if (this.calendar.view.type !== this.grid) this.calendar.changeView(this.grid, this.day);
    else this.calendar.gotoDate(this.day);
    this.calendar.updateSize();
    return undefined;
  }

  go(step) {
    if (!this.counts) return this.calendar?.[step]();
    const [year, month] = this.day.split('-').map(Number);
    const other = new Date(Date.UTC(year, month - 1 + { prev: -1, next: 1, today: 0 }[step], 1)).toISOString().slice(0, 10);
    const today = dates.today();
    // The month of today opens on today, any other on its first day.
    this.ask({ fecha: step === 'today' || other.slice(0, 7) === today.slice(0, 7) ? today : other });
    return this.load();
  }

  async load() {
    const month = this.day.slice(0, 7);
    this.heading = dates.month(month);
    this.requestUpdate();
    const from = dates.monday(`${month}-01`);
    try {
      const events = await this.spec.events({ from, until: dates.plus(from, 42) });
      if (month === this.day.slice(0, 7)) this.events = events;
    } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
  }

  async start() {
    const { Calendar, dayGrid, timeGrid, list, interaction, es } = await import('pregon/calendar');
    if (!this.isConnected || this.calendar) return;
    const { spec } = this;
    this.calendar = new Calendar(this.querySelector('.calendar-grid'), {
      plugins: [dayGrid, timeGrid, list, interaction], locale: es, firstDay: 1, headerToolbar: false, height: 'auto', nowIndicator: true, fixedWeekCount: false, dayMaxEvents: 4, timeZone: 'America/Lima', buttonIcons: false,
      initialView: this.grid, initialDate: this.day, slotMinTime: spec.from ?? '06:00:00', slotMaxTime: spec.until ?? '22:00:00', scrollTime: '07:00:00',
      eventTimeFormat: HOURS, slotLabelFormat: HOURS, noEventsText: t.calendar.empty, moreLinkText: t.calendar.more, allDayText: t.calendar.allDay,
      listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' }, listDaySideFormat: false, views: { timeGridWeek: { dayHeaderFormat: { weekday: 'short', day: 'numeric' } } },
      selectable: Boolean(spec.select), selectMirror: true, select: (range) => { this.calendar.unselect(); spec.select(range); },
      events: (range, give, fail) => Promise.resolve(spec.events({ from: range.startStr.slice(0, 10), until: range.endStr.slice(0, 10) })).then(give, (error) => { toast(error.message, { tone: 'bad' }); fail(error); }),
      editable: Boolean(spec.move), eventDrop: spec.move, eventResize: spec.move,
      eventClick: (info) => { if (spec.open) { info.jsEvent.preventDefault(); spec.open(info.event); } },
      eventDidMount: marked,
      // FullCalendar's own names for these fail WCAG 2.5.3 and 4.1.2.
      dayCellDidMount: ({ el }) => el.removeAttribute('aria-labelledby'),
      moreLinkDidMount: ({ el }) => el.setAttribute('role', 'button'),
      datesSet: ({ view }) => { this.heading = view.title; this.ask({ fecha: view.calendar.getDate().toISOString().slice(0, 10) }); },
    });
    this.calendar.render();
  }

  refresh() { if (this.counts) this.load(); else this.calendar?.refetchEvents(); }
}
define('p-calendar', CalendarPiece);

/** The state's sign before the title, and its word for those who do not see it: colour alone says nothing. */
function marked({ el, event }) {
  const { icon: name, state } = event.extendedProps;
  if (!name) return;
  const hours = event.allDay ? '' : `${dates.time(event.startStr)}${event.endStr ? `–${dates.time(event.endStr)}` : ''} `;
  el.dataset.full = `${hours}${event.title}${state ? ` (${state.toLowerCase()})` : ''}`;
  el.title = el.dataset.full;
  const mark = document.createElement('span');
  mark.className = 'event-mark';
  render(html`${icon(name, 'small')}${state ? html`<span class="visually-hidden">${state}: </span>` : nothing}`, mark);
  const title = el.matches('.fc-daygrid-dot-event') ? el : el.querySelector('.fc-list-event-title') ?? el.querySelector('.fc-event-title') ?? el;
  title.prepend(mark);
}

/** `calendar({events: ({from, until}) => [{id, title, start, end, href, className, icon, state, holiday}], open, select, add, move, legend})`; `add(day)` is the address that registers something on a day, `move({event, oldEvent, revert})` after dragging. */
export const calendar = (spec) => html`<p-calendar .spec=${spec}></p-calendar>`;
