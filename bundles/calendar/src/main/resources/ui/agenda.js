import { api, calendar, dates, dialog, html, icon, menu, navigate, pageTitle, session, toast } from 'pregon';
import { t } from './i18n.js';
import { base, home, lookOf, looks, sections, when } from './words.js';

const WRITE = 'calendar.write';
const CIVIC = { icon: 'landmark', name: 'civic' };
const HOLIDAY = { icon: 'landmark', name: 'civic calendar-holiday' };
const minute = (date) => date.toISOString().slice(0, 16);

/** Month, week, day and list of activities and civic dates. */
export function agenda() {
  pageTitle(t.agenda.title);
  const may = session.can(WRITE);
  const office = session.office?.municipality ?? '';
  return html`${sections('agenda')}<section class="calendar-page" aria-labelledby="calendar-title">
    <header class="page-head"><h1 id="calendar-title">${t.agenda.title}</h1>
      <div class="actions">${menu({ items: [{ label: t.agenda.print, icon: 'printer', run: () => print() }, { label: t.agenda.subscribe, icon: 'rss', run: subscribe }] })}
        ${may ? html`<a class="button primary" href="${home}/new">${icon('plus')}${t.list.create}</a>` : ''}</div></header>
    <p class="calendar-print">${t.agenda.printTitle(office)}</p>
    ${calendar({ events, open: (event) => navigate(event.extendedProps.href), select: may ? choose : undefined, add: may ? (day) => `${home}/new${api.query({ inicio: `${day}T09:00` })}` : undefined, move: may ? move : undefined, legend: legend() })}</section>`;
}

function legend() {
  const one = ({ name, icon: sign }, text) => html`<li class="calendar-${name}">${icon(sign, 'small')}${text}</li>`;
  const words = t.agenda;
  return html`<ul class="legend calendar-legend" aria-label=${words.legend}>${one(looks.PLANNED, words.planned)}${one(looks.UNDER_WAY, words.underWay)}${one(looks.DONE, words.done)}${one(looks.EVALUATED, words.evaluated)}${one(looks.LATE, words.late)}${one(CIVIC, words.civic)}${one(HOLIDAY, t.civic.holiday)}</ul>`;
}

async function events({ from, until }) {
  const range = { from, to: dates.plus(until, -1) };
  const [done, civic] = await Promise.all([api.get(`${base}/range${api.query(range)}`), api.get(`/api/calendar/civic${api.query(range)}`)]);
  const month = Date.parse(until) - Date.parse(from) > 14 * 86_400_000;
  // In a month, what comes every week or lasts for weeks would hide everything else.
  const kept = civic.items.filter((day) => !month || (!day.weekly && dates.plus(day.from, 7) > day.to));
  return [...kept.map(civicEvent), ...done.items.filter((row) => row.state !== 'CANCELLED').map(activityEvent)];
}

function civicEvent(day) {
  return { id: `civic-${day.id}-${day.from}`, title: day.time ? `${day.time.slice(0, 5)} ${day.name}` : day.name, start: day.from, end: dates.plus(day.to, 1), allDay: true, editable: false, icon: CIVIC.icon, state: day.nonWorking ? t.civic.holiday : t.agenda.civic, holiday: day.nonWorking,
    className: `quiet calendar-civic${day.nonWorking ? ' calendar-holiday' : ''}`, href: `${home}/civic?anio=${day.from.slice(0, 4)}&mes=${day.from.slice(5, 7)}` };
}

function activityEvent(row) {
  const open = row.state === 'PLANNED' || row.state === 'UNDER_WAY';
  const { icon: sign, name } = lookOf(row);
  return { id: String(row.id), title: row.title, allDay: row.allDay, start: row.allDay ? row.startsAt.slice(0, 10) : row.startsAt, end: row.allDay ? dates.plus(row.endsAt.slice(0, 10), 1) : row.endsAt,
    editable: open, icon: sign, state: row.late ? t.lateState : row.stateLabel, className: `calendar-${name}`, href: `${home}/${row.id}`, row };
}

/** A day pressed, or several days or hours drawn over. */
function choose({ startStr, endStr, allDay }) {
  const from = startStr.slice(0, 10);
  const last = dates.plus(endStr.slice(0, 10), -1);
  const query = !allDay ? { inicio: startStr.slice(0, 16), fin: endStr.slice(0, 16) } : from === last ? { inicio: `${from}T09:00` } : { inicio: from, fin: last };
  navigate(`${home}/new${api.query(query)}`);
}

/** After dragging: saved at once, and taken back with one press. */
async function move({ event, revert }) {
  const { row } = event.extendedProps;
  const element = document.querySelector('p-calendar');
  const next = event.allDay
    ? { startsAt: `${event.startStr.slice(0, 10)}T00:00`, endsAt: event.endStr ? `${dates.plus(event.endStr.slice(0, 10), -1)}T00:00` : null, allDay: true }
    : { startsAt: minute(event.start), endsAt: event.end ? minute(event.end) : null, allDay: false };
  try {
    const { data } = await put(row.id, next, row.version);
    event.setExtendedProp('row', data);
    toast(t.agenda.moved(row.title, when(data)), { undo: async () => {
      try {
        await put(row.id, { startsAt: row.startsAt, endsAt: row.endsAt, allDay: row.allDay }, data.version);
        toast(t.agenda.movedBack(row.title));
      } catch (error) { toast(error.message, { tone: 'bad' }); }
      element?.refresh();
    } });
  } catch (error) {
    revert();
    if (error.name === 'AbortError') return;
    toast(error.status === 412 ? t.agenda.stale : error.message, { tone: 'bad' });
    if (error.status === 412) element?.refresh();
  }
}

const put = (id, body, version) => api.record(`${base}/${id}/time`, { method: 'PUT', body, etag: `"${version}"` });

function subscribe() {
  const address = new URL('/api/calendar/public.ics', location.href).href;
  dialog({
    title: t.subscribe.title,
    body: html`<p>${t.subscribe.text}</p><div class="field gap-above"><label for="calendar-address">${t.subscribe.address}</label><input class="control mono" id="calendar-address" readonly .value=${address} @focus=${(event) => event.target.select()}></div>`,
    footer: html`<a class="button" href=${address} download="calendario.ics">${icon('download')}${t.subscribe.download}</a>
      <button class="button primary" @click=${async () => { try { await navigator.clipboard.writeText(address); toast(t.subscribe.copied); } catch { toast(t.subscribe.failed, { tone: 'warn' }); } }}>${icon('copy')}${t.subscribe.copy}</button>`,
  });
}
