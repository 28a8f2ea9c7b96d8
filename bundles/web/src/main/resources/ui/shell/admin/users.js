import { html } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { confirm } from '../pieces/dialog.js';
import { form } from '../pieces/form.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { note, state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { sessions } from '../account/sessions.js';
import { tokens } from '../account/tokens.js';
import { showSecret } from '../account/secret.js';
import { pages } from '../frame/pages.js';
import { navigate } from '../frame/router.js';
import { session } from '../frame/session.js';
import { HOME, identityTabs } from './identity.js';
import { privileges } from './privileges.js';
import { roleForm, roleList } from './roles.js';
import { unitForm, unitList, unitOptions } from './units.js';

const URL = '/api/users';

/** Accounts: the one-time password is shown once and never again. */
export const mount = (host) => pages(host, { '': users, new: async () => userForm(await roles(), await units()), roles: roleList, 'roles/new': () => roleForm(), 'roles/:id': ({ id }) => roleForm(id), privileges, units: unitList, 'units/new': () => unitForm(), 'units/:id': ({ id }) => unitForm(id), ':id/sessions': userSessions, ':id': async ({ id }) => userForm(await roles(), await units(), id) });

const units = async () => (await api.get('/api/units')).items;

const roles = async () => { const found = await api.get(`${URL}/roles`); return found.items ?? found; };
let roleNames = new Map();

async function users() {
  const [all, { items: locks }] = await Promise.all([roles(), api.get('/api/locks')]);
  roleNames = new Map(all.map((role) => [role.id, role.name]));
  return html`${identityTabs('users')}${list({
    title: t.users.title, text: t.users.text, noun: t.users.noun, load: find, search: t.users.search, sort: 'name',
    create: { label: t.users.create, href: `${HOME}/new` },
    filters: [{ key: 'role', label: t.users.roles, options: all.map((role) => ({ value: role.id, label: role.name })) }],
    columns: [
      { key: 'name', label: t.users.name, sort: 'name', main: true },
      { key: 'login', label: t.users.login, sort: 'login' },
      { key: 'roles', label: t.users.roles, phone: false, cell: (user) => user.roles.map((role) => (user.roleUnits[role] ? t.users.limited(roleNames.get(role) ?? role) : roleNames.get(role) ?? role)).join(', ') },
      { key: 'email', label: t.users.email, phone: false, cell: (row) => (row.email ? html`<span class="break">${row.email}</span>` : '') },
      { key: 'active', label: t.users.state, cell: stateOf },
    ],
    href: (user) => `${HOME}/${user.id}`,
    faded: (user) => !user.active,
    actions: (user, view) => [
      user.lockedUntil ? { label: t.users.unlock, icon: 'lock-open', run: () => unlock({ userId: user.id }, t.users.unlocked(user.name), view) } : null,
      { label: t.common.edit, icon: 'pencil', run: () => navigate(`${HOME}/${user.id}`) },
      { label: t.users.sessions, icon: 'shield-check', run: () => navigate(`${HOME}/${user.id}/sessions`) },
      { label: t.users.reset, icon: 'key-round', run: () => reset(user, view) },
      user.id === session.user.id ? null : user.active ? { label: t.users.disable, icon: 'lock', danger: true, run: () => setActive(user, false, view) } : { label: t.users.enable, icon: 'lock-open', run: () => setActive(user, true, view) },
    ],
    empty: { icon: 'users-round', title: t.users.empty, text: t.users.emptyText },
  })}${locks.filter((lock) => lock.address).map(({ address, until }) => html`<div class="gap-above">${note(t.users.lockedAddress(address, dates.time(until)), { tone: 'warn',
    action: html`<button class="link-button" @click=${async (event) => { const shown = event.target.closest('.gap-above'); if (await unlock({ address }, t.users.unlockedAddress(address))) shown.remove(); }}>${t.users.unlock}</button>` })}</div>`)}`;
}

/** Accounts are few, so the server hands them all; searching and sorting happen here. */
async function find({ q = '', sort, role }) {
  const flat = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const key = sort.replace('-', '');
  const [{ items }, locks] = await Promise.all([api.get(URL), api.get('/api/locks')]);
  const until = new Map(locks.items.map((lock) => [lock.userId, lock.until]));
  return {
    items: items.map((user) => ({ ...user, lockedUntil: until.get(user.id) })).filter((user) => flat(`${user.name} ${user.login} ${user.email ?? ''}`).includes(flat(q)) && (!role || user.roles.includes(role)))
      .sort((a, b) => (sort.startsWith('-') ? -1 : 1) * a[key].localeCompare(b[key], 'es')),
    next: null,
  };
}

function stateOf(user) {
  if (!user.active) return state(t.users.disabled);
  if (user.lockedUntil) return state(t.users.lockedUntil(dates.time(user.lockedUntil)), 'bad');
  return user.mustChangePassword ? state(t.users.pending, 'warn') : state(t.users.active, 'ok');
}

const EVERYWHERE = 'all';

/** Several units come from a program; the screen keeps them as they are, or gives one. */
const reachOptions = (units, now = []) => [[EVERYWHERE, t.users.everywhere], ...unitOptions(units).map(([value, label]) => [String(value), label]),
  ...(now.length > 1 ? [[now.join(' '), units.filter((unit) => now.includes(unit.id)).map((unit) => unit.name).join(', ')]] : [])];

async function userForm(all, units, id) {
  const user = id ? await api.get(`${URL}/${id}`) : null;
  return form({
    title: id ? t.users.edit : t.users.create, url: URL, id, back: HOME, backLabel: t.users.title, cancel: HOME, submit: id ? t.common.save : t.users.submit,
    initial: { roles: [], active: true, ...Object.fromEntries(all.map((role) => [`only-${role.id}`, EVERYWHERE])) },
    groups: [{ fields: [
      { name: 'name', label: t.users.name, max: 200, autofocus: !id },
      { name: 'login', label: t.users.login, help: t.users.loginHelp, max: 60, size: 'medium', readonly: Boolean(id) },
      { name: 'email', label: t.users.email, type: 'email', optional: true, max: 200 },
      ...(units.length ? [{ name: 'unitId', label: t.units.one, type: 'select', optional: true, options: unitOptions(units) }] : []),
      { name: 'roles', label: t.users.roles, type: 'checks', missing: t.users.oneAtLeast, options: all.map((role) => ({ value: role.id, label: role.name, help: role.description })) },
      ...(units.length ? all.filter((role) => role.id !== 'admin').map((role) => ({ name: `only-${role.id}`, label: t.users.only(role.name), type: 'select', help: t.users.onlyHelp, options: reachOptions(units, user?.roleUnits[role.id]), when: (values) => values.roles?.includes(role.id) })) : []),
    ] }],
    saved: id ? undefined : false,
    done: (made) => { if (!id) showOnce(made.user.login, made.oneTimePassword); return HOME; },
    read: (user) => ({ ...user, ...Object.fromEntries(all.map((role) => [`only-${role.id}`, user.roleUnits[role.id]?.join(' ') ?? EVERYWHERE])) }),
    write: (values) => ({ login: values.login, name: values.name, email: values.email, roles: values.roles, active: values.active, unitId: values.unitId ? Number(values.unitId) : null,
      roleUnits: Object.fromEntries(all.map((role) => [role.id, values[`only-${role.id}`] ?? EVERYWHERE]).filter(([, only]) => only !== EVERYWHERE).map(([role, only]) => [role, only.split(' ').map(Number)])) }),
  });
}

async function userSessions({ id }) {
  const user = await api.get(`${URL}/${id}`);
  return html`<a class="back" href=${HOME}>${icon('arrow-left', 'small')}${t.users.title}</a>
    ${sessions({ url: `/api/user-sessions/${id}`, title: t.users.sessionsOf(user.name), text: t.users.sessionsText, others: t.users.endAll })}
    <div class="gap-top">${tokens({ url: `/api/user-tokens/${id}`, text: t.users.tokensText })}</div>`;
}

async function reset(user, view) {
  if (!(await confirm({ title: t.users.resetAsk(user.name), text: t.users.resetText, action: t.users.reset }))) return;
  try {
    const answer = await api.post(`${URL}/${user.id}/password`);
    await showOnce(user.login, answer.oneTimePassword);
    view.refresh();
  } catch (error) { toast(error.message, { tone: 'bad' }); }
}

async function unlock(whom, said, view) {
  try {
    await api.post('/api/locks/release', whom);
    toast(said);
    view?.refresh();
    return true;
  } catch (error) { toast(error.message, { tone: 'bad' }); return false; }
}

async function setActive(user, active, view) {
  if (!active && !(await confirm({ title: t.users.disableAsk(user.name), text: t.users.disableText, action: t.users.disable, danger: true }))) return;
  try {
    const { data, etag } = await api.record(`${URL}/${user.id}`);
    await api.put(`${URL}/${user.id}`, { login: data.login, name: data.name, email: data.email, roles: data.roles, active, unitId: data.unitId, roleUnits: data.roleUnits }, { etag });
    toast((active ? t.users.enabled : t.users.disabledDone)(user.name), { undo: active ? undefined : () => setActive(user, true, view) });
    view.refresh();
  } catch (error) { toast(error.message, { tone: 'bad' }); }
}

const showOnce = (login, password) => showSecret({ title: t.users.once, text: t.users.onceText(login), secret: password });
