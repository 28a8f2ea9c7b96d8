import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { form } from '../pieces/form.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { record } from '../pieces/record.js';
import { note, state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';
import { navigate } from '../frame/router.js';

const HOME = '#/tasks';
const URL = '/api/tasks';
const w = t.tasks;
const WRITE = 'tasks.write';
/** Of those who cannot be given anything, so many are named. */
const NAMED = 5;
const ICONS = { ANSWER: 'send', ACCEPT: 'circle-check', RETURN: 'undo-2', CANCEL: 'circle-x' };

/** Tasks: what somebody was told to do, its answer and its acceptance. */
export const mount = (host) => pages(host, {
  '': all,
  new: () => edit({}),
  ':id': one,
  ':id/edit': edit,
  ':id/:step': step,
});

const stateOf = (row) => (row.late ? { label: w.late, tone: 'warn', icon: 'triangle-alert' } : { label: row.stateLabel, tone: row.tone.toLowerCase() });

const all = () => list({
  title: w.title, text: w.text, noun: w.noun, url: URL, sort: 'due', search: w.search,
  columns: [
    { key: 'title', label: w.task, main: true },
    { key: 'reference', label: w.reference, phone: false },
    { key: 'assigneeName', label: w.assignee },
    { key: 'dueOn', label: w.due, sort: 'due', cell: (row) => dates.day(row.dueOn) },
    { key: 'state', label: w.state, cell: (row) => { const now = stateOf(row); return state(now.label, now.tone, now.icon); } },
  ],
  filters: [
    { key: 'state', label: w.state, type: 'multi', options: Object.entries(w.states) },
    { key: 'of', label: w.whose, type: 'select', options: Object.entries(w.of) },
    { key: 'late', label: w.late, type: 'select', options: [['true', w.onlyLate]] },
  ],
  views: [
    { label: w.views.mine, query: { of: 'me', state: ['PENDING'] } },
    { label: w.views.given, query: { of: 'given' } },
    { label: w.views.open, query: { state: ['PENDING', 'ANSWERED'] } },
    { label: w.views.all, query: {} },
  ],
  href: (row) => `${HOME}/${row.id}`, faded: (row) => row.state === 'CANCELLED',
  create: { label: w.create, href: `${HOME}/new`, permission: WRITE },
  empty: { icon: 'clipboard-check', title: w.empty, text: w.emptyText },
});

const one = ({ id }) => record({
  url: `${URL}/${id}`, back: { href: HOME, label: w.title }, title: (row) => row.title, subtitle: (row) => [row.reference, w.until(dates.day(row.dueOn))].filter(Boolean).join(' · '), state: stateOf,
  primary: (row) => (row.steps.length && row.steps[0].key !== 'CANCEL' ? item(row, row.steps[0]) : row.editable ? change(row) : null),
  menu: (row) => [
    row.editable && row.steps.length && row.steps[0].key !== 'CANCEL' ? change(row) : null,
    ...row.steps.filter((one, i) => i > 0 || one.key === 'CANCEL').map((one) => item(row, one)),
  ],
  top: (row) => (row.remark ? html`<div class="gap-below">${note(html`<p>${row.state === 'CANCELLED' ? w.cancelled : w.returned}</p><p class="pre">${row.remark}</p>`, { tone: 'warn' })}</div>` : nothing),
  facts: (row) => [
    [w.description, lines(row.description)], [w.assignee, row.assigneeName], [w.assigner, row.assignerName], [w.requestedBy, row.requestedBy], [w.reference, row.reference], [w.due, dates.day(row.dueOn)],
    [w.answer, lines(row.answer)], [w.answered, row.answeredAt && dates.dateTime(row.answeredAt)],
    [w.evidence, row.evidence && html`<a href="/api/media/${row.evidence}" download=${row.evidenceName}>${icon('download', 'small')}${row.evidenceName}</a>`],
  ],
});

const lines = (text) => (text ? html`<span class="pre">${text}</span>` : '');
const change = (row) => ({ label: w.edit, icon: 'pencil', href: `${HOME}/${row.id}/edit`, permission: WRITE });
const item = (row, { key, label }) => ({
  label, icon: ICONS[key], danger: key === 'CANCEL',
  ...(key === 'ACCEPT' ? { run: accept } : { href: `${HOME}/${row.id}/${key.toLowerCase()}` }),
});

async function accept(row) {
  await api.post(`${URL}/${row.id}/steps`, { step: 'ACCEPT', version: row.version });
  toast(w.done.ACCEPT);
}

async function edit({ id }) {
  const { items } = await api.get(`${URL}/people`);
  const missing = items.filter((person) => !person.answers).map((person) => person.name);
  const back = id ? `${HOME}/${id}` : HOME;
  return form({
    title: id ? w.editTitle : w.newTitle, url: URL, id, submit: id ? undefined : w.create, back, cancel: back, done: (saved) => `${HOME}/${saved.id}`,
    groups: [
      { fields: [
        { name: 'title', label: w.task, max: 200, autofocus: true, help: w.taskHelp },
        { name: 'assigneeId', label: w.assignee, type: 'select', options: items.filter((person) => person.answers).map((person) => [String(person.id), person.name]), half: true, help: missing.length ? w.cannot(missing.slice(0, NAMED), missing.length - NAMED) : '' },
        { name: 'dueOn', label: w.due, type: 'date', half: true, check: (day, values) => (day < dates.today() && day !== values.due ? w.past : '') },
        { name: 'description', label: w.description, type: 'textarea', rows: 4, max: 4000, optional: true },
      ] },
      { title: w.source, fields: [
        { name: 'reference', label: w.reference, max: 200, optional: true, help: w.referenceHelp },
        { name: 'requestedBy', label: w.requestedBy, max: 160, optional: true, help: w.requestedByHelp },
      ] },
    ],
    read: (row) => ({ title: row.title, assigneeId: items.some((person) => person.answers && person.id === row.assigneeId) ? String(row.assigneeId) : '', dueOn: row.dueOn, due: row.dueOn, description: row.description, reference: row.reference, requestedBy: row.requestedBy }),
    write: ({ due, ...values }) => ({ ...values, assigneeId: values.assigneeId ? Number(values.assigneeId) : null, dueOn: values.dueOn || null }),
  });
}

/** Answer, send back or call off, with words and perhaps a file. */
async function step({ id, step: kind }) {
  const key = kind.toUpperCase();
  const data = await api.get(`${URL}/${id}`);
  const found = data.steps.find((one) => one.key === key);
  if (!found) { navigate(`${HOME}/${id}`); return nothing; }
  const answers = key === 'ANSWER';
  return form({
    title: found.label, text: data.title, url: `${URL}/${id}/steps`, submit: found.label, back: `${HOME}/${id}`, cancel: `${HOME}/${id}`, done: `${HOME}/${id}`, saved: w.done[key],
    groups: [{ fields: [
      { name: 'text', label: answers ? w.answer : w.why, type: 'textarea', rows: 5, max: answers ? 4000 : 1000, autofocus: true, help: answers ? w.answerHelp : '' },
      ...(answers ? [{ name: 'evidence', label: w.evidence, type: 'file', url: '/api/media', optional: true, help: w.evidenceHelp }] : []),
    ] }],
    write: (values) => ({ step: key, text: values.text, evidence: values.evidence?.id ?? null, version: data.version }),
  });
}
