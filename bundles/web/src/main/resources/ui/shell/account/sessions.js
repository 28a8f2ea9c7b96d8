import { html } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { confirm } from '../pieces/dialog.js';
import { list } from '../pieces/list.js';
import { badge, when } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { session } from '../frame/session.js';

/** Open sessions, one's own or those of the user that an administrator looks at: which device, from where, since when. */
export function sessions({ url, title, text, embedded = false, others }) {
  const s = t.sessions;
  const end = async (ask, path, said, view) => {
    if (!(await confirm({ ...ask, danger: true }))) return;
    try { await api.delete(path); toast(said); await view.refresh(); } catch (error) { toast(error.message, { tone: 'bad' }); }
  };
  return list({
    title, text, embedded, sort: 'lastSeen', count: false, export: false, noun: s.noun,
    load: () => api.get(url),
    columns: [
      { key: 'device', label: s.device, main: true, cell: (one) => html`${one.device}${one.current ? html` ${badge(s.current)}` : ''}` },
      { key: 'address', label: s.address },
      { key: 'since', label: s.since, phone: false, cell: (one) => when(one.since) },
      { key: 'lastSeen', label: s.lastSeen, cell: (one) => when(one.lastSeen) },
    ],
    name: (one) => one.device,
    actions: (one, view) => [one.current ? { label: t.user.leave, icon: 'log-out', run: () => session.logout() }
      : { label: s.end, icon: 'log-out', danger: true, run: () => end({ title: s.endAsk(one.device), text: s.endText, action: s.end }, `${url}/${one.id}`, s.ended, view) }],
    create: { label: others, icon: 'log-out', run: (view) => end({ title: embedded ? s.othersAsk : s.allAsk, text: s.endText, action: others }, url, embedded ? s.othersEnded : s.allEnded, view) },
    empty: { icon: 'shield-check', title: s.empty },
  });
}
