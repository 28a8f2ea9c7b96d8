import { api, ask, dates, html, note, nothing, placeName, record, rich, toast, until } from 'pregon';
import { t } from './i18n.js';
import { base, home, names, stateOf, styles, when } from './words.js';
import { evidence } from './evidence.js';
import { groups, read, write } from './form.js';

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
  revert: { permission: WRITE, when: (row) => row.editable, groups, read, write },
  related: (row) => ['contact', row.institutionId],
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
    [words.institution, row.institutionName], [words.description, row.description && rich(row.description)], [words.isPublic, row.isPublic ? t.record.shown : t.record.hidden],
    [words.result, text(row.result)], [words.evaluation, text(row.evaluation)], [words.updated, dates.dateTime(row.updatedAt)],
  ];
}

/** Asks for what the step needs, then takes it; false when it was given up. */
async function take(row, step, etag) {
  const url = `${base}/${row.id}/steps`;
  const written = { DONE: row.result, EVALUATED: row.evaluation }[step.to] ?? '';
  const done = !step.asks ? (await api.record(url, { method: 'POST', body: { to: step.to }, etag })).data
    : await ask(step.action, {
      text: row.title, url, etag, draft: `step-${row.id}-${step.to}`, submit: step.action, danger: step.to === 'CANCELLED', saved: false, initial: { text: written }, write: ({ text }) => ({ to: step.to, text }),
      groups: [{ fields: [{ name: 'text', label: step.asks, type: 'textarea', rows: 5, max: step.to === 'CANCELLED' ? 1000 : 4000, help: t.step.help[step.to], autofocus: true }] }],
    });
  if (!done) return false;
  toast(t.step.done(done.stateLabel));
  return true;
}
