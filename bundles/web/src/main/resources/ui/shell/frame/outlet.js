import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { icon } from '../pieces/icon.js';
import { empty, failure } from '../pieces/state.js';
import { navigate } from './router.js';
import { session } from './session.js';
import { pageTitle } from './title.js';

/** What the shell itself offers to staff. */
export const OWN = [
  { id: 'tasks', title: t.menu.tasks, icon: 'clipboard-check', permission: 'tasks.read', load: () => import('../admin/tasks.js') },
  { id: 'notices', title: t.menu.notices, icon: 'megaphone', permission: 'notices.read', load: () => import('../desk/notices.js') },
  { id: 'documents', title: t.menu.documents, icon: 'stamp', permission: 'documents.read', load: () => import('../admin/documents.js') },
  { id: 'files', title: t.menu.files, icon: 'images', permission: 'media.read', load: () => import('../admin/files.js') },
  { id: 'mail', title: t.menu.outbox, icon: 'mails', permission: 'mail.read', load: () => import('../admin/outbox.js') },
];
/** The administrator's screens are the shell's own; the routes behind them check on their own. */
export const ADMIN = [
  { id: 'admin-modules', title: t.menu.modules, icon: 'blocks', permission: 'core.admin', load: () => import('../admin/modules.js') },
  { id: 'admin-users', title: t.menu.users, icon: 'users-round', permission: 'core.admin', load: () => import('../admin/users.js') },
  { id: 'admin-office', title: t.menu.office, icon: 'landmark', permission: 'core.admin', load: () => import('../admin/office.js') },
  { id: 'admin-numbering', title: t.menu.numbering, icon: 'hash', permission: 'core.admin', load: () => import('../admin/numbering.js') },
  { id: 'admin-audit', title: t.menu.audit, icon: 'shield-check', permission: 'core.audit', load: () => import('../admin/audit.js') },
  { id: 'admin-persons', title: t.menu.persons, icon: 'user-round', permission: 'persons.approve', load: () => import('../admin/persons.js') },
  { id: 'admin-jobs', title: t.menu.jobs, icon: 'timer', permission: 'core.admin', load: () => import('../admin/jobs.js') },
  { id: 'admin-media', title: t.menu.media, icon: 'sliders-horizontal', permission: 'core.admin', load: () => import('../admin/media.js') },
  { id: 'admin-mail', title: t.menu.mail, icon: 'mail', permission: 'core.admin', load: () => import('../admin/mail.js') },
];
const HOME = { id: '', title: t.home.title, load: () => import('./home.js') };
const SEARCH = { id: 'search', title: t.find.page, load: () => import('./search.js') };
const ACCOUNT = { id: 'account', title: t.account.title, load: () => import('../account/account.js') };

/** Opens the screen that the address names, and closes the one before. */
export class Outlet {
  outdated = false;
  open = null;
  turn = 0;

  constructor(main, screens, redraw) { Object.assign(this, { main, screens, redraw }); }

  find(id) { return [HOME, ACCOUNT, SEARCH, ...[...OWN, ...ADMIN].filter((one) => session.can(one.permission)), ...this.screens()].find((one) => one.id === id); }

  async show({ screen }) {
    const found = this.find(screen);
    const key = found ? `${screen}|${found.script ?? ''}` : `missing|${screen}`;
    if (this.open?.key === key) return;
    // The module came back with other files while its screen is open: what was typed matters more than the new look.
    if (found && this.open?.id === screen && this.open.unmount) { this.outdated = true; this.redraw(); return; }
    const mine = ++this.turn;
    this.close();
    const host = document.createElement('div');
    host.className = 'page';
    const main = this.main();
    render(nothing, main);
    main.replaceChildren(host);
    this.open = { key, id: screen };
    if (!found) return this.missing(host, screen);
    pageTitle(found.title);
    try {
      const module = await (found.load ? found.load() : import(found.script));
      if (mine !== this.turn) return;
      const unmount = await module.mount(host, this.context(found));
      if (mine !== this.turn) return void unmount?.();
      this.open.unmount = unmount ?? (() => {});
    } catch (error) {
      if (mine !== this.turn || error.name === 'AbortError') return;
      console.error(error);
      pageTitle(t.problem.screen);
      render(failure(error.status ? error : Object.assign(error, { status: -1, message: t.problem.screen }), () => window.location.reload(), { page: true }), host);
    }
  }

  /** What a screen is handed; the rest it imports from `pregon`. */
  context(screen) {
    return { screen, screens: this.screens(), user: session.user, office: session.office, can: (permission) => session.can(permission), navigate, api, title: pageTitle };
  }

  /** Whose address this is, and what can be done about it. */
  async missing(host, screen) {
    const mine = this.turn;
    let found = { state: 'absent', module: '' };
    // What is found neither here nor in the menu of this user, but is the shell's own, is kept from them.
    if ([...OWN, ...ADMIN].some((one) => one.id === screen)) found.state = 'forbidden';
    else if (/^[a-z-]+$/.test(screen)) try { found = await api.get(`/api/ui/screens/${screen}`); } catch { /* then the plain page says enough */ }
    // A module that is coming up is opened by the next news of the menu.
    if (mine !== this.turn) return;
    const name = found.module;
    const admin = session.can('core.admin');
    const p = t.problem;
    const stopped = ['stopped', 'starting', 'failed', 'ready'].includes(found.state);
    const [sign, title, text] = found.state === 'forbidden' ? ['lock', p.forbidden, p.forbiddenText]
      : stopped ? ['plug', p.gone(name), found.state === 'stopped' ? (admin ? p.stopped : p.goneText) : admin ? p.broken : found.state === 'failed' ? p.failedText : p.starting]
        : ['map', p.notFound, p.notFoundText];
    pageTitle(title);
    render(empty({ page: true, icon: sign, title, text, action: html`<div class="actions centred">${stopped && admin ? html`<a class="button primary" href="#/admin-modules">${icon('blocks')}${p.toModules}</a>` : nothing}<a class="button" href="#/">${icon('house')}${p.goHome}</a></div>` }), host);
  }

  close() {
    this.open?.unmount?.();
    this.open = null;
    this.outdated = false;
    const host = this.main()?.firstElementChild;
    if (host) render(nothing, host);
  }
}
