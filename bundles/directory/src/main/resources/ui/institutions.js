import { api, confirm, dates, factList, form, html, icon, list, nothing, record, session, state, toast, when } from 'pregon';
import { t } from './i18n.js';
import { posts } from './posts.js';

export const url = '/api/directory/institutions';
export const home = { href: '#/directory', label: t.title };

/** Half a year ago: whoever was not verified since is due. */
const due = () => dates.plus(dates.today(), -182);
const isDue = (one) => one.active && (one.verifiedOn ?? '') < due();
export const choices = () => api.get('/api/directory/choices');
const body = (one, change = {}) => ({ ...Object.fromEntries(written.map((name) => [name, one[name]])), ...change });
const save = (one, change) => api.put(`${url}/${one.id}`, body(one, change), { etag: `"${one.version}"` });
const link = (address, text) => (text ? html`<a href=${address}>${text}</a>` : '');
const named = (row) => html`${row.name}${row.acronym ? html` <span class="quiet">${row.acronym}</span>` : nothing}`;

export async function institutions() {
  const { kinds, scopes, departments } = await choices();
  return list({
    title: t.title, noun: t.noun, url, sort: 'name', search: t.search,
    columns: [
      { key: 'name', label: t.name, sort: 'name', main: true, cell: named },
      { key: 'kindLabel', label: t.kind },
      { key: 'place', label: t.place },
      { key: 'scopeLabel', label: t.scope, extra: true },
      { key: 'address', label: t.address, extra: true, phone: false },
      { key: 'phone', label: t.phone, extra: true },
      { key: 'email', label: t.email, extra: true, cell: (row) => link(`mailto:${row.email}`, row.email) },
      { key: 'verifiedOn', label: t.verified, sort: 'verified', phone: false, cell: (row) => (row.active ? (row.verifiedOn ? when(row.verifiedOn) : html`<span class="quiet">${t.never}</span>`) : state(t.inactive)) },
    ],
    name: (row) => row.name,
    views: [
      { label: t.views.active, query: {} },
      { label: t.views.stale, query: { unverifiedSince: due() } },
      { label: t.views.inactive, query: { active: 'false' } },
    ],
    filters: [
      { key: 'kind', label: t.kind, options: kinds },
      { key: 'scope', label: t.scope, options: scopes },
      { key: 'ubigeo', label: t.department, none: t.filters.wholeCountry, options: departments },
      { key: 'unverifiedSince', label: t.filters.stale, type: 'date' },
      { key: 'active', label: t.filters.state, none: t.filters.onlyActive, options: [['false', t.filters.onlyInactive], ['all', t.filters.both]] },
    ],
    href: (row) => `#/directory/${row.id}`,
    faded: (row) => !row.active,
    selectable: { active: 'all' },
    bulk: [
      { action: 'VERIFY', label: t.verifyShort, icon: 'badge-check', permission: 'directory.write', title: t.bulk.verify, text: t.bulk.verifyText, done: t.verifiedToday },
      { action: 'DEACTIVATE', label: t.deactivate, icon: 'archive', danger: true, permission: 'directory.write', title: t.bulk.deactivate, text: t.deactivateText, done: t.bulk.deactivated, undo: 'ACTIVATE', when: (row) => row.active },
      { action: 'ACTIVATE', label: t.activate, icon: 'rotate-ccw', permission: 'directory.write', title: t.bulk.activate, done: t.bulk.activated, undo: 'DEACTIVATE', when: (row) => !row.active },
    ],
    create: { label: t.create, href: '#/directory/new', permission: 'directory.write' },
    menu: [{ label: t.import, icon: 'file-up', href: '#/directory/import', permission: 'directory.write' }],
    empty: { icon: 'book-user', title: t.empty, text: session.can('directory.write') ? t.emptyText : t.emptyReader, action: session.can('directory.write') ? html`<div class="actions centred"><a class="button primary" href="#/directory/import">${icon('file-up')}${t.import}</a><a class="button" href="#/directory/new">${icon('plus')}${t.create}</a></div>` : nothing },
  });
}

/** What another module's form asks of an institution that is not there yet. */
export const shortFields = async () => { const [who] = groups(await choices()); return [{ fields: who.fields }]; };

const groups = ({ kinds, scopes }) => [
  { title: t.form.who, fields: [
    { name: 'name', label: t.name, max: 200, help: t.form.nameHelp, autofocus: true },
    { name: 'acronym', label: t.acronym, max: 30, optional: true, size: 'medium' },
    { name: 'kind', label: t.kind, type: 'select', options: kinds, half: true },
    { name: 'scope', label: t.scope, type: 'select', options: scopes, half: true },
    { name: 'ubigeo', label: t.form.place, type: 'place', optional: true, help: t.form.placeHelp },
  ] },
  { title: t.form.reach, fields: [
    { name: 'address', label: t.address, max: 300, optional: true },
    { name: 'phone', label: t.phone, type: 'tel', max: 60, optional: true, help: t.form.phoneHelp },
    { name: 'email', label: t.email, type: 'email', max: 254, optional: true },
    { name: 'website', label: t.website, type: 'url', max: 300, optional: true, help: t.form.websiteHelp },
  ] },
  { title: t.form.more, fields: [
    { name: 'verifiedOn', label: t.form.verified, type: 'date', optional: true, help: t.form.verifiedHelp },
    { name: 'notes', label: t.notes, type: 'textarea', max: 2000, optional: true, help: t.form.notesHelp },
  ] },
];

/** What is sent of an institution: every field of the form, and the switch. */
const written = [...groups({}).flatMap(({ fields }) => fields.map(({ name }) => name)), 'active'];

const read = (one) => body(one);
const write = (values) => ({ ...values, ubigeo: values.ubigeo || null, verifiedOn: values.verifiedOn || null });

export async function createInstitution() {
  return form({ title: t.create, submit: t.form.register, saved: t.form.registered, url, groups: groups(await choices()), write, back: home.href, backLabel: home.label, cancel: home.href, done: (made) => `#/directory/${made.id}` });
}

export async function editInstitution({ id }) {
  const back = `#/directory/${id}`;
  return form({ title: t.form.edit, url, id, groups: groups(await choices()), read, write, back, cancel: back, done: back });
}

const facts = (one) => factList([
  [t.kind, one.kindLabel], [t.scope, one.scopeLabel], [t.place, one.place ? html`${one.place} <span class="quiet mono">${one.ubigeo}</span>` : one.ubigeo], [t.address, one.address],
  [t.phone, one.phone], [t.email, one.email && link(`mailto:${one.email}`, one.email)],
  [t.website, one.website && html`<a href=${one.website} rel="noopener noreferrer" target="_blank">${one.website}</a>`], [t.notes, one.notes],
  [t.verified, one.verifiedOn ? html`${when(one.verifiedOn)} <span class="quiet">${dates.day(one.verifiedOn)}</span>` : t.never],
]);

export function institution({ id }) {
  const edit = { label: t.edit, icon: 'pencil', href: `#/directory/${id}/edit`, permission: 'directory.write' };
  const verify = { label: t.verifyShort, icon: 'badge-check', permission: 'directory.write', run: async (one) => { await save(one, { verifiedOn: dates.today() }); toast(t.verifiedToday('1', 1)); } };
  const activate = { label: t.activate, icon: 'rotate-ccw', permission: 'directory.write', run: async (one) => { await save(one, { active: true }); toast(t.activated); } };
  const deactivate = { label: t.deactivate, icon: 'archive', danger: true, permission: 'directory.write', run: async (one) => {
    if (!(await confirm({ title: t.deactivateAsk(one.name), text: t.deactivateText, action: t.deactivate, danger: true }))) return false;
    await save(one, { active: false });
    toast(t.deactivated);
  } };
  const primary = (one) => (!one.active ? activate : isDue(one) ? verify : edit);
  return record({
    url: `${url}/${id}`, back: home, title: (one) => one.name, subtitle: (one) => [one.acronym, one.kindLabel].filter(Boolean).join(' · '),
    state: (one) => (one.active ? { label: t.active, tone: 'ok' } : { label: t.inactive }),
    primary,
    revert: { permission: 'directory.write', groups: async () => groups(await choices()), read, write },
    related: (one) => ['contact', `institution:${one.id}`],
    menu: (one) => [edit, verify, one.active ? deactivate : activate].filter((step) => step !== primary(one) && (one.active || step !== verify)),
    tabs: [{ id: 'datos', label: t.facts, render: (one) => html`${facts(one)}<div class="gap-top">${posts(one)}</div>` }],
  });
}
