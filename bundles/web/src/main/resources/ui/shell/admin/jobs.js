import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { confirm } from '../pieces/dialog.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { empty, failure, note, skeleton, state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';

const URL = '/api/jobs';
const TONES = { QUEUED: 'info', RUNNING: 'info', DONE: 'ok', FAILED: 'bad', CANCELLED: '' };
const QUICK = 2_000;
const QUIET = 15_000;

/** What runs in the background, what comes next and how it ended. */
export function mount(host) {
  const view = new JobsView(host);
  view.load();
  return () => { view.closed = true; clearTimeout(view.timer); render(nothing, host); };
}

function duration({ startedAt, finishedAt }) {
  if (!startedAt || !finishedAt) return '';
  const seconds = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
  if (seconds < 1) return t.jobs.instant;
  if (seconds < 60) return t.jobs.seconds(seconds);
  if (seconds < 3600) return t.jobs.minutes(Math.floor(seconds / 60), seconds % 60);
  return t.jobs.hours(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
}

class JobsView {
  jobs = null;

  constructor(host) {
    this.host = host;
    this.runs = list({
      title: t.jobs.recent, noun: t.jobs.noun, url: `${URL}/runs`, sort: '-id', embedded: true, count: false, export: false, limit: 20, name: (run) => run.name,
      columns: [
        { key: 'name', label: t.jobs.job, main: true },
        { key: 'state', label: t.jobs.state, cell: (run) => state(t.jobs.states[run.state], TONES[run.state]) },
        { key: 'startedAt', label: t.jobs.begun, cell: (run) => (run.startedAt ? dates.dateTime(run.startedAt) : '') },
        { key: 'duration', label: t.jobs.duration, phone: false, cell: duration },
        { key: 'by', label: t.jobs.by, phone: false },
        { key: 'error', label: t.jobs.error, phone: false, cell: (run) => run.error ?? '' },
      ],
      empty: { icon: 'timer', title: t.jobs.runsEmpty },
    });
    this.draw();
  }

  async load() {
    clearTimeout(this.timer);
    const before = JSON.stringify(this.jobs?.map((job) => job.last?.id));
    try { this.jobs = await api.get(URL); this.error = null; } catch (error) { this.error = error; }
    if (this.closed) return;
    this.draw();
    if (this.jobs && before && before !== JSON.stringify(this.jobs.map((job) => job.last?.id))) this.host.querySelector('p-list')?.refresh();
    this.timer = setTimeout(() => this.load(), this.jobs?.some((job) => job.open) ? QUICK : QUIET);
  }

  async act(path, message) {
    try { await api.post(`${URL}/${path}`); toast(message); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
    await this.load();
  }

  async cancel({ name, open }) {
    if (await confirm({ title: t.jobs.cancelAsk(name), text: t.jobs.cancelText, action: t.jobs.cancelYes, danger: true })) await this.act(`runs/${open.id}/cancel`, t.jobs.cancelled);
  }

  draw() {
    render(html`<header class="page-head"><h1>${t.jobs.title}</h1><p class="lead">${t.jobs.text}</p></header>
      ${this.error && !this.jobs ? failure(this.error, () => this.load()) : !this.jobs ? skeleton() : !this.jobs.length ? empty({ icon: 'timer', title: t.jobs.empty }) : html`<div>${this.jobs.map((job) => this.job(job))}</div>`}
      <div class="gap-top">${this.runs}</div>`, this.host);
  }

  job(job) {
    const { name, next, open, last } = job;
    return html`<section class="module"><div><h2>${name}</h2><p>${next ? t.jobs.next(dates.dateTime(next)) : t.jobs.onDemand}<br>${last ? html`${t.jobs.last} ${dates.relative(last.finishedAt)}${duration(last) ? `, ${t.jobs.took(duration(last))}` : ''}` : t.jobs.lastNever}</p></div>
      ${open ? state(open.cancelling ? t.jobs.cancelling : t.jobs.states[open.state], open.error ? 'bad' : TONES[open.state]) : last ? state(t.jobs.states[last.state], TONES[last.state]) : html`<span class="state-none"></span>`}
      <div class="actions">${open ? html`<button class="button small" ?disabled=${open.cancelling} aria-label="${t.jobs.cancel} ${name}" @click=${() => this.cancel(job)}>${icon('x', 'small')}${t.jobs.cancel}</button>`
        : next ? html`<button class="button small" aria-label="${t.jobs.run} ${name}" @click=${() => this.act(`${job.id}/run`, t.jobs.started(name))}>${icon('play', 'small')}${t.jobs.run}</button>` : nothing}</div>
      ${open?.total ? html`<div class="job-progress"><progress max=${open.total} .value=${open.done} aria-label=${name}></progress> <span class="quiet small" role="status">${t.jobs.progress(numbers.plain(open.done), numbers.plain(open.total))}</span></div>` : nothing}
      ${open?.error ? note(html`${open.error}${open.retryAt ? html` ${t.jobs.retry(dates.relative(open.retryAt))}.` : nothing}`, { tone: 'bad' }) : last?.state === 'FAILED' && !open ? note(last.error, { tone: 'bad' }) : nothing}</section>`;
  }
}
