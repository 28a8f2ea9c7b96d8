import { t } from '../i18n/es.js';
import { api } from './api.js';
import { confirm } from './dialog.js';
import { list } from './list.js';
import { state, when } from './state.js';
import { toast } from './toast.js';

const words = t.importer.past;

async function undo(one, inner, told) {
  if (!(await confirm({ title: words.undoAsk(one.fileName), text: words.undoText(one.created + one.updated), action: words.undo, danger: true }))) return;
  try {
    const left = await api.post(`/api/imports/${one.id}/undo`);
    toast(left.kept.length ? words.undoneBut(left.kept.length, left.kept[0].why) : words.undone, { tone: left.kept.length ? 'warn' : 'ok' });
  } catch (error) { toast(error.message, { tone: 'bad' }); }
  await inner.refresh();
  await told();
}

/** What was brought before, to be seen and taken back. */
export const pastImports = (module, told) => list({
  embedded: true, title: words.title, noun: words.noun, export: false, load: () => api.get(`/api/imports/${module}`),
  columns: [
    { key: 'fileName', label: words.file, main: true },
    { key: 'what', label: words.what, phone: false },
    { key: 'createdAt', label: words.when, cell: (one) => when(one.createdAt) },
    { key: 'createdBy', label: words.who, phone: false },
    { key: 'created', label: words.created, number: true, phone: false, cell: (one) => one.created + one.updated },
    { key: 'state', label: words.state, cell: (one) => state(...words.states[one.state]) },
  ],
  name: (one) => one.fileName,
  moving: (rows) => rows.some((one) => one.state === 'running'),
  actions: (one, inner) => [
    ...(one.wrong ? [{ label: words.mend, icon: 'download', href: `/api/imports/${one.id}/errors.xlsx`, download: '' }] : []),
    ...(one.state === 'done' && one.created + one.updated ? [{ label: words.undo, icon: 'undo-2', danger: true, run: () => undo(one, inner, told) }] : []),
  ],
  empty: { icon: 'history', title: words.none, text: words.noneText },
});
