import { html } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { confirm } from '../pieces/dialog.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { when } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { showSecret } from './secret.js';

/** Keys for programs, one's own or those of the user that an administrator looks at. */
export function tokens({ url, text, create }) {
  const k = t.tokens;
  return list({
    title: k.title, text, embedded: true, sort: 'since', count: false, export: false, noun: k.noun, create, load: () => api.get(url),
    columns: [
      { key: 'name', label: k.name, main: true },
      { key: 'permissions', label: k.permissions, phone: false, cell: (one) => k.many(one.permissions.length) },
      { key: 'until', label: k.until, cell: (one) => dates.day(one.until) },
      { key: 'lastUsed', label: k.lastUsed, cell: (one) => (one.lastUsed ? when(one.lastUsed) : html`<span class="quiet">${k.never}</span>`) },
    ],
    actions: (one, view) => [{ label: k.revoke, icon: 'trash-2', danger: true, run: () => revoke(`${url}/${one.id}`, one, view) }],
    empty: { icon: 'key-round', title: k.empty, text: create ? k.emptyText : undefined },
  });
}

async function revoke(path, { name }, view) {
  if (!(await confirm({ title: t.tokens.revokeAsk(name), text: t.tokens.revokeText, action: t.tokens.revoke, danger: true }))) return;
  try { await api.delete(path); toast(t.tokens.revoked(name)); view.refresh(); } catch (error) { toast(error.message, { tone: 'bad' }); }
}

export async function tokenForm() {
  const k = t.tokens;
  const { items } = await api.get('/api/tokens/permissions');
  return form({
    title: k.create, text: k.formText, url: '/api/tokens', back: '#/account', backLabel: t.account.title, cancel: '#/account', submit: k.submit, saved: false,
    initial: { permissions: [], days: '90' },
    groups: [{ fields: [
      { name: 'name', label: k.name, help: k.nameHelp, max: 60, autofocus: true },
      { name: 'permissions', label: k.permissions, type: 'checks', missing: k.oneAtLeast, options: items.map(({ id, name }) => [id, name]) },
      { name: 'days', label: k.lasts, type: 'select', options: k.terms },
      { name: 'password', label: t.password.current, help: k.passwordHelp, type: 'password', autocomplete: 'current-password', size: 'medium', max: 200 },
    ] }],
    write: (values) => ({ ...values, days: Number(values.days) }),
    done: (made) => { showSecret({ title: k.once, text: k.onceText, secret: made.secret }); return '#/account'; },
  });
}
