import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { form } from '../pieces/form.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { record } from '../pieces/record.js';
import { pages } from '../frame/pages.js';
import { auditState, findings } from './audit-state.js';

const URL = '/api/audit';
const HOME = '#/admin-audit';
const back = { href: HOME, label: t.audit.title };
const SHOWN = 2;

/** The trail of who did what: search, one entry before and after, and whether it is intact. */
export const mount = (host) => pages(host, { '': trail, comprobacion: check, conservacion: retention, ':id': ({ id }) => entry(id) });

const verb = ({ action }) => (t.history.actions[action] ?? action).replace(/:$/, '');
const text = (value) => (value === '' || value === null || value === undefined ? html`<span class="quiet">${t.audit.nothing}</span>` : value);

/** "Importó actividad 12"; of oneself, as when signing in, the verb says all. */
const deed = (row) => (row.entity === 'core.user' && row.record === String(row.userId) ? verb(row) : `${verb(row)} ${row.thing.split(': ').at(-1)} ${row.record}`.trim());

/** `session:0123456789` in words. */
function origin(via) {
  const [kind, id = ''] = via.split(':');
  return t.audit[kind] && id ? t.audit[kind](id) : via;
}

function trail() {
  const actions = Object.entries(t.history.actions).map(([value, label]) => [value, label.replace(/:$/, '')]);
  return list({
    title: t.audit.title, noun: t.audit.noun, url: URL, sort: '-at', search: t.audit.search, count: false, text: auditState(), name: (row) => t.audit.entry(row.id),
    filters: [
      { key: 'user', label: t.audit.who, type: 'picker', picker: { url: `${URL}/people` } },
      { key: 'entity', label: t.audit.module, options: `${URL}/entities` },
      { key: 'action', label: t.audit.action, options: actions },
      { key: 'personal', label: t.audit.personal, type: 'select', options: [['true', t.audit.onlyPersonal]] },
      { key: 'from', label: t.audit.from, type: 'date' },
      { key: 'until', label: t.audit.until, type: 'date' },
    ],
    columns: [
      { key: 'action', label: t.audit.action, main: true, cell: deed },
      { key: 'who', label: t.audit.who },
      { key: 'at', label: t.audit.at, cell: (row) => dates.dateTime(row.at).replace(/ (?!\d\d:)/g, '\u00a0') },
      { key: 'changes', label: t.audit.changes, wide: true, cell: (row) => summary(row.changes) },
      { key: 'address', label: t.audit.address, phone: false },
    ],
    href: (row) => `${HOME}/${row.id}`,
    menu: [{ label: t.audit.check, icon: 'shield-check', href: `${HOME}/comprobacion` }, { label: t.audit.retention, icon: 'archive', href: `${HOME}/conservacion`, permission: 'core.admin' }],
    empty: { icon: 'shield-check', title: t.audit.empty, text: t.audit.emptyText },
  });
}

/** The first changes in a line each. */
function summary(changes) {
  if (!changes.length) return '';
  const rest = changes.length - SHOWN;
  return html`${changes.slice(0, SHOWN).map(({ label, before, after }) => html`<div class="change"><span class="quiet">${label}:</span> ${before ? html`<del>${brief(before)}</del> ` : nothing}${after ? html`<ins>${brief(after)}</ins>` : nothing}</div>`)}
    ${rest > 0 ? html`<div class="quiet small">${t.audit.more(rest)}</div>` : nothing}`;
}

const brief = (value) => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

function entry(id) {
  return record({
    url: `${URL}/${id}`, back, history: false, title: deed, subtitle: (one) => `${one.who}, ${dates.dateTime(one.at)}`,
    top: ({ changes }) => (changes.length ? html`<table class="plain-table gap-below"><thead><tr><th scope="col">${t.audit.field}</th><th scope="col">${t.audit.before}</th><th scope="col">${t.audit.after}</th></tr></thead>
      <tbody>${changes.map(({ label, before, after }) => html`<tr><th scope="row">${label}</th><td>${before ? html`<del>${before}</del>` : text(before)}</td><td>${after ? html`<ins>${after}</ins>` : text(after)}</td></tr>`)}</tbody></table>` : html`<p class="quiet">${t.audit.noChanges}</p>`),
    facts: (one) => [[t.audit.at, `${dates.dateTime(one.at)}`], [t.audit.who, one.who], [t.audit.what, one.thing], [t.audit.number, one.record], [t.audit.address, one.address || t.audit.local], [t.audit.via, origin(one.via)],
      [t.audit.seal, one.seal ? numbers.plain(one.seal) : t.audit.unsealed], [t.audit.entries, numbers.plain(one.id)]],
  });
}

const check = () => html`<header class="page-head"><a class="back" href=${HOME}>${icon('arrow-left', 'small')}${t.audit.title}</a><h1>${t.audit.check}</h1><p class="lead">${t.audit.checkText}</p></header>${findings()}`;

/** How long entries stay in the trail, and the files of those that left it. */
async function retention() {
  const { items } = await api.get(`${URL}/retention/archives`);
  const years = [[0, t.audit.always], ...[2, 3, 5, 10, 20].map((n) => [n, t.audit.years(n)])];
  return html`${form({
    title: t.audit.retention, text: t.audit.retentionText, url: `${URL}/retention`, single: true, saved: t.audit.retentionSaved, back: HOME, backLabel: t.audit.title, cancel: HOME,
    groups: [{ fields: [{ name: 'years', label: t.audit.visible, type: 'select', options: years, help: t.audit.visibleHelp }] }],
    read: (kept) => ({ years: String(kept.years) }), write: (values) => ({ years: Number(values.years) }),
  })}<section class="gap-top"><h2>${t.audit.archives}</h2>${items.length ? html`<table class="plain-table"><thead><tr><th scope="col">${t.audit.from}</th><th scope="col">${t.audit.until}</th><th scope="col">${t.audit.checked}</th><th scope="col">${t.audit.file}</th></tr></thead>
    <tbody>${items.map((one) => html`<tr><td>${dates.day(one.fromDay)}</td><td>${dates.day(one.untilDay)}</td><td class="number">${numbers.plain(one.entries)}</td><td><a href="${URL}/retention/archives/${one.lastSeal}" download>${t.audit.download(one.lastSeal)}</a></td></tr>`)}</tbody></table>` : html`<p class="quiet">${t.audit.noArchives}</p>`}</section>`;
}
