import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { confirm } from '../pieces/dialog.js';
import { form } from '../pieces/form.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { record } from '../pieces/record.js';
import { note, state, when } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';
import { waiting } from '../frame/waiting.js';

const HOME = '#/notices';
const URL = '/api/notices';
const w = t.notices;
const WRITE = 'notices.write';

/** Internal notices: what others must know, and who has read it. */
export const mount = (host) => pages(host, { '': all, new: compose, ':id': one, ':id/withdraw': withdraw });

const stateOf = (row) => (row.unread ? { label: w.unread, tone: 'info' } : { label: row.stateLabel, tone: row.tone.toLowerCase() });

const all = () => list({
  title: w.title, text: w.text, noun: w.noun, url: URL, sort: '-sent', search: w.search,
  columns: [
    { key: 'title', label: w.name, main: true },
    { key: 'audience', label: w.to, phone: false },
    { key: 'authorName', label: w.from, phone: false },
    { key: 'sentAt', label: w.sent, sort: 'sent', cell: (row) => when(row.sentAt) },
    { key: 'confirmed', label: w.read, number: true, cell: (row) => w.readOf(row.confirmed, row.readers) },
    { key: 'state', label: w.state, cell: (row) => { const now = stateOf(row); return state(now.label, now.tone); } },
  ],
  filters: [
    { key: 'state', label: w.state, type: 'select', options: Object.entries(w.states) },
    { key: 'of', label: w.whose, type: 'select', options: Object.entries(w.of) },
    { key: 'unread', label: w.unread, type: 'select', options: [['true', w.onlyUnread]] },
  ],
  views: [
    { label: w.views.all, query: {} },
    { label: w.views.unread, query: { unread: 'true' } },
    { label: w.views.mine, query: { of: 'me' } },
    { label: w.views.sent, query: { of: 'sent' } },
  ],
  href: (row) => `${HOME}/${row.id}`, faded: (row) => row.state === 'WITHDRAWN',
  create: { label: w.create, href: `${HOME}/new`, permission: WRITE },
  empty: { icon: 'megaphone', title: w.empty, text: w.emptyText },
});

const one = ({ id }) => record({
  url: `${URL}/${id}`, back: { href: HOME, label: w.title }, title: (row) => row.title, subtitle: (row) => `${row.authorName} · ${dates.dateTime(row.sentAt)}`, state: stateOf,
  primary: (row) => (row.unread ? { label: w.confirm, icon: 'check', run: read } : null),
  menu: (row) => (row.own && row.state === 'SENT' ? [
    row.confirmed < row.readers ? { label: w.remind, icon: 'bell-ring', permission: WRITE, run: remind } : null,
    { label: w.withdraw, icon: 'undo-2', danger: true, permission: WRITE, href: `${HOME}/${id}/withdraw` },
  ] : []),
  top: (row) => html`${row.state === 'WITHDRAWN' ? html`<div class="gap-below">${note(html`<p>${w.withdrawnFor}</p><p class="pre">${row.reason}</p>`, { tone: 'warn' })}</div>` : nothing}
    ${row.unread ? html`<div class="gap-below">${note(w.ask)}</div>` : row.readAt ? html`<div class="gap-below">${note(w.readAt(dates.dateTime(row.readAt)), { tone: 'ok' })}</div>` : nothing}
    <p class="pre notice-body">${row.body}</p>
    ${row.attachment ? html`<p class="gap-above"><a class="button" href="/api/media/${row.attachment}" download=${row.attachmentName}>${icon('paperclip')}${row.attachmentName}</a></p>` : nothing}`,
  facts: (row) => [[w.to, row.audience], [w.read, w.progress(row.confirmed, row.readers)], [w.from, row.authorName], [w.sent, dates.dateTime(row.sentAt)], [w.mailed, row.byMail ? t.common.yes : t.common.no]],
  tabs: [{ id: 'lectura', label: w.readers, when: (row) => row.own, count: (row) => w.readOf(row.confirmed, row.readers), render: (row) => receipts(row) }],
});

const receipts = (row) => list({
  title: w.progress(row.confirmed, row.readers), embedded: true, sort: 'name', count: false, export: false, noun: w.readerNoun, load: () => api.get(`${URL}/${row.id}/receipts`),
  columns: [
    { key: 'userName', label: w.reader, main: true },
    { key: 'unitName', label: w.readerUnit },
    { key: 'readAt', label: w.readerAt, cell: (one) => (one.readAt ? state(dates.dateTime(one.readAt), 'ok') : html`${state(w.missing, 'warn')}${one.remindedAt ? html` <small class="quiet">${w.remindedAt(dates.relative(one.remindedAt))}</small>` : nothing}`) },
  ],
});

async function read(row) {
  await api.post(`${URL}/${row.id}/receipts`, {});
  toast(w.confirmed);
  waiting.soon();
}

async function remind(row) {
  const missing = row.readers - row.confirmed;
  if (!(await confirm({ title: w.remindAsk(missing), text: w.remindText, action: w.remind }))) return false;
  await api.post(`${URL}/${row.id}/receipts/reminders`, {});
  toast(w.reminded);
  return true;
}

async function compose() {
  const { units, people } = await api.get(`${URL}/audience`);
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = (text) => people.filter((person) => plain(`${person.name} ${person.unit}`).includes(plain(text))).slice(0, 20).map((person) => ({ id: person.id, label: person.name, detail: person.unit }));
  const some = (values) => values.who === 'some';
  return form({
    title: w.newTitle, text: w.formText, url: URL, submit: w.create, back: HOME, cancel: HOME, saved: w.sentToast, done: (sent) => `${HOME}/${sent.id}`,
    initial: { who: 'everyone', units: [], people: [], byMail: false },
    groups: [
      { fields: [
        { name: 'title', label: w.name, max: 200, autofocus: true },
        { name: 'body', label: w.body, type: 'textarea', rows: 8, max: 8000 },
        { name: 'attachment', label: w.attachment, type: 'file', url: '/api/media', optional: true, help: w.attachmentHelp },
      ] },
      { title: w.audience, fields: [
        { name: 'who', label: w.who, type: 'radio', options: [['everyone', w.everyone], ['some', w.some]] },
        ...(units.length ? [{ name: 'units', label: w.units, type: 'checks', optional: true, help: w.unitsHelp, when: some, options: units.map((unit) => ({ value: unit.id, label: w.unit(unit.name, unit.people) })) }] : []),
        { name: 'people', label: w.people, type: 'picker', multiple: true, optional: true, help: w.peopleHelp, when: some, source: { search: async (text) => found(text) } },
        { name: 'byMail', label: w.byMail, type: 'checkbox', help: w.byMailHelp },
      ] },
    ],
    write: (values) => ({
      title: values.title, body: values.body, attachment: values.attachment?.id ?? null, byMail: Boolean(values.byMail), everyone: !some(values),
      units: some(values) ? values.units ?? [] : [], people: some(values) ? (values.people ?? []).map((person) => person.id) : [],
    }),
  });
}

async function withdraw({ id }) {
  const row = await api.get(`${URL}/${id}`);
  return form({
    title: w.withdrawTitle, text: `${row.title}. ${w.withdrawText}`, url: `${URL}/${id}/withdraw`, submit: w.withdraw, back: `${HOME}/${id}`, cancel: `${HOME}/${id}`, done: `${HOME}/${id}`, saved: w.withdrawn,
    groups: [{ fields: [{ name: 'reason', label: w.reason, type: 'textarea', rows: 3, max: 1000, autofocus: true, help: w.reasonHelp }] }],
    write: (values) => ({ reason: values.reason ?? '', version: row.version }),
  });
}
