import { api, confirm, html, importer, list, state, toast, when } from 'pregon';
import { t } from './i18n.js';
import { home } from './institutions.js';

const words = t.imports;
const url = '/api/directory/imports';

async function undo(one, inner) {
  if (!(await confirm({ title: words.undoAsk(one.fileName), text: words.undoText(one.created), action: words.undo, danger: true }))) return;
  try {
    await api.post(`${url}/${one.id}/undo`);
    toast(words.undone);
  } catch (error) { toast(error.message, { tone: 'bad' }); }
  await inner.refresh();
  await document.querySelector('p-importer')?.recheck();
}

const past = () => list({
  embedded: true, title: words.past, noun: words.noun, export: false, load: () => api.get(url),
  columns: [
    { key: 'fileName', label: words.file, main: true },
    { key: 'what', label: words.what, phone: false },
    { key: 'createdAt', label: words.when, cell: (one) => when(one.createdAt) },
    { key: 'createdBy', label: words.who, phone: false },
    { key: 'created', label: words.created, number: true, phone: false },
    { key: 'state', label: words.state, cell: (one) => state(...words.states[one.state]) },
  ],
  name: (one) => one.fileName,
  moving: (rows) => rows.some((one) => one.state === 'running'),
  actions: (one, inner) => (one.state === 'done' && one.created ? [{ label: words.undo, icon: 'undo-2', danger: true, run: () => undo(one, inner) }] : []),
  empty: { icon: 'history', title: words.none, text: words.noneText },
});

export const imports = () => html`<div @imported=${({ currentTarget }) => currentTarget.querySelector('p-list')?.refresh()}>${importer({ title: words.title, url, back: home, columnsTitle: words.columnsTitle, columns: words.columns })}<div class="gap-top">${past()}</div></div>`;
