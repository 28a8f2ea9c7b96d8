import { html, live, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { confirm } from '../pieces/dialog.js';
import { fieldTypes } from '../pieces/fields.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { badge, note } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { navigate } from '../frame/router.js';
import { HOME, identityTabs } from './identity.js';

const URL = '/api/roles';
const BACK = `${HOME}/roles`;

/** `*.read` covers every module's `read`. */
const coveredBy = (permission, given) => given.find((one) => one.startsWith('*.') && one !== permission && permission.endsWith(one.slice(1)));

/** What can be allowed, by module; what holds everywhere is shown as given in each. */
fieldTypes.grants = (field, value, set, c) => html`<div id=${c.id}>${field.catalogue.map((group) => html`<div class="gap-above"><fieldset class="field"><legend>${group.name}</legend>
  ${group.permissions.map(({ id, name }) => {
    const covered = coveredBy(id, value ?? []);
    return html`<label class="check"><input type="checkbox" .checked=${live(Boolean(covered) || (value ?? []).includes(id))} ?disabled=${Boolean(covered)}
      @change=${(event) => set(event.target.checked ? [...(value ?? []), id] : value.filter((other) => other !== id))}><span>${name}${covered ? html`<small class="help">${t.roles.covered}</small>` : nothing}</span></label>`;
  })}</fieldset></div>`)}</div>`;

export function roleList() {
  const r = t.roles;
  return html`${identityTabs('roles')}${list({
    title: r.title, text: r.text, noun: r.noun, sort: 'name', count: false, export: false, load: () => api.get(URL),
    create: { label: r.create, href: `${BACK}/new` },
    columns: [
      { key: 'name', label: r.name, main: true, cell: (role) => html`${role.name}${role.fixed ? html` ${badge(r.fixed)}` : undecided(role) ? html` ${badge(r.undecided)}` : nothing}` },
      { key: 'users', label: r.users, cell: (role) => people(role.users) },
    ],
    href: (role) => `${BACK}/${role.id}`,
    actions: (role, view) => [{ label: t.common.edit, icon: 'pencil', run: () => navigate(`${BACK}/${role.id}`) },
      role.shipped ? null : { label: r.remove, icon: 'trash-2', danger: true, run: () => remove(role, view) }],
  })}`;
}

/** Roles of before there was anything to approve: they sign, and nobody can be sent anything for approval through them. */
const undecided = ({ permissions }) => permissions.some((one) => one.endsWith('.sign')) && !permissions.some((one) => one === '*' || one.endsWith('.approve') || one.endsWith('.*'));

const people = (names) => (names.length > 4 ? t.roles.many(names.slice(0, 3).join(', '), names.length - 3) : names.join(', '));

export async function roleForm(id) {
  const r = t.roles;
  const [{ items: catalogue }, role] = await Promise.all([api.get(`${URL}/permissions`), id ? api.get(`${URL}/${id}`) : {}]);
  return html`${form({
    title: id ? r.edit : r.create, text: role.fixed ? r.fixedText : undefined, url: URL, id, back: BACK, backLabel: r.title, cancel: BACK, done: BACK, initial: { permissions: [] },
    groups: [
      { fields: [{ name: 'name', label: r.name, max: 80, autofocus: !id }] },
      ...(role.fixed ? [] : [{ fields: [{ name: 'permissions', label: r.allows, type: 'grants', catalogue, missing: r.oneAtLeast }] }]),
    ],
    write: ({ name, permissions }) => ({ name, permissions }),
  })}${id && undecided(role) ? html`<div class="gap-above">${note(r.undecidedText, { tone: 'warn' })}</div>` : nothing}${role.users?.length ? html`<div class="gap-above">${note(r.have(role.users.join(', ')))}</div>` : nothing}`;
}

async function remove(role, view) {
  if (!(await confirm({ title: t.roles.removeAsk(role.name), text: t.roles.removeText, action: t.roles.remove, danger: true }))) return;
  try {
    const { etag } = await api.record(`${URL}/${role.id}`);
    await api.delete(`${URL}/${role.id}`, { etag });
    toast(t.roles.removed(role.name));
    view.refresh();
  } catch (error) { toast(error.message, { tone: 'bad' }); }
}
