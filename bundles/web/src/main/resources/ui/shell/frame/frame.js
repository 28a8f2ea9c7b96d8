import { classMap, html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { icon } from '../pieces/icon.js';
import { menu } from '../pieces/menu.js';
import { failure } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { finderKeys, openFinder } from './finder.js';
import { helpKeys, showHelp } from './keys.js';
import { live } from './live.js';
import { crest } from './login.js';
import { navigate, onRoute, parse, route } from './router.js';
import { ADMIN, OWN, Outlet } from './outlet.js';
import { session } from './session.js';
import { bell, waiting } from './waiting.js';

const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private windows may refuse */ } };
const recall = (name) => { try { return localStorage.getItem(name); } catch { return null; } };

/** Bar, menu and the place where screens open. */
export class Frame {
  screens = null;
  narrow = recall('pregon.narrow') === 'true';
  offline = false;
  old = false;
  redraw = () => this.draw();

  constructor(host) {
    this.host = host;
    this.outlet = new Outlet(() => this.host.querySelector('main'), () => this.screens ?? [], () => this.draw());
    document.documentElement.classList.toggle('compact', recall('pregon.compact') === 'true');
  }

  async start() {
    this.stops = [onRoute((at, samePage) => this.go(at, samePage)), finderKeys(), helpKeys()];
    for (const [name, task] of [['screens', () => this.reload()], ['shell', ({ detail }) => this.compare(detail)], ['online', () => this.setOffline(false)], ['offline', () => this.setOffline(true)]]) {
      live.addEventListener(name, task);
      this.stops.push(() => live.removeEventListener(name, task));
    }
    session.addEventListener('office', this.redraw);
    this.stops.push(() => session.removeEventListener('office', this.redraw));
    this.draw();
    await this.reload();
    live.start();
    waiting.start();
  }

  stop() { this.stops.forEach((stop) => stop()); this.outlet.close(); waiting.stop(); live.stop(); render(nothing, this.host); }

  async reload() {
    try {
      this.screens = await api.get('/api/ui/screens');
    } catch (error) {
      // A menu that was there stays; without one there is nothing to show but why.
      if (this.screens || error.name === 'AbortError') return;
      render(failure(error, () => this.reload(), { page: true }), this.host.querySelector('main'));
      if (error.status === 503) setTimeout(() => { if (!this.screens && this.host.querySelector('main')) this.reload(); }, 2_000);
      return;
    }
    this.draw();
    await this.outlet.show(route());
  }

  async go(at, samePage) {
    if (!this.screens) return this.reload();
    this.host.querySelector('.drawer')?.close();
    const shown = this.outlet.show(at);
    this.draw();
    await shown;
    this.draw();
    if (!samePage) this.focus();
  }

  /** A reader of the screen must notice that the page changed. */
  focus() {
    scrollTo(0, 0);
    const main = this.host.querySelector('main');
    const heading = main.querySelector('h1');
    if (heading) heading.tabIndex = -1;
    (heading ?? main).focus({ preventScroll: true });
  }

  /** The server speaks for another version than the one that this page loaded. */
  compare(version) {
    this.old = !import.meta.url.includes(`/${version}/`);
    this.draw();
  }

  setOffline(offline) {
    if (this.offline && !offline) { toast(t.problem.online); this.outlet.show(route()); }
    this.offline = offline;
    this.draw();
  }

  draw() {
    const office = session.office ?? {};
    render(html`
      <a class="skip" href="#main" @click=${(event) => { event.preventDefault(); this.focus(); }}>${t.skip}</a>
      <div class=${classMap({ frame: true, 'narrow-side': this.narrow, 'with-strip': this.offline || this.old || this.outlet.outdated })}>
        <header class="topbar">
          <button class="button plain square phone-menu" aria-label=${t.menu.open} aria-haspopup="dialog" @click=${() => this.host.querySelector('.drawer').showModal()}>${icon('menu')}</button>
          <a class="identity" href="#/">${crest(office)}<span><b>${office.municipality || t.app}</b><small>${office.office ?? ''}</small></span></a>
          <span class="spacer"></span>
          <button class="button finder-button" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K" title=${t.find.keys} @click=${openFinder}>${icon('search')}<span>${t.find.button}</span><kbd aria-hidden="true">/</kbd></button>
          ${bell()}${this.userMenu()}
        </header>
        <nav class="side" aria-label=${t.menu.label}>${this.menu()}
          <div class="foot"><button class="button plain" aria-pressed=${this.narrow ? 'true' : 'false'} title=${this.narrow ? t.menu.widen : t.menu.narrow} @click=${() => { this.narrow = !this.narrow; remember('pregon.narrow', this.narrow); this.draw(); }}>
            ${icon(this.narrow ? 'chevrons-right' : 'chevrons-left')}<span>${this.narrow ? t.menu.widen : t.menu.narrow}</span></button></div></nav>
        <main class="main" id="main" tabindex="-1"></main>
        <dialog class="drawer" aria-label=${t.menu.label} @click=${(event) => { if (event.target === event.currentTarget || event.target.closest('a')) event.currentTarget.close(); }}>
          <div class="drawer-head"><span class="identity">${crest(office)}<b>${office.officeAcronym || t.app}</b></span>
            <button class="button plain square" aria-label=${t.menu.close} @click=${(event) => event.target.closest('dialog').close()}>${icon('x')}</button></div>
          <nav class="side" aria-label=${t.menu.label}>${this.menu()}</nav></dialog>
        <div class="strips" role="status">
          ${this.offline ? html`<div class="strip">${icon('plug')}${t.problem.offlineShort}</div>` : nothing}
          ${this.outlet.outdated || this.old ? html`<div class="strip">${icon('refresh-cw')}${t.problem.updated}<button class="button" @click=${() => window.location.reload()}>${t.common.reload}</button></div>` : nothing}
        </div>
      </div>`, this.host);
  }

  userMenu() {
    const { name = '' } = session.user ?? {};
    const initials = name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]).join('').toUpperCase();
    const compact = document.documentElement.classList.contains('compact');
    return menu({
      label: `${t.user.account} ${name}`, look: 'plain user-button', face: html`<span class="avatar" aria-hidden="true">${initials}</span><span class="who"><span class="visually-hidden">${t.user.account} </span>${name}</span>${icon('chevron-down', 'small')}`,
      items: [
        { label: compact ? t.user.roomy : t.user.compact, icon: 'rows-3', run: () => { document.documentElement.classList.toggle('compact', !compact); remember('pregon.compact', !compact); this.draw(); } },
        { label: t.account.title, icon: 'circle-user', run: () => navigate('#/account') },
        { label: t.keys.title, icon: 'keyboard', run: showHelp }, '-',
        { label: t.user.leave, icon: 'log-out', run: () => session.logout() },
      ],
    });
  }

  menu() {
    const here = parse().screen;
    const entry = ({ id, title, icon: name }) => html`<li><a href="#/${id}" title=${this.narrow ? title : nothing} aria-current=${here === id ? 'page' : nothing}>${icon(name)}<span>${title}</span></a></li>`;
    const admin = ADMIN.filter(({ permission }) => session.can(permission));
    return html`<ul>${entry({ id: '', title: t.menu.home, icon: 'house' })}${[...(this.screens ?? []), ...OWN.filter(({ permission }) => session.can(permission))].map(entry)}</ul>
      ${admin.length ? html`<p class="group">${t.menu.admin}</p><ul>${admin.map(entry)}</ul>` : nothing}`;
  }
}
