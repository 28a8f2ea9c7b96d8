import { html } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { state } from '../pieces/state.js';
import { HOME, identityTabs } from './identity.js';

const URL = '/api/units';
const BACK = `${HOME}/units`;

/** The units as a tree, written as a list: each below the one it depends on. */
function unitTree(units, parent = null, depth = 0) {
  return units.filter((unit) => (unit.parentId ?? null) === parent).flatMap((unit) => [{ ...unit, depth }, ...unitTree(units, unit.id, depth + 1)]);
}

export const unitOptions = (units, but) => unitTree(units).filter((unit) => unit.active && unit.id !== but).map((unit) => [unit.id, `${'  '.repeat(unit.depth)}${unit.name}`]);

export function unitList() {
  const u = t.units;
  return html`${identityTabs('units')}${list({
    title: u.title, text: u.text, noun: u.noun, sort: 'name', count: false, export: false,
    load: async () => ({ items: unitTree((await api.get(URL)).items), next: null }),
    create: { label: u.create, href: `${BACK}/new` },
    columns: [
      { key: 'name', label: u.name, main: true, cell: (unit) => `${'— '.repeat(unit.depth)}${unit.name}` },
      { key: 'acronym', label: u.acronym },
      { key: 'active', label: t.users.state, cell: (unit) => (unit.active ? state(u.active, 'ok') : state(u.inactive)) },
    ],
    href: (unit) => `${BACK}/${unit.id}`, faded: (unit) => !unit.active,
    empty: { icon: 'building-2', title: u.empty, text: u.emptyText },
  })}`;
}

export async function unitForm(id) {
  const u = t.units;
  const { items } = await api.get(URL);
  return form({
    title: id ? u.edit : u.create, url: URL, id, back: BACK, backLabel: u.title, cancel: BACK, done: BACK, initial: { active: true },
    groups: [{ fields: [
      { name: 'name', label: u.name, help: u.nameHelp, max: 160, autofocus: !id },
      { name: 'acronym', label: u.acronym, help: u.acronymHelp, max: 20, size: 'short' },
      { name: 'parentId', label: u.parent, type: 'select', optional: true, options: unitOptions(items, Number(id)) },
      ...(id ? [{ name: 'active', label: u.inForce, type: 'checkbox' }] : []),
    ] }],
    write: ({ name, acronym, parentId, active }) => ({ name, acronym, parentId: parentId ? Number(parentId) : null, active }),
  });
}
