import { api, dates, html, nothing } from 'pregon';
import { t } from './i18n.js';

export const base = '/api/calendar/activities';
export const home = '#/calendar';
export const styles = html`<link rel="stylesheet" href=${new URL('./calendar.css', import.meta.url).href}>`;

/** Each state has a colour and a sign of its own, here and in calendar.css: told apart also in black and white. */
export const looks = {
  PLANNED: { tone: 'info', icon: 'calendar', name: 'planned' }, UNDER_WAY: { tone: 'live', icon: 'play', name: 'under-way' }, DONE: { tone: 'ok', icon: 'circle-check', name: 'done' },
  EVALUATED: { tone: 'seal', icon: 'badge-check', name: 'evaluated' }, CANCELLED: { tone: 'bad', icon: 'circle-x', name: 'cancelled' }, LATE: { tone: 'warn', icon: 'triangle-alert', name: 'late' },
};
export const lookOf = (row) => (row.late ? looks.LATE : looks[row.state]);

/** The state as a record shows it. */
export const stateOf = (row) => ({ label: row.stateLabel, ...lookOf(row) });

/** lun 23 nov 2026, 08:00 – 09:30 */
export function when(row) {
  const day = row.startsAt.slice(0, 10);
  const last = row.endsAt.slice(0, 10);
  if (row.allDay) return day === last ? `${dates.day(day)}, ${t.record.allDay}` : `${dates.day(day)} al ${dates.day(last)}`;
  return day === last ? `${dates.dateTime(row.startsAt)} – ${dates.time(row.endsAt)}` : `${dates.dateTime(row.startsAt)} al ${dates.dateTime(row.endsAt)}`;
}

/** The same in two lines, for a column. */
export function whenLines(row) {
  const day = row.startsAt.slice(0, 10);
  if (day !== row.endsAt.slice(0, 10)) return when(row);
  return html`<span class="calendar-when">${dates.day(day)} <small>${row.allDay ? t.record.allDay : `${dates.time(row.startsAt)} – ${dates.time(row.endsAt)}`}</small></span>`;
}

let asked;
/** Words of the filters and forms, asked once per visit. */
export const names = () => (asked ??= api.get('/api/calendar/names').catch((error) => { asked = null; throw error; }));
export const forgetNames = () => { asked = null; };
export const pairs = (options) => options.map(({ value, label }) => [value, label]);

/** The way between the four parts of the calendar. */
export function sections(current) {
  const part = (id, href) => html`<a class="tab" href=${href} aria-current=${current === id ? 'page' : nothing}>${t.sections[id]}</a>`;
  return html`${styles}<nav class="tabs calendar-sections" aria-label=${t.sections.label}>${part('agenda', home)}${part('list', `${home}/list`)}${part('civic', `${home}/civic`)}${part('deadlines', `${home}/deadlines`)}</nav>`;
}
