import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { confirm, dialog } from '../pieces/dialog.js';
import { fieldTypes } from '../pieces/fields.js';
import { form } from '../pieces/form.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { factList, record } from '../pieces/record.js';
import { note } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';

const HOME = '#/files';
const URL = '/api/media/files';
const w = t.files;
const WRITE = 'media.write';
const ICONS = { IMAGE: 'image', AUDIO: 'mic', VIDEO: 'video', DOCUMENT: 'file-text' };
const content = (row) => `/api/media/${row.media}`;
const nameOf = (row) => row.description.title || row.name;

/** The office's archive: what was sent to it, what is said of it, and copies that say so. */
export const mount = (host) => pages(host, { '': all, ':id': one, ':id/edit': edit });

const all = () => list({
  title: w.title, text: w.text, noun: w.noun, url: URL, sort: '-created', search: w.search, export: false,
  columns: [
    { key: 'name', label: w.file, main: true, cell: (row) => html`<span class="file-cell"><span class="file-thumb">${row.kind === 'IMAGE' ? html`<img src="${content(row)}/thumb" alt="" loading="lazy" width="72" height="48">` : icon(ICONS[row.kind])}</span><span><b>${nameOf(row)}</b>${row.description.title ? html`<small>${row.name}</small>` : nothing}</span></span>` },
    { key: 'day', label: w.day, cell: (row) => dates.day(row.description.createdOn), phone: false },
    { key: 'bytes', label: w.size, number: true, cell: (row) => numbers.size(row.bytes) },
    { key: 'createdAt', label: w.sent, sort: 'created', cell: (row) => html`<time datetime=${row.createdAt} title=${dates.dateTime(row.createdAt)}>${dates.relative(row.createdAt)}</time>` },
  ],
  name: nameOf,
  views: [{ label: w.views.all, query: {} }, ...Object.keys(w.kinds).map((kind) => ({ label: w.views[kind], query: { kind: [kind] } }))],
  filters: [{ key: 'kind', label: w.kind, type: 'multi', options: Object.entries(w.kinds) }],
  href: (row) => `${HOME}/${row.id}`,
  create: { label: w.upload, icon: 'upload', permission: 'core.write', run: send },
  empty: { icon: 'images', title: w.empty, text: w.emptyText },
});

/** As many as wanted; each is in the archive as soon as it has come. */
async function send(shown) {
  let stored = [];
  await dialog({
    title: w.upload,
    body: ({ redraw }) => html`<p class="quiet" id="files-help">${w.uploadText}</p><div class="field"><label for="files-new">${w.pick}</label>
      ${fieldTypes.file({ url: '/api/media', multiple: true }, stored, (value) => { stored = value; redraw(); }, { id: 'files-new', describedBy: 'files-help' })}</div>`,
    footer: ({ close, element }) => html`<button class="button primary" @click=${async () => { await element.querySelector('p-upload').done; if (!element.querySelector('p-upload').error) close(true); }}>${w.done}</button>`,
  });
  if (stored.length) toast(w.uploaded(stored.length));
  await shown.refresh();
}

const one = ({ id }) => record({
  url: `${URL}/${id}`, back: { href: HOME, label: w.title }, title: nameOf, subtitle: (row) => [w.kinds[row.kind], row.description.title ? row.name : ''].filter(Boolean).join(' · '),
  primary: (row) => (row.editable ? { label: w.edit, icon: 'pencil', href: `${HOME}/${id}/edit`, permission: WRITE } : null),
  menu: (row) => [
    row.editable && !same(row.description, row.file.description) && !silent(row.file.description) ? { label: w.restore, icon: 'rotate-ccw', permission: WRITE, run: restore } : null,
  ],
  tabs: [
    { id: 'ficha', label: w.about, render: (row) => html`<div class="columns"><div>${stage(row)}${downloads(row)}</div><div class="file-words">${silent(row.description) ? html`<p class="quiet">${w.nothing}</p>` : factList(words(row.description))}${used(row)}</div></div>` },
    { id: 'archivo', label: w.itself, render: technical },
  ],
});

/** The thing itself, as large as the page lets it. */
function stage(row) {
  const { altText, caption, credit } = row.description;
  const said = credit ? html`<figcaption>${credit}</figcaption>` : nothing;
  if (row.kind === 'IMAGE') return html`<figure class="file-stage"><a class="file-frame" href="${content(row)}/web" target="_blank" rel="noopener" aria-label=${w.open(nameOf(row))}><img src="${content(row)}/web" alt=${altText || caption || nameOf(row)}></a>${said}</figure>`;
  if (row.kind === 'AUDIO') return html`<figure class="file-stage"><div class="file-frame"><audio controls preload="metadata" src=${content(row)} aria-label=${nameOf(row)}></audio></div>${said}</figure>`;
  if (row.kind === 'VIDEO') return html`<figure class="file-stage"><div class="file-frame"><video controls preload="metadata" src=${content(row)} aria-label=${nameOf(row)}></video></div>${said}</figure>`;
  return html`<div class="file-frame file-none">${icon(ICONS[row.kind], 'large')}<span>${row.name}</span><span class="quiet">${w.noPreview}</span></div>`;
}

const downloads = (row) => html`<div class="file-downloads"><a class="button" href=${content(row)} download=${row.name}>${icon('download')}${w.original}</a>
  <a class="button" href="${URL}/${row.id}/copy" download=${row.embeds ? row.name : `${row.name}.xmp`}>${icon('file-down')}${row.embeds ? w.copy : w.sidecar}</a></div><p class="help">${row.embeds ? w.copyHelp : w.sidecarHelp}</p>`;

const used = (row) => (row.uses.length ? html`<h2 class="gap-above">${w.used}</h2><ul class="plain-list">${row.uses.map((use) => html`<li><a href=${use.href}>${use.title}</a> <span class="quiet">${use.kind}</span></li>`)}</ul>` : html`<p class="quiet gap-above">${w.unused}</p>`);

const words = (said) => Object.keys(w.fields).map((name) => {
  const value = said[name];
  return [w.fields[name], Array.isArray(value) ? value.join(', ') : name === 'createdOn' ? dates.day(value) : value && html`<span class="pre">${value}</span>`];
});

const silent = (said) => Object.values(said).every((value) => !value || value.length === 0);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function technical(row) {
  const { file, picture } = row;
  const where = file.position && `${file.position.latitude.toFixed(5)}, ${file.position.longitude.toFixed(5)}`;
  return html`${where ? html`<div class="gap-below">${note(w.private, { tone: 'warn' })}</div>` : nothing}
    ${factList([
      [w.facts.type, row.type], [w.facts.size, numbers.size(row.bytes)], [w.facts.picture, picture && w.pixels(numbers.plain(picture.width), numbers.plain(picture.height))],
      [w.facts.camera, file.camera], [w.facts.lens, file.lens], [w.facts.exposure, file.exposure], [w.facts.taken, file.taken && dates.dateTime(file.taken.replace(' ', 'T'))], [w.facts.software, file.software], [w.facts.position, where],
      [w.facts.by, row.createdBy], [w.facts.at, dates.dateTime(row.createdAt)], [w.facts.hash, html`<span class="mono hash">${row.media}</span><small class="help">${w.hashHelp}</small>`],
    ])}
    <h2 class="gap-above">${w.said}</h2>${silent(file.description) ? html`<p class="quiet">${w.saidNothing}</p>` : factList(words(file.description))}`;
}

async function restore(row, { etag, reload }) {
  if (!await confirm({ title: w.restoreAsk, text: w.restoreText, action: w.restore })) return false;
  const path = `${URL}/${row.id}`;
  await api.put(path, row.file.description, { etag });
  toast(w.restored, { undo: async () => { await api.put(path, row.description, { etag: (await api.record(path)).etag }); await reload(); } });
  return true;
}

async function edit({ id }) {
  const { kind } = await api.get(`${URL}/${id}`);
  const field = (name, more) => ({ name, label: w.fields[name], help: w.helps[name], optional: true, max: 200, ...more });
  return form({
    title: w.editTitle, url: URL, id, back: `${HOME}/${id}`, cancel: `${HOME}/${id}`, done: `${HOME}/${id}`, read: (row) => row.description,
    groups: [
      { fields: [
        field('title', { autofocus: true }), field('caption', { type: 'textarea', rows: 4, max: 3000 }),
        ...(kind === 'IMAGE' ? [field('altText', { type: 'textarea', rows: 2, max: 1000 })] : []),
        field('createdOn', { type: 'date', half: true }), field('place', { half: true }), field('event'), field('persons', { type: 'tags' }), field('keywords', { type: 'tags' }),
      ] },
      { title: w.rights, fields: [field('creator', { half: true }), field('copyright', { half: true }), field('credit'), field('usage', { type: 'textarea', rows: 2, max: 1000 })] },
    ],
  });
}
