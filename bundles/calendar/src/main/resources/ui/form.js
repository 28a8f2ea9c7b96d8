import { fieldTypes, form, html, session } from 'pregon';
import { t } from './i18n.js';
import { base, forgetNames, home, names } from './words.js';

const hour = (time) => new Date(Date.parse(`${time}Z`) + 3_600_000).toISOString().slice(0, 16);

// A name typed freely, with those used before to choose from.
fieldTypes['calendar-person'] = (field, value, set, control) => {
  const list = `${control.id}-known`;
  return html`${fieldTypes.text({ ...field, autocomplete: 'off' }, value, set, control)}<datalist id=${list}>${field.known.map((name) => html`<option value=${name}></option>`)}</datalist>${attach(control.id, list)}`;
};
const attach = (id, list) => { queueMicrotask(() => document.getElementById(id)?.setAttribute('list', list)); return ''; };

export async function groups() {
  const known = await names();
  const timed = (values) => !values.allDay;
  const before = (value, values) => (values.startsAt && value < values.startsAt ? t.form.before : '');
  return [
    { title: t.form.what, fields: [
      { name: 'title', label: t.form.title, max: 200, autofocus: true },
      { name: 'kind', label: t.form.kind, type: 'select', options: known.kinds.map(({ value, label }) => [value, label]) },
    ] },
    { title: t.form.when, fields: [
      { name: 'allDay', label: t.form.allDay, type: 'checkbox' },
      { name: 'startsAt', label: t.form.start, type: 'datetime', half: true, when: timed },
      { name: 'endsAt', label: t.form.end, type: 'datetime', half: true, optional: true, help: t.form.endHelp, when: timed, check: before },
      { name: 'startsAt', label: t.form.start, type: 'date', half: true, when: (values) => values.allDay },
      { name: 'endsAt', label: t.form.end, type: 'date', half: true, optional: true, help: t.form.endDayHelp, when: (values) => values.allDay, check: before },
    ] },
    { title: t.form.where, fields: [
      { name: 'place', label: t.form.place, max: 200, optional: true },
      { name: 'ubigeo', label: t.form.ubigeo, type: 'place', optional: true, help: t.form.ubigeoHelp },
      { name: 'responsible', label: t.form.responsible, type: 'calendar-person', known: known.responsibles, max: 120, help: t.form.responsibleHelp },
      ...(known.units.length ? [{ name: 'unitId', label: t.form.unit, type: 'select', optional: known.unitOptional, help: known.unitOptional ? t.form.unitHelp : t.form.unitOwn, options: known.units.filter((unit) => unit.mayWrite).map(({ value, label }) => [value, label]) }] : []),
      { name: 'participants', label: t.form.participants, type: 'textarea', rows: 2, max: 1000, optional: true },
      ...(known.directory ? [{ name: 'institutionId', label: t.form.institution, type: 'picker', optional: true, help: t.form.institutionHelp, source: 'contact' }] : []),
    ] },
    { title: t.form.details, fields: [
      { name: 'description', label: t.form.description, type: 'richtext', max: 4000, optional: true },
      { name: 'isPublic', label: t.form.isPublic, type: 'checkbox', help: t.form.isPublicHelp },
    ] },
  ];
}

export const read = (row) => ({
  title: row.title, kind: row.kind, allDay: row.allDay, startsAt: row.startsAt.slice(0, row.allDay ? 10 : 16), endsAt: row.endsAt.slice(0, row.allDay ? 10 : 16), place: row.place, ubigeo: row.ubigeo,
  responsible: row.responsible, unitId: row.unitId, participants: row.participants, institutionId: row.institutionId ? { id: row.institutionId, label: row.institutionName } : null, description: row.description, isPublic: row.isPublic,
});

export const write = (values) => {
  const time = (value) => (value ? (value.length === 10 ? `${value}T00:00` : value) : null);
  return { ...values, allDay: Boolean(values.allDay), isPublic: Boolean(values.isPublic), unitId: values.unitId ? Number(values.unitId) : null, startsAt: time(values.startsAt), endsAt: time(values.endsAt), institutionId: values.institutionId?.id ?? null };
};

/** Turning whole days into hours and back keeps the days; a start behind its end takes the end along. */
function changed(name, values, element) {
  const next = { ...values };
  if (name === 'allDay') {
    for (const key of ['startsAt', 'endsAt']) if (next[key]) next[key] = values.allDay ? next[key].slice(0, 10) : `${next[key].slice(0, 10)}T${key === 'startsAt' ? '09:00' : '10:00'}`;
  } else if (name === 'startsAt' && next.endsAt && next.startsAt && next.endsAt < next.startsAt) {
    next.endsAt = next.allDay ? next.startsAt : hour(next.startsAt);
  } else return;
  element.values = next;
}

export async function createForm({ query }) {
  const allDay = query.inicio?.length === 10;
  return form({
    title: t.form.newTitle, url: base, groups: await groups(), submit: t.form.save, back: home, cancel: home, changed, write,
    initial: { title: query.titulo ?? '', allDay, startsAt: query.inicio ?? '', endsAt: query.fin ?? (query.inicio && !allDay ? hour(query.inicio) : ''), ubigeo: session.office?.ubigeo ?? '', responsible: session.user?.name ?? '', isPublic: false },
    done: (made) => { forgetNames(); return `${home}/${made.id}`; },
  });
}

export const editForm = async ({ id }) => form({
  title: t.form.editTitle, url: base, id, groups: await groups(), back: `${home}/${id}`, cancel: `${home}/${id}`, read, write, changed, done: () => { forgetNames(); return `${home}/${id}`; },
});
