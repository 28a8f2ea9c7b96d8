import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { dates, numbers } from '../pieces/dates.js';
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
export const mount = (host) => pages(host, { '': trail, comprobacion: check, ':id': ({ id }) => entry(id) });

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
    menu: [{ label: t.audit.check, icon: 'shield-check', href: `${HOME}/comprobacion` }],
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
