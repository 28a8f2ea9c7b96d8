import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import { toast } from './toast.js';
import { route, setQuery } from '../frame/router.js';

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'listMonth' };

/** Month, week, day and list over one source of events; the address holds the view and the date. */
class CalendarPiece extends Piece {
  static properties = { spec: { attribute: false }, heading: { state: true } };

  get view() { return route().query.vista ?? this.spec.view ?? (innerWidth < 700 ? 'list' : 'month'); }

  render() {
    const go = (step) => { this.calendar?.[step](); };
    return html`<div class="calendar-head"><div class="actions"><button class="button small" @click=${() => go('today')}>${t.calendar.today}</button>
        <button class="button small square" aria-label=${t.calendar.previous} @click=${() => go('prev')}>${icon('chevron-left')}</button><button class="button small square" aria-label=${t.calendar.next} @click=${() => go('next')}>${icon('chevron-right')}</button></div>
      <h2 aria-live="polite">${this.heading ?? ''}</h2>
      <div class="segmented" role="group" aria-label=${t.calendar.views}>${Object.keys(VIEWS).map((name) => html`<button aria-pressed=${this.view === name ? 'true' : 'false'} @click=${() => { setQuery({ ...route().query, vista: name }, { replace: true }); this.calendar?.changeView(VIEWS[name]); this.requestUpdate(); }}>${t.calendar[name]}</button>`)}</div></div>
      ${this.spec.legend ?? nothing}<div class="calendar-grid"></div>`;
  }

  async firstUpdated() {
    const { Calendar, dayGrid, timeGrid, list, interaction, es } = await import('pregon/calendar');
    if (!this.isConnected) return;
    const { spec } = this;
    this.calendar = new Calendar(this.querySelector('.calendar-grid'), {
      plugins: [dayGrid, timeGrid, list, interaction], locale: es, firstDay: 1, headerToolbar: false, height: 'auto', nowIndicator: true, fixedWeekCount: false, dayMaxEvents: 4, timeZone: 'America/Lima', buttonIcons: false,
      initialView: VIEWS[this.view] ?? VIEWS.month, initialDate: route().query.fecha, slotMinTime: spec.from ?? '06:00:00', slotMaxTime: spec.until ?? '22:00:00', scrollTime: '07:00:00',
      eventTimeFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, noEventsText: t.calendar.empty, moreLinkText: t.calendar.more, allDayText: t.calendar.allDay,
      listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' }, listDaySideFormat: false, views: { timeGridWeek: { dayHeaderFormat: innerWidth < 700 ? { weekday: 'narrow', day: 'numeric' } : { weekday: 'short', day: 'numeric' } } },
      selectable: Boolean(spec.select), selectMirror: true, select: (range) => { this.calendar.unselect(); spec.select(range); },
      events: (range, give, fail) => Promise.resolve(spec.events({ from: range.startStr.slice(0, 10), until: range.endStr.slice(0, 10) })).then(give, (error) => { toast(error.message, { tone: 'bad' }); fail(error); }),
      editable: Boolean(spec.move), eventDrop: spec.move, eventResize: spec.move,
      eventClick: (info) => { if (spec.open) { info.jsEvent.preventDefault(); spec.open(info.event); } },
      // FullCalendar's own names for these fail WCAG 2.5.3 and 4.1.2.
      dayCellDidMount: ({ el }) => el.removeAttribute('aria-labelledby'),
      moreLinkDidMount: ({ el }) => el.setAttribute('role', 'button'),
      datesSet: ({ view }) => { this.heading = view.title; const day = view.calendar.getDate().toISOString().slice(0, 10); setQuery({ ...route().query, fecha: day }, { replace: true }); },
    });
    this.calendar.render();
  }

  refresh() { this.calendar?.refetchEvents(); }
  disconnectedCallback() { super.disconnectedCallback(); this.calendar?.destroy(); this.calendar = null; }
}
define('p-calendar', CalendarPiece);

/** `calendar({events: ({from, until}) => [{id, title, start, end, url, className}], open, select, move, legend})`; `move({event, oldEvent, revert})` after dragging. */
export const calendar = (spec) => html`<p-calendar .spec=${spec}></p-calendar>`;
