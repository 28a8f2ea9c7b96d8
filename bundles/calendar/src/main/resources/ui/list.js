import { html, list, state } from 'pregon';
import { t } from './i18n.js';
import { base, home, names, pairs, sections, stateOf, whenLines } from './words.js';

/** All activities, to search, narrow and take along as a file. */
export async function activityList() {
  const known = await names();
  const words = t.list;
  return html`${sections('list')}${list({
    title: words.title, noun: words.noun, url: base, sort: '-start', search: words.search,
    columns: [
      { key: 'title', label: words.columns.title, sort: 'title', main: true },
      { key: 'startsAt', label: words.columns.when, sort: 'start', cell: whenLines },
      { key: 'kindLabel', label: words.columns.kind, phone: false },
      { key: 'place', label: words.columns.place, phone: false },
      { key: 'responsible', label: words.columns.responsible },
      { key: 'state', label: words.columns.state, cell: (row) => { const now = stateOf(row); return state(row.late ? t.lateState : now.label, now.tone, now.icon); } },
    ],
    filters: [
      { key: 'state', label: words.filters.state, type: 'multi', options: pairs(known.states) },
      { key: 'kind', label: words.filters.kind, type: 'select', options: pairs(known.kinds) },
      { key: 'from', label: words.filters.from, type: 'date' },
      { key: 'to', label: words.filters.to, type: 'date' },
      { key: 'responsible', label: words.filters.responsible, type: 'select', options: known.responsibles },
      { key: 'late', label: words.filters.late, type: 'select', options: [['true', words.onlyLate]] },
      { key: 'public', label: words.filters.isPublic, type: 'select', options: [['true', words.yes], ['false', words.no]] },
    ],
    views: [
      { label: words.views.all, query: {} },
      { label: words.views.open, query: { state: ['PLANNED', 'UNDER_WAY'] } },
      { label: words.views.late, query: { late: 'true' } },
      { label: words.views.waiting, query: { state: 'DONE' } },
    ],
    href: (row) => `${home}/${row.id}`, faded: (row) => row.state === 'CANCELLED',
    create: { label: words.create, href: `${home}/new`, permission: 'calendar.write' },
    menu: [{ label: t.import, icon: 'file-up', href: `${home}/import`, permission: 'calendar.write' }],
    empty: { icon: 'calendar-days', title: words.emptyTitle, text: words.emptyText },
  })}`;
}
