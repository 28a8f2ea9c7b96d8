import { t } from '../i18n/es.js';
import { confirm } from '../pieces/dialog.js';

/** Addresses: `#/<screen>/<path…>?<query>`. */
export function parse(hash = window.location.hash) {
  const [path, search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', ...rest] = path.split('/').map(decodeURIComponent);
  return { screen, path: rest.filter(Boolean).join('/'), query: Object.fromEntries(new URLSearchParams(search)), hash: `#/${path}${search ? `?${search}` : ''}` };
}

const guards = new Set();
const listeners = new Set();
let current = parse();
let asking = false;

/** A function that says true while leaving would lose something. Returns its removal. */
export function guard(isDirty) { guards.add(isDirty); return () => guards.delete(isDirty); }
export const onRoute = (listener) => { listeners.add(listener); return () => listeners.delete(listener); };
export const route = () => current;

/** Goes to an address of the application. `replace` leaves no step behind for "back". */
export function navigate(to, { replace = false } = {}) {
  if (replace) { history.replaceState(history.state, '', to); changed(); }
  else if (to === window.location.hash) changed(true);
  else window.location.hash = to.replace(/^#/, '');
}

/** Changes only what stands after `?`, without opening the screen anew. */
export function setQuery(values, { replace = false } = {}) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null && one !== '') params.append(name, one);
  }
  const text = params.toString();
  const to = `${current.hash.split('?')[0]}${text ? `?${text}` : ''}`;
  if (to === current.hash) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  current = parse(to);
}

async function changed(force = false) {
  const next = parse();
  if (next.hash === current.hash && !force) return;
  const samePage = next.screen === current.screen && next.path === current.path;
  if (!samePage && [...guards].some((isDirty) => isDirty())) {
    if (asking) return;
    const target = next.hash;
    history.pushState(null, '', current.hash);
    asking = true;
    const leave = await confirm({ title: t.form.leave, text: t.form.leaveText, action: t.form.leaveYes, cancel: t.form.stay, danger: true });
    asking = false;
    if (!leave) return;
    for (const isDirty of guards) isDirty.abandon?.();
    guards.clear();
    history.replaceState(null, '', target);
    return void changed();
  }
  current = next;
  window.dispatchEvent(new Event('pregon-route'));
  for (const listener of listeners) listener(current, samePage);
}

window.addEventListener('hashchange', () => changed());
window.addEventListener('popstate', () => changed());
window.addEventListener('beforeunload', (event) => { if ([...guards].some((isDirty) => isDirty())) event.preventDefault(); });
