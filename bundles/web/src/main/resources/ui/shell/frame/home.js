import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { icon } from '../pieces/icon.js';
import { failure, skeleton } from '../pieces/state.js';
import { live } from './live.js';
import { session } from './session.js';
import { waiting as bell } from './waiting.js';

/** What waits for me, this week, four figures, what is late: `GET /api/home` of docs/rest.md. */
export function mount(host) {
  let closed = false;
  const load = async () => {
    try {
      const home = await api.get('/api/home');
      const draw = () => { if (!closed) render(page(home, draw), host); };
      draw();
    } catch (error) {
      if (!closed) render(html`<h1>${t.home.title}</h1>${failure(error, load)}`, host);
    }
  };
  render(skeleton(), host);
  load();
  live.addEventListener('screens', load);
  bell.addEventListener('change', load);
  return () => { closed = true; live.removeEventListener('screens', load); bell.removeEventListener('change', load); };
}

function greeting() {
  const hour = Number(dates.time(new Date()).slice(0, 2));
  const name = (session.user?.name ?? '').split(' ')[0];
  return (hour < 12 ? t.home.hello : hour < 19 ? t.home.afternoon : t.home.evening)(name);
}

const HIDDEN = 'pregon.first-steps';
const hidden = () => { try { return localStorage.getItem(HIDDEN) === 'hidden'; } catch { return false; } };

function page({ agenda = [], figures = [], late = [], waiting = [], steps = [] }, redraw) {
  const begins = steps.some((step) => !step.done) && !hidden();
  const idle = !late.length && figures.every((figure) => !figure.value && !figure.previous);
  // Who registers nothing, as the Alcaldía, comes to read: what waits stands first, and nothing of theirs can be late.
  const reads = !(session.user?.permissions ?? []).some((permission) => permission.endsWith('.write'));
  // An administrator works at nothing that could be late: to say that nothing is would be taken for the office's.
  const counts = late.length > 0 || (session.user?.roles ?? []).some((role) => role !== 'admin');
  const waits = section(t.home.waiting, waiting, t.home.waitingEmpty, (one) => html`<li><a href=${one.href}>${one.title}</a>${one.due ? html`<small title=${dates.long(one.due)}>${t.home.until(dates.dayMonth(one.due))}</small>` : nothing}</li>`);
  const numbersOf = figures.length && !idle ? html`<section class="figures" aria-label=${t.home.figures}>${figures.slice(0, 4).map(figureOf)}</section>` : nothing;
  return html`<header class="page-head"><h1>${greeting()}</h1><p class="lead">${capital(dates.long(dates.today()))}</p></header>
    ${begins ? firstSteps(steps, () => { try { localStorage.setItem(HIDDEN, 'hidden'); } catch { /* it will be shown again */ } redraw(); }) : nothing}
    ${idle && begins ? (waiting.length ? html`<div class="home-grid"><div class="aside">${waits}</div><div>${week(agenda)}</div></div>` : agenda.length ? week(agenda) : nothing) : reads ? html`${waiting.length ? html`<section class="to-read"><h2>${t.home.waiting}</h2><ul>${waiting.map((one) => html`<li><span>${icon('file-text')}<b>${one.title}</b></span><a class="button primary" href=${one.href} aria-label="${t.home.open}: ${one.title}">${t.home.open}</a></li>`)}</ul></section>` : nothing}
        ${numbersOf}${waiting.length ? week(agenda) : html`<div class="home-grid"><div class="aside">${waits}</div><div>${week(agenda)}</div></div>`}`
      : html`${numbersOf}<div class="home-grid"><div class="aside">${waits}
          ${counts ? section(t.home.late, late, t.home.lateEmpty, (one) => html`<li><a href=${one.href}>${one.title}</a>${one.due ? html`<small class="late-text" title=${dates.long(one.due)}>${t.home.due(dates.relative(one.due))}</small>` : nothing}</li>`) : nothing}</div>
        <div>${week(agenda)}</div></div>`}`;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function figureOf({ label, value, previous, before, unit, href }) {
  const change = previous === undefined || previous === null ? null : value - previous;
  const trend = change === null ? nothing : html`<span class="trend">${icon(change > 0 ? 'trending-up' : change < 0 ? 'trending-down' : 'minus', 'small')}${change === 0 ? t.home.same(before) : change > 0 ? t.home.up(numbers.plain(change), before) : t.home.down(numbers.plain(-change), before)}</span>`;
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
  const drawn = ([day, items]) => html`<div class="day ${day === today ? 'today' : ''}"><h3>${name(day)}</h3>
    <ul>${items.map((item) => html`<li><time datetime=${item.start}>${hours(item)}</time><span>${item.href ? html`<a href=${item.href}>${item.title}</a>` : item.title}${item.place ? html`<small>${item.place}</small>` : nothing}</span></li>`)}</ul></div>`;
  const gone = [...days].filter(([day]) => day < today);
  const coming = [...days].filter(([day]) => day >= today);
  return html`<section class="home-section"><h2>${t.home.week}</h2>${coming.length ? coming.map(drawn) : html`<p class="quiet gap-above">${gone.length ? t.home.weekRest : t.home.weekEmpty}</p>`}
    ${gone.length ? html`<details class="gone"><summary>${t.home.gone(gone.reduce((sum, [, items]) => sum + items.length, 0))}</summary>${gone.map(drawn)}</details>` : nothing}</section>`;
}

function section(title, items, nothingText, row) {
  return html`<section class="home-section"><h2>${title}</h2>
    ${items.length ? html`<ul class="plain-list">${items.map(row)}</ul>` : html`<p class="quiet gap-above">${nothingText}</p>`}</section>`;
}

function firstSteps(steps, hide) {
  return html`<section class="first-steps"><div class="first-steps-head"><h2>${t.home.start}</h2><button class="link-button small" @click=${hide}>${t.home.startHide}</button></div>
    <p class="quiet">${t.home.startText(steps.filter((step) => step.done).length, steps.length)}</p>
    <ol class="steps">${steps.map((step) => html`<li class=${step.done ? 'done' : ''}>${step.done ? html`<span class="tick">${icon('check', 'small')}</span>` : nothing}<div><a href=${step.href}><b>${step.title}</b></a>${step.done ? html` <span class="quiet">${t.home.startDone}</span>` : html`<p>${step.text}</p>`}</div></li>`)}</ol></section>`;
}
