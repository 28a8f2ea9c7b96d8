import { api, form, html, list, note, record, session, toast } from 'pregon';
import { t } from './i18n.js';
import { home, names, pairs, sections, styles } from './words.js';

const url = '/api/calendar/civic-dates';
const back = `${home}/civic`;
const words = t.civicDate;
export const WRITE = 'calendar.write';

/** Says of a date what the button says; the answer is what it became. */
export async function say(date, what, done) {
  const { data } = await api.record(`${url}/${date.id}/${what}`, { method: 'POST', etag: `"${date.version}"` });
  toast(done(data.name));
  return data;
}

async function groups() {
  const known = await names();
  const local = (values) => values.scope && values.scope !== 'NATIONAL';
  return [
    { title: words.what, fields: [
      { name: 'name', label: words.name, max: 300, autofocus: true },
      { name: 'rule', label: words.rule, max: 200, help: words.ruleHelp },
      { name: 'kind', label: words.kind, type: 'select', options: pairs(known.civicKinds), half: true },
      { name: 'nonWorking', label: words.nonWorking, type: 'checkbox', help: words.nonWorkingHelp },
    ] },
    { title: words.where, fields: [
      { name: 'scope', label: words.scope, type: 'select', options: pairs(known.scopes), half: true },
      { name: 'place', label: words.place, type: 'place', when: local, help: words.placeHelp },
    ] },
    { title: words.since, fields: [
      { name: 'from', label: words.from, type: 'number', size: 'short', optional: true, half: true },
      { name: 'to', label: words.to, type: 'number', size: 'short', optional: true, half: true, help: words.toHelp },
      { name: 'originYear', label: words.originYear, type: 'number', size: 'short', optional: true, help: words.originYearHelp },
    ] },
    { title: words.why, fields: [
      { name: 'source', label: words.source, max: 500, optional: true, help: words.sourceHelp },
      { name: 'verification', label: words.verification, type: 'select', options: Object.entries(t.civic.marks) },
      { name: 'note', label: words.note, type: 'textarea', rows: 3, max: 1000, optional: true },
    ] },
  ];
}

const write = (values) => ({ ...values, nonWorking: Boolean(values.nonWorking), place: values.scope === 'NATIONAL' ? '' : values.place, from: values.from ?? null, to: values.to ?? null, originYear: values.originYear ?? null });
const FIELDS = ['name', 'rule', 'kind', 'scope', 'place', 'nonWorking', 'from', 'to', 'originYear', 'source', 'verification', 'note'];
const read = (row) => Object.fromEntries(FIELDS.map((field) => [field, row[field]]));

export const newDate = async () => form({
  title: words.newTitle, url, groups: await groups(), submit: words.add, back, cancel: back, write,
  initial: { scope: 'DISTRICT', kind: 'LO', verification: 'U', place: session.office?.ubigeo ?? '' }, done: (made) => `${back}/${made.id}`,
});

export const editDate = async ({ id }) => form({
  title: words.editTitle, url, id, groups: await groups(), back: `${back}/${id}`, cancel: `${back}/${id}`, read, write, done: `${back}/${id}`,
});

/** One date, with what the office changed in it. */
export const civicDate = ({ id }) => record({
  url: `${url}/${id}`, back: { href: back, label: t.civic.title }, title: (date) => date.name, subtitle: (date) => date.rule,
  state: (date) => (date.hidden ? { label: words.hidden, tone: 'warn', icon: 'eye-off' } : { label: date.originLabel, tone: date.origin === 'CONFIGURED' ? '' : 'info' }),
  primary: (date) => (date.hidden
    ? { label: words.show, icon: 'eye', permission: WRITE, run: () => say(date, 'show', words.shown) }
    : { label: words.edit, icon: 'pencil', href: `${back}/${id}/edit`, permission: WRITE }),
  menu: (date) => [
    date.hidden ? null : { label: words.hide, icon: 'eye-off', permission: WRITE, run: () => say(date, 'hide', words.hiddenNow) },
    date.origin === 'CHANGED' ? { label: words.restore, icon: 'rotate-ccw', permission: WRITE, run: () => say(date, 'restore', words.restored) } : null,
  ],
  top: (date) => html`${styles}${date.hidden ? html`<div class="gap-below">${note(words.hiddenHelp, { tone: 'warn' })}</div>` : ''}`,
  facts: (date) => [
    [words.rule, date.rule], [words.kind, date.kindLabel], [words.scope, date.scopeLabel], [words.nonWorking, date.nonWorking ? words.yes : words.no],
    [words.from, date.from], [words.to, date.to], [words.originYear, date.originYear], [words.source, date.source], [words.verification, t.civic.marks[date.verification]], [words.note, date.note],
  ],
});

/** What the office does not keep, to keep it again. */
export const hiddenDates = () => html`${sections('civic')}${list({
  title: words.hiddenTitle, noun: words.noun, load: async () => api.get(`${url}/hidden`), export: false, count: false,
  columns: [
    { key: 'name', label: words.name, main: true },
    { key: 'rule', label: words.rule },
    { key: 'scopeLabel', label: words.scope, phone: false },
    { key: 'source', label: words.source, phone: false },
  ],
  href: (row) => `${back}/${row.id}`,
  empty: { icon: 'calendar', title: words.noneHidden, text: words.noneHiddenText },
})}`;
