import { api, dates, dialog, html, note, nothing, placeName, record, toast, until } from 'pregon';
import { t } from './i18n.js';
import { base, home, names, stateOf, styles, when } from './words.js';
import { evidence } from './evidence.js';

const WRITE = 'calendar.write';
const ICONS = { UNDER_WAY: 'play', DONE: 'circle-check', EVALUATED: 'clipboard-check', CANCELLED: 'calendar-x', PLANNED: 'rotate-ccw' };

/** One activity: what it is, what shows that it happened, and its next step. */
export const activity = ({ id }) => record({
  url: `${base}/${id}`, back: { href: `${home}/list`, label: t.record.back }, title: (row) => row.title, subtitle: (row) => [when(row), row.place].filter(Boolean).join(' · '), state: stateOf,
  primary: (row) => { const next = forward(row); return next ? item(next) : null; },
  menu: (row) => [
    row.editable ? { label: t.record.edit, icon: 'pencil', href: `${home}/${id}/edit`, permission: WRITE } : null,
    ...row.steps.filter((step) => step !== forward(row)).map(item),
  ],
  top: (row) => html`${styles}${row.late ? html`<div class="gap-below">${note(t.late(dates.relative(row.endsAt)), { tone: 'warn' })}</div>` : nothing}
    ${row.cancelReason ? html`<div class="gap-below">${note(html`<p>${t.record.cancelled}</p><p class="calendar-text">${row.cancelReason}</p>`, { tone: 'bad' })}</div>` : nothing}`,
  facts,
  tabs: [{ id: 'evidencias', label: t.record.evidence, render: (row, page) => evidence(row, page) }],
});

const NEXT = { PLANNED: 'UNDER_WAY', UNDER_WAY: 'DONE', DONE: 'EVALUATED' };
const forward = (row) => row.steps.find((step) => step.to === NEXT[row.state]);
const item = (step) => ({ label: step.action, icon: ICONS[step.to], permission: WRITE, danger: step.to === 'CANCELLED', run: (row, { etag }) => take(row, step, etag) });

const unitName = async (id) => (await names()).units.find((unit) => unit.value === id)?.label ?? '';

function facts(row) {
  const words = t.record.facts;
  const text = (value) => (value ? html`<span class="calendar-text">${value}</span>` : '');
  return [
    [words.kind, row.kindLabel], [words.when, when(row)], [words.place, row.place], [words.ubigeo, row.ubigeo && html`${until(placeName(row.ubigeo), '')} <span class="quiet mono">${row.ubigeo}</span>`], [words.responsible, row.responsible], [words.unit, row.unitId ? until(unitName(row.unitId), '') : ''], [words.participants, text(row.participants)],
    [words.institution, row.institutionName], [words.description, text(row.description)], [words.isPublic, row.isPublic ? t.record.shown : t.record.hidden],
    [words.result, text(row.result)], [words.evaluation, text(row.evaluation)], [words.updated, dates.dateTime(row.updatedAt)],
  ];
}

/** Asks for what the step needs, then takes it; false when it was given up. */
async function take(row, step, etag) {
  if (!step.asks) return send(row, step, '', etag);
  let text = (step.to === 'DONE' ? row.result : step.to === 'EVALUATED' ? row.evaluation : '') ?? '';
  let error = '';
  const taken = await dialog({
    title: step.action,
    body: () => html`<p class="calendar-quote">${row.title}</p><div class="field gap-above ${error ? 'wrong' : ''}"><label for="calendar-step">${step.asks}</label>
      <textarea class="control" id="calendar-step" rows="5" maxlength=${step.to === 'CANCELLED' ? 1000 : 4000} data-autofocus aria-describedby="calendar-step-help" aria-invalid=${error ? 'true' : nothing} .value=${text} @input=${(event) => { text = event.target.value; }}></textarea><p class="help" id="calendar-step-help">${t.step.help[step.to]}</p>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}</div>`,
    footer: ({ close, redraw }) => html`<button class="button" @click=${() => close(false)}>${t.step.back}</button><button class="button primary ${step.to === 'CANCELLED' ? 'danger' : ''}" @click=${async () => {
      if (!text.trim()) { error = t.step.missing; return redraw(); }
      try { await send(row, step, text, etag); close(true); } catch (problem) { if (problem.status === 412) return close(problem); error = problem.errors?.[0]?.message ?? problem.message; redraw(); }
    }}>${step.action}</button>`,
  });
  if (taken instanceof Error) throw taken;
  return taken === true;
}

async function send(row, step, text, etag) {
  const { data } = await api.record(`${base}/${row.id}/steps`, { method: 'POST', body: { to: step.to, text }, etag });
  toast(t.step.done(data.stateLabel));
}
