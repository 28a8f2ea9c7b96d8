import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { confirm } from '../pieces/dialog.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { state, when } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { session } from '../frame/session.js';

const HOME = '#/mail/bloqueados';
const URL = '/api/mail-blocks';
const TONES = { UNSUBSCRIBED: 'info', BOUNCED: 'bad', MANUAL: 'warn' };

/** Addresses that get no mail, and why. */
export const blocks = () => list({
  title: t.blocks.title, text: t.blocks.text, noun: t.blocks.noun, url: URL, sort: '-created', search: t.blocks.search, export: false,
  columns: [
    { key: 'address', label: t.blocks.address, main: true },
    { key: 'topicName', label: t.blocks.what, cell: (row) => row.topicName || t.blocks.everything },
    { key: 'reason', label: t.blocks.reason, cell: (row) => state(t.blocks.reasons[row.reason], TONES[row.reason]) },
    { key: 'detail', label: t.blocks.detail, phone: false, wide: true },
    { key: 'createdAt', label: t.blocks.since, sort: 'created', phone: false, cell: (row) => when(row.createdAt) },
  ],
  actions: (row, view) => (session.can('mail.write') ? [{ label: t.blocks.remove, icon: 'undo-2', run: () => remove(row, view) }] : []),
  create: { label: t.blocks.create, href: `${HOME}/nuevo`, permission: 'mail.write' },
  empty: { icon: 'mail-check', title: t.blocks.empty, text: t.blocks.emptyText },
});

export const newBlock = () => form({
  title: t.blocks.create, text: t.blocks.createText, url: URL, back: HOME, backLabel: t.blocks.title, cancel: HOME, done: HOME, saved: t.blocks.created,
  groups: [{ fields: [{ name: 'address', label: t.blocks.address, type: 'email', max: 254, autofocus: true }, { name: 'detail', label: t.blocks.detail, max: 400 }] }],
});

async function remove(row, view) {
  const text = row.reason === 'UNSUBSCRIBED' ? t.blocks.removeWish : t.blocks.removeText;
  if (!await confirm({ title: t.blocks.removeAsk(row.address), text, action: t.blocks.remove, danger: row.reason === 'UNSUBSCRIBED' })) return;
  try { await api.delete(`${URL}/${row.id}`); toast(t.blocks.removed(row.address)); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
  view.refresh();
}
