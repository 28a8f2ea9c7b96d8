import { api, ask, confirm, dates, dialog, html, list, nothing, session, toast } from 'pregon';
import { t } from './i18n.js';

const words = t.posts;
const may = () => session.can('directory.write');
const of = (post) => `/api/directory/posts/${post.id}`;
const span = (from, until) => (until ? `${dates.numeric(from)} – ${dates.numeric(until)}` : `${dates.numeric(from)} – ${words.today}`);

const fields = [
  { name: 'title', label: words.name, max: 160, help: words.nameHelp, autofocus: true },
  { name: 'treatment', label: words.treatment, max: 60, optional: true, help: words.treatmentHelp },
  { name: 'email', label: words.email, type: 'email', max: 254, optional: true, help: words.stays },
  { name: 'phone', label: words.phone, type: 'tel', max: 60, optional: true },
  { name: 'position', label: words.position, type: 'number', optional: true, help: words.positionHelp },
];
const stands = { name: 'active', label: words.isActive, type: 'checkbox' };
const read = ({ title, treatment, email, phone, position, active }) => ({ title, treatment, email, phone, position, active });

const create = (institution) => ask(words.create, { url: `/api/directory/institutions/${institution.id}/posts`, draft: `post-of-${institution.id}`, submit: words.register, saved: words.registered, groups: [{ fields }] });
const edit = (post) => ask(words.edit, { url: '/api/directory/posts', id: post.id, draft: `post-${post.id}`, read, groups: [{ fields: [...fields, stands] }] });

const termFields = [
  { name: 'holder', label: words.who, max: 120, autofocus: true },
  { name: 'startsOn', label: words.startsOn, type: 'date', half: true },
  { name: 'endsOn', label: words.endsOn, type: 'date', optional: true, half: true, help: words.endsHelp },
  { name: 'treatment', label: words.treatment, max: 60, optional: true, help: words.treatmentHelp },
  { name: 'email', label: words.ownEmail, type: 'email', max: 254, optional: true, help: words.goes },
  { name: 'phone', label: words.ownPhone, type: 'tel', max: 60, optional: true },
  { name: 'source', label: words.source, max: 200, optional: true, help: words.sourceHelp },
  { name: 'purpose', label: words.purpose, max: 200, optional: true },
  { name: 'basis', label: words.basis, type: 'select', optional: true, options: words.bases },
  { name: 'obtainedOn', label: words.obtainedOn, type: 'date', optional: true },
];
const term = ({ holder, startsOn, endsOn, treatment, email, phone, source, purpose, basis, obtainedOn }) => ({ holder, startsOn, endsOn: endsOn || null, treatment, email, phone, source, purpose, basis: basis || null, obtainedOn: obtainedOn || null });

/** What a new holder finds at the post, and that nothing personal is handed down. */
const handedDown = (post) => [post.holder && words.replaces(post.holder, dates.numeric(post.holderSince)), post.email || post.phone ? words.kept([post.email, post.phone].filter(Boolean).join(' · ')) : ''].filter(Boolean).join(' ');

const appoint = (post) => ask(words.appointTo(post.title), {
  url: `${of(post)}/terms`, draft: `term-of-${post.id}`,
  initial: { startsOn: dates.today(), purpose: words.usualPurpose, basis: 'PUBLIC_FUNCTION', obtainedOn: dates.today() }, write: term, saved: words.appointed, submit: words.appoint,
  groups: [{ help: handedDown(post), fields: termFields }],
});

const vacate = (post) => ask(words.vacateOf(post.holder), {
  url: `${of(post)}/vacancy`, draft: `vacancy-of-${post.id}`, initial: { lastDay: dates.today() }, saved: words.vacated, submit: words.vacate,
  groups: [{ fields: [{ name: 'lastDay', label: words.lastDay, type: 'date', help: words.lastDayHelp, autofocus: true }] }],
});

/** Everybody who held the post, with what corrects a mistake. True when something changed. */
async function holders(post) {
  let changed = false;
  const terms = async () => api.get(`${of(post)}/terms`);
  const correct = async (one, inner) => {
    if (await ask(words.correctTitle, { url: `${of(post)}/terms`, id: one.id, draft: `term-${one.id}`, read: term, write: term, groups: [{ fields: termFields }] })) { changed = true; await inner.refresh(); }
  };
  const remove = async (one, inner) => {
    if (!(await confirm({ title: words.removeAsk(one.holder), text: words.removeText, action: words.remove, danger: true }))) return;
    const { etag } = await api.record(of(post));
    await api.delete(`${of(post)}/terms/${one.id}`, { etag });
    changed = true;
    toast(words.removed);
    await inner.refresh();
  };
  await dialog({
    title: words.pastOf(post.title), wide: true,
    body: () => list({
      title: words.pastOf(post.title), titleHidden: true, embedded: true, load: terms, export: false,
      columns: [{ key: 'holder', label: words.holder, main: true }, { key: 'startsOn', label: words.since, cell: (one) => dates.numeric(one.startsOn) }, { key: 'endsOn', label: words.until, cell: (one) => (one.endsOn ? dates.numeric(one.endsOn) : words.today) }],
      actions: may() ? (one, inner) => [{ label: words.correct, icon: 'pencil', run: () => correct(one, inner) }, { label: words.remove, icon: 'trash-2', danger: true, run: () => remove(one, inner).catch((error) => toast(error.message, { tone: 'bad' })) }] : undefined,
      noun: ['titular', 'titulares'], empty: { icon: 'user-round', title: words.vacant, text: words.noneEver },
    }),
    footer: ({ close }) => html`<button class="button" @click=${() => close()}>${words.close}</button>`,
  });
  return changed;
}

const addressed = (post) => post.holderTreatment ?? post.treatment;
const held = (post) => (post.holder ? html`${addressed(post) ? html`<span class="quiet">${addressed(post)}</span> ` : nothing}${post.holder}` : html`<span class="quiet">${words.vacant}</span>`);
const mail = (address) => html`<a href="mailto:${address}">${address}</a>`;
/** The person's own ways first, then those of the post. */
const reached = (post) => [post.holderEmail && mail(post.holderEmail), post.holderPhone, post.email && mail(post.email), post.phone].filter(Boolean).map((way, i) => html`${i ? html`<br>` : nothing}${way}`);

/** The posts of an institution. */
export function posts(institution) {
  const then = (task) => (post, inner) => async () => { if (await task(post)) await inner.refresh(); };
  const steps = { appoint: then(appoint), vacate: then(vacate), holders: then(holders), edit: then(edit) };
  return list({
    embedded: true, title: words.title, noun: words.noun, export: false, load: () => api.get(`/api/directory/institutions/${institution.id}/posts`),
    columns: [
      { key: 'title', label: words.post, main: true, cell: (post) => html`${post.title}${post.active ? nothing : html` <span class="badge">${words.suppressed}</span>`}` },
      { key: 'holder', label: words.holder, cell: held },
      { key: 'holderSince', label: words.since, cell: (post) => (post.holder ? span(post.holderSince, post.holderUntil) : '') },
      { key: 'email', label: words.contact, phone: false, cell: reached },
    ],
    name: (post) => post.title,
    faded: (post) => !post.active,
    actions: (post, inner) => [
      may() && post.active && { label: words.appoint, icon: 'user-plus', run: steps.appoint(post, inner) },
      may() && post.holder && { label: words.vacate, icon: 'calendar-x', run: steps.vacate(post, inner) },
      { label: words.past, icon: 'history', run: steps.holders(post, inner) },
      may() && { label: words.edit, icon: 'pencil', run: steps.edit(post, inner) },
    ],
    create: institution.active ? { label: words.create, permission: 'directory.write', run: async (inner) => { if (await create(institution)) await inner.refresh(); } } : undefined,
    empty: { icon: 'id-card', title: words.empty, text: words.emptyText },
  });
}
