import { api, dates, form, navigate, placeName, record, confirm, toast, until } from 'pregon';
import { t } from './i18n.js';
import { home } from './words.js';

const url = '/api/calendar/electoral-periods';
const back = `${home}/deadlines`;
const words = t.electoral;

const after = (name, message) => (value, values) => (value && values[name] && value < values[name] ? message : '');
const groups = [
  { title: words.what, fields: [
    { name: 'process', label: words.process, max: 200, autofocus: true },
    { name: 'norm', label: words.norm, max: 300, optional: true, help: words.normHelp },
    { name: 'ubigeo', label: words.place, type: 'place', optional: true, help: words.placeHelp },
  ] },
  { title: words.when, fields: [
    { name: 'convokedOn', label: words.convokedOn, type: 'date', half: true, help: words.convokedOnHelp },
    { name: 'voteOn', label: words.voteOn, type: 'date', half: true, check: after('convokedOn', words.order.vote) },
    { name: 'secondVoteOn', label: words.secondVoteOn, type: 'date', half: true, optional: true, check: after('voteOn', words.order.second) },
    { name: 'closedOn', label: words.closedOn, type: 'date', half: true, optional: true, help: words.closedOnHelp, check: after('voteOn', words.order.closed) },
  ] },
  { title: words.note, fields: [{ name: 'note', label: words.note, type: 'textarea', rows: 3, max: 1000, optional: true }] },
];
const FIELDS = ['process', 'norm', 'ubigeo', 'convokedOn', 'voteOn', 'secondVoteOn', 'closedOn', 'note'];
const read = (row) => Object.fromEntries(FIELDS.map((field) => [field, row[field]]));
const write = (values) => Object.fromEntries(FIELDS.map((field) => [field, values[field] || null]));

export const newPeriod = () => form({ title: words.newTitle, url, groups, submit: words.add, back, cancel: back, write, done: (made) => `${home}/electoral/${made.id}` });
export const editPeriod = ({ id }) => form({ title: words.editTitle, url, id, groups, back: `${home}/electoral/${id}`, cancel: `${home}/electoral/${id}`, read, write, done: `${home}/electoral/${id}` });

/** One electoral process and the days that count in it. */
export const electoralPeriod = ({ id }) => record({
  url: `${url}/${id}`, back: { href: back, label: t.deadlines.title }, title: (row) => row.process, subtitle: (row) => row.norm,
  state: (row) => (row.closedOn && row.closedOn < dates.today() ? { label: words.over } : { label: words.holds, tone: 'warn', icon: 'triangle-alert' }),
  primary: () => ({ label: words.edit, icon: 'pencil', href: `${home}/electoral/${id}/edit`, permission: 'calendar.write' }),
  menu: (row) => [{ label: words.remove, icon: 'trash-2', danger: true, permission: 'calendar.write', run: async (_, { etag }) => {
    if (!await confirm({ title: words.removeTitle, text: words.removeText(row.process), action: words.remove, danger: true })) return false;
    await api.record(`${url}/${id}`, { method: 'DELETE', etag });
    toast(words.removed(row.process));
    navigate(back);
    return false;
  } }],
  facts: (row) => [
    [words.process, row.process], [words.norm, row.norm], [words.place, row.ubigeo ? until(placeName(row.ubigeo), row.ubigeo) : words.country], [words.convokedOn, dates.day(row.convokedOn)],
    [words.voteOn, dates.day(row.voteOn)], [words.secondVoteOn, row.secondVoteOn && dates.day(row.secondVoteOn)], [words.closedOn, row.closedOn ? dates.day(row.closedOn) : words.notYet], [words.note, row.note],
  ],
});
