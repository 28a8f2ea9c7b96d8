import { html, list, state } from 'pregon';
import './form.js';
import { t } from './i18n.js';
import { base, home, names, pairs, sections, stateOf, whenLines } from './words.js';

const WRITE = 'calendar.write';

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
      { key: 'institutionName', label: words.columns.institution, extra: true },
      { key: 'participants', label: words.columns.participants, extra: true, phone: false },
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
    selectable: {},
    bulk: [
      { action: 'STEP', label: words.bulk.step, icon: 'arrow-right', permission: WRITE, title: words.bulk.stepTitle, text: words.bulk.stepText, done: words.bulk.stepped, fields: [
        { name: 'to', label: words.filters.state, type: 'select', options: pairs(known.states) },
        { name: 'text', label: words.bulk.said, type: 'textarea', rows: 4, max: 4000, help: (values) => t.step.help[values.to], when: (values) => Boolean(t.step.help[values.to]) }] },
      { action: 'ASSIGN', label: words.bulk.assign, icon: 'user-plus', permission: WRITE, title: words.bulk.assignTitle, done: words.bulk.assigned, fields: [
        { name: 'responsible', label: words.columns.responsible, type: 'calendar-person', known: known.responsibles, max: 120 }] },
    ],
    href: (row) => `${home}/${row.id}`, faded: (row) => row.state === 'CANCELLED',
    create: { label: words.create, href: `${home}/new`, permission: WRITE },
    menu: [{ label: t.import, icon: 'file-up', href: `${home}/import`, permission: WRITE }],
    empty: { icon: 'calendar-days', title: words.emptyTitle, text: words.emptyText },
  })}`;
}
