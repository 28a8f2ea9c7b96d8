import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { debounce } from '../pieces/element.js';
import { confirm } from '../pieces/dialog.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { note } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';

const HOME = '#/admin-numbering';
const URL = '/api/document-series';
const pathOf = (series) => `${series.type}/${encodeURIComponent(series.unit || '-')}`;

/** How documents are numbered, and where the public checks them. */
export const mount = (host) => pages(host, {
  '': series, direccion: address,
  new: async () => creation((await api.get(URL)).items),
  ':type/:unit': ({ type, unit }) => edit(type, unit),
});

const series = () => list({
  title: t.numbering.title, text: t.numbering.text, noun: t.numbering.noun, load: async () => ({ items: (await api.get(URL)).items.map((one) => ({ ...one, id: `${one.type}/${one.unit}` })), next: null }),
  columns: [
    { key: 'name', label: t.numbering.type, main: true },
    { key: 'unit', label: t.numbering.unit, cell: (one) => one.unit || t.numbering.every },
    { key: 'next', label: t.numbering.next },
    { key: 'yearly', label: t.numbering.restart, phone: false, cell: (one) => (one.yearly ? t.numbering.yearly : t.numbering.running) },
  ],
  href: (one) => `${HOME}/${pathOf(one)}`,
  create: { label: t.numbering.create, href: `${HOME}/new` },
  menu: [{ label: t.numbering.address, icon: 'globe', href: `${HOME}/direccion` }],
  actions: (one, view) => [one.unit ? { label: t.numbering.remove, icon: 'trash-2', danger: true, run: () => remove(one, view) } : null].filter(Boolean),
  export: false, count: false,
  empty: { icon: 'hash', title: t.numbering.empty, text: t.numbering.emptyText },
});

const fields = [
  { name: 'word', label: t.numbering.word, help: t.numbering.wordHelp, max: 60, size: 'medium' },
  { name: 'pattern', label: t.numbering.pattern, help: t.numbering.patternHelp, max: 120 },
  { name: 'padding', label: t.numbering.padding, type: 'number', help: t.numbering.paddingHelp, half: true },
  { name: 'firstNumber', label: t.numbering.first, type: 'number', help: t.numbering.firstHelp, half: true },
  { name: 'yearly', label: t.numbering.restart, type: 'radio', options: [['true', t.numbering.yearly], ['false', t.numbering.running]] },
  { name: 'preview', type: 'static', draw: () => html`<div class="numbering-preview" role="status"><small>${t.numbering.next}</small>${shown}</div>` },
];
const read = (one) => { if (one.next) show(one); return { ...one, yearly: String(one.yearly ?? true) }; };
const write = ({ word, pattern, padding, yearly, firstNumber }) => ({ word, pattern, padding: Number(padding), yearly: yearly === 'true', firstNumber: Number(firstNumber) });

/** The next designation as it will be printed, while the pattern is typed. */
let shown = '';
const show = ({ next, heading, mistake }) => { shown = mistake || html`<strong>${next}</strong>${heading ? html`<em>«${heading}»</em>` : nothing}`; };
const preview = debounce(async (type, unit, values, page) => {
  try { show(await api.post(`${URL}/preview`, { type, unit: unit?.trim() ?? '', ...write(values) })); } catch (error) { shown = error.errors?.[0]?.message ?? error.message; }
  page.requestUpdate();
}, 250);

function edit(type, unit) {
  return form({
    title: t.numbering.edit, url: `${URL}/${type}/${encodeURIComponent(unit)}`, single: true, groups: [{ fields }], read, write,
    back: HOME, backLabel: t.numbering.title, cancel: HOME, saved: t.numbering.saved, done: HOME,
    changed: (name, values, page) => preview(type, unit === '-' ? '' : unit, values, page),
  });
}

/** A unit that numbers in its own way begins with the common format. */
function creation(all) {
  const common = all.filter((one) => !one.unit);
  return form({
    title: t.numbering.create, back: HOME, backLabel: t.numbering.title, cancel: HOME, url: URL,
    initial: { ...read(common[0] ?? {}), type: common[0]?.type, unit: '' },
    groups: [{ fields: [
      { name: 'type', label: t.numbering.type, type: 'select', options: common.map((one) => [one.type, one.name]) },
      { name: 'unit', label: t.numbering.unit, help: t.numbering.unitHelp, max: 60, size: 'short', check: (value) => (/^[^/{}-][^/{}]*$/.test(value ?? '') ? '' : t.numbering.unitHelp) },
      ...fields,
    ] }],
    changed: (name, values, page) => preview(values.type, values.unit, values, page),
    write: (values) => ({ type: values.type, unit: values.unit.trim(), ...write(values) }),
    saved: t.numbering.saved, done: HOME,
  });
}

async function remove(one, view) {
  if (!(await confirm({ title: t.numbering.removeAsk(one.unit), text: t.numbering.removeText, action: t.numbering.remove, danger: true }))) return;
  try {
    await api.delete(`${URL}/${pathOf(one)}`, { etag: `"${one.version}"` });
    toast(t.numbering.removed);
    view.refresh();
  } catch (error) { toast(error.message, { tone: 'bad' }); }
}

const address = () => form({
  title: t.numbering.address, text: t.numbering.addressText, url: '/api/document-checks/address', single: true, back: HOME, backLabel: t.numbering.title, cancel: HOME, done: HOME,
  groups: [{ fields: [
    { name: 'address', label: t.numbering.addressField, help: t.numbering.addressHelp(window.location.origin), max: 120 },
    { name: 'about', type: 'static', draw: () => (/localhost|127\.0\.0\.1/.test(window.location.hostname) ? note(t.numbering.local, { tone: 'warn' }) : nothing) },
  ] }],
});
