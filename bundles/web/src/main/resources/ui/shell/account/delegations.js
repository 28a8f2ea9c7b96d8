import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { confirm } from '../pieces/dialog.js';
import { form } from '../pieces/form.js';
import { list } from '../pieces/list.js';
import { state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { navigate } from '../frame/router.js';
import { session } from '../frame/session.js';

const URL = '/api/delegations';

/** Who stands in for whom: what concerns the user, or everything for an administrator. */
export function delegations() {
  const d = t.delegations;
  return list({
    title: d.title, text: d.text, embedded: true, sort: 'firstDay', count: false, export: false, noun: d.noun, load: () => api.get(URL),
    create: { label: d.create, run: () => navigate('#/account/delegations/new') },
    columns: [
      { key: 'toName', label: d.to, main: true },
      { key: 'fromName', label: d.from },
      { key: 'firstDay', label: d.firstDay, cell: (one) => dates.day(one.firstDay) },
      { key: 'lastDay', label: d.lastDay, cell: (one) => dates.day(one.lastDay) },
      { key: 'state', label: t.users.state, phone: false, cell: (one) => (one.firstDay <= dates.today() ? state(d.inForce, 'ok') : state(d.later, 'info')) },
    ],
    actions: (one, view) => [one.fromUser === session.user.id || session.can('core.admin') ? { label: d.end, icon: 'x', danger: true, run: () => end(one, view) } : null],
    empty: { icon: 'user-round', title: d.empty, text: d.emptyText },
  });
}

async function end(one, view) {
  const d = t.delegations;
  if (!(await confirm({ title: d.endAsk(one.toName), text: d.endText(one.fromName), action: d.end, danger: true }))) return;
  try { await api.delete(`${URL}/${one.id}`); toast(d.ended); view.refresh(); } catch (error) { toast(error.message, { tone: 'bad' }); }
}

export async function delegationForm() {
  const d = t.delegations;
  const { items } = await api.get(`${URL}/people`);
  const people = items.map(({ id, name }) => [id, name]);
  const own = session.user.id;
  return form({
    title: d.create, text: d.formText, url: URL, back: '#/account', backLabel: t.account.title, cancel: '#/account', done: '#/account', saved: d.saved,
    initial: { fromUserId: own, firstDay: dates.today() },
    groups: [{ fields: [
      ...(session.can('core.admin') ? [{ name: 'fromUserId', label: d.from, type: 'select', options: people }] : []),
      { name: 'toUserId', label: d.to, type: 'select', options: people.filter(([id]) => session.can('core.admin') || id !== own) },
      { name: 'firstDay', label: d.firstDay, type: 'date', half: true },
      { name: 'lastDay', label: d.lastDay, type: 'date', half: true },
    ] }],
    write: ({ fromUserId, toUserId, firstDay, lastDay }) => ({ fromUserId: Number(fromUserId), toUserId: Number(toUserId), firstDay, lastDay }),
  });
}
