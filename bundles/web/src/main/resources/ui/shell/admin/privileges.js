import { html } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { list } from '../pieces/list.js';
import { identityTabs } from './identity.js';

const URL = '/api/privileges';
const flat = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Who may do what, by which role, since when. */
export function privileges() {
  const p = t.privileges;
  return html`${identityTabs('privileges')}${list({
    title: p.title, text: p.text, noun: p.noun, sort: 'user', search: p.search,
    load: async ({ q = '' }) => ({ items: (await api.get(URL)).items.filter((one) => flat(`${one.user} ${one.login} ${one.unit} ${one.words} ${one.roles}`).includes(flat(q))), next: null }),
    export: URL,
    columns: [
      { key: 'user', label: p.user, main: true },
      { key: 'unit', label: t.units.one, phone: false },
      { key: 'words', label: p.may },
      { key: 'roles', label: p.through },
      { key: 'since', label: p.since, cell: (one) => html`<time>${one.since ? dates.day(one.since) : p.always}</time>` },
    ],
    name: (one) => one.user,
  })}`;
}
