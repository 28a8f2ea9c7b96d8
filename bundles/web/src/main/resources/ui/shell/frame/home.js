import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { icon } from '../pieces/icon.js';
import { failure, skeleton } from '../pieces/state.js';
import { live } from './live.js';
import { session } from './session.js';

/** What waits for me, this week, four figures, what is late: `GET /api/home` of docs/rest.md. */
export function mount(host, { screens }) {
  let closed = false;
  const load = async () => {
    try {
      const home = await api.get('/api/home');
      if (!closed) render(page(home, screens), host);
    } catch (error) {
      if (!closed) render(html`<h1>${t.home.title}</h1>${failure(error, load)}`, host);
    }
  };
  render(skeleton(), host);
  load();
  live.addEventListener('screens', load);
  return () => { closed = true; live.removeEventListener('screens', load); };
}

function greeting() {
  const hour = Number(dates.time(new Date()).slice(0, 2));
  const name = (session.user?.name ?? '').split(' ')[0];
  return (hour < 12 ? t.home.hello : hour < 19 ? t.home.afternoon : t.home.evening)(name);
}

function page({ agenda = [], figures = [], late = [], waiting = [] }, screens) {
  // Without a single figure no module answered: that tells nothing of how far the office is.
  const idle = figures.length > 0 && !agenda.length && !late.length && !waiting.length && figures.every((figure) => !figure.value && !figure.previous);
  return html`<header class="page-head"><h1>${greeting()}</h1><p class="lead">${capital(dates.long(dates.today()))}</p></header>
    ${idle ? firstSteps(screens) : html`
      ${figures.length ? html`<section class="figures" aria-label=${t.home.figures}>${figures.slice(0, 4).map(figureOf)}</section>` : nothing}
      <div class="home-grid"><div>${week(agenda)}</div>
        <div>${section(t.home.waiting, waiting, t.home.waitingEmpty, (one) => html`<li><a href=${one.href}>${one.title}</a>${one.due ? html`<small title=${dates.long(one.due)}>${t.home.until(dates.dayMonth(one.due))}</small>` : nothing}</li>`)}
          ${section(t.home.late, late, t.home.lateEmpty, (one) => html`<li><a href=${one.href}>${one.title}</a>${one.due ? html`<small class="late-text" title=${dates.long(one.due)}>${t.home.due(dates.relative(one.due))}</small>` : nothing}</li>`)}</div></div>`}`;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function figureOf({ label, value, previous, unit, href }) {
  const change = previous === undefined || previous === null ? null : value - previous;
  const trend = change === null ? nothing : html`<span class="trend">${icon(change > 0 ? 'trending-up' : change < 0 ? 'trending-down' : 'minus', 'small')}${change === 0 ? t.home.same : change > 0 ? t.home.up(numbers.plain(change)) : t.home.down(numbers.plain(-change))}</span>`;
  const content = html`<span class="figure-label">${label}</span><span class="figure-value">${numbers.plain(value)}${unit ? html` <small>${unit}</small>` : nothing}</span>${trend}`;
  return href ? html`<a class="figure" href=${href}>${content}</a>` : html`<div class="figure">${content}</div>`;
}

function week(agenda) {
  const today = dates.today();
  const days = new Map();
  for (const item of [...agenda].sort((a, b) => a.start.localeCompare(b.start))) {
    const day = dates.dayOf(item.start);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  const name = (day) => (day === today ? t.home.today : day === dates.plus(today, 1) ? t.home.tomorrow : capital(dates.dayMonth(day)));
  const hours = ({ start, end }) => (start.length <= 10 ? t.home.allDay : end && dates.dayOf(end) === dates.dayOf(start) ? `${dates.time(start)}–${dates.time(end)}` : dates.time(start));
  return html`<section class="home-section"><h2>${t.home.week}</h2>${days.size ? [...days].map(([day, items]) => html`<div class="day ${day === today ? 'today' : ''}"><h3>${name(day)}</h3>
    <ul>${items.map((item) => html`<li><time datetime=${item.start}>${hours(item)}</time><span>${item.href ? html`<a href=${item.href}>${item.title}</a>` : item.title}${item.place ? html`<small>${item.place}</small>` : nothing}</span></li>`)}</ul></div>`) : html`<p class="quiet gap-above">${t.home.weekEmpty}</p>`}</section>`;
}

function section(title, items, nothingText, row) {
  return html`<section class="home-section"><h2>${title} ${items.length ? html`<span class="count">${items.length}</span>` : nothing}</h2>
    ${items.length ? html`<ul class="plain-list">${items.map(row)}</ul>` : html`<p class="quiet gap-above">${nothingText}</p>`}</section>`;
}

function firstSteps(screens) {
  const step = (href, title, text) => html`<li><div><a href=${href}><b>${title}</b></a><p>${text}</p></div></li>`;
  return html`<section><h2>${t.home.start}</h2><p class="quiet">${t.home.startText}</p><ol class="steps">
    ${session.can('core.admin') ? step('#/admin-office', t.home.startOffice, t.home.startOfficeText) : nothing}
    ${session.can('core.admin') ? step('#/admin-users', t.home.startUsers, t.home.startUsersText) : nothing}
    ${screens.slice(0, 1).map((one) => step(`#/${one.id}`, t.home.startModule(one.title), t.home.startModuleText))}</ol></section>`;
}
