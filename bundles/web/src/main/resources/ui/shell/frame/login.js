import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { dates } from '../pieces/dates.js';
import { dialog } from '../pieces/dialog.js';
import { uniqueId } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { note } from '../pieces/state.js';
import { session } from './session.js';
import { pageTitle } from './title.js';

/** The municipality's escudo, or a building while none was uploaded. */
export function crest(office = session.office, className = 'crest') {
  return office?.escudo ? html`<img class=${className} src="/api/media/office/escudo?${office.escudo.slice(0, 12)}" alt="">` : html`<span class=${className}>${icon('landmark', 'large')}</span>`;
}

/** Login and first password share this frame: who we are at the left, one thing to do at the right. */
export function gate(content) {
  const office = session.office ?? {};
  const year = office.yearNames?.[dates.today().slice(0, 4)];
  return html`<div class="gate">
    <header class="gate-side"><div>${crest(office, 'shield')}<div><p class="gate-name">${office.municipality || t.app}</p><p>${office.office ?? ''}</p></div></div>
      ${year ? html`<p class="year">«${year}»</p>` : nothing}</header>
    <main class="gate-main"><div class="gate-box">${content}</div></main></div>`;
}

/** A password with a button that shows it and a word about capital letters. */
export function passwordField({ label, name, help, error, autocomplete, autofocus = false }, state, redraw) {
  const id = `field-${name}`;
  const about = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field ${error ? 'wrong' : ''}"><label for=${id}>${label}</label>
    <div class="with-button"><input class="control" id=${id} name=${name} type=${state.visible ? 'text' : 'password'} autocomplete=${autocomplete} ?data-autofocus=${autofocus} maxlength="200"
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${about || nothing} @keyup=${(event) => { const caps = event.getModifierState?.('CapsLock') ?? false; if (caps !== state.caps) { state.caps = caps; redraw(); } }}>
      <button type="button" class="button plain square" aria-pressed=${state.visible ? 'true' : 'false'} aria-label=${t.login.show} title=${state.visible ? t.login.hide : t.login.show} @click=${() => { state.visible = !state.visible; redraw(); }}>${icon(state.visible ? 'eye-off' : 'eye')}</button></div>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${icon('circle-alert', 'small')}${error}</p>` : nothing}
    ${state.caps ? html`<p class="help">${icon('triangle-alert', 'small')} ${t.login.caps}</p>` : nothing}</div>`;
}

function loginForm({ login, locked = false, submit, redraw, state }) {
  const id = state.id ??= uniqueId('login');
  return html`<form novalidate @submit=${(event) => { event.preventDefault(); submit(new FormData(event.target)); }}>
    ${state.error ? html`<div class="gap-below">${note(state.error, { tone: 'bad', alert: true })}</div>` : nothing}
    <div class="field"><label for="${id}">${t.login.user}</label>
      <input class="control" id="${id}" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" .value=${login ?? ''} ?readonly=${locked} ?data-autofocus=${!locked}></div>
    ${passwordField({ label: t.login.password, name: 'password', autocomplete: 'current-password', autofocus: locked }, state, redraw)}
    <button class="button primary" aria-busy=${state.busy ? 'true' : 'false'}>${state.busy ? icon('loader-circle', 'spin') : nothing}${t.login.submit}</button></form>`;
}

/** Tries the form's user and password; true when in. */
async function enter(data, state, redraw) {
  if (state.busy) return false;
  const [login, password] = [data.get('login').trim(), data.get('password')];
  if (!login || !password) { state.error = t.login.missing; redraw(); return false; }
  Object.assign(state, { busy: true, error: '' });
  redraw();
  try {
    await session.login(login, password);
    return true;
  } catch (error) {
    state.error = error.message;
    return false;
  } finally {
    state.busy = false;
    redraw();
  }
}

export function showLogin(host) {
  const state = {};
  const redraw = () => render(gate(html`<h1>${t.login.title}</h1><p class="lead">${t.login.lead}</p>
    ${loginForm({ state, redraw, submit: async (data) => { if (await enter(data, state, redraw)) session.changed(); else host.querySelector('[name=password]')?.focus(); } })}
    <p class="gate-foot">${t.login.forgot}</p>`), host);
  pageTitle(t.login.title);
  redraw();
  host.querySelector('[name=login]')?.focus();
}

let pending = null;

/** Over the page, when the session ended: one dialog however many requests wait for it. */
export function loginAgain() {
  return (pending ??= ask().finally(() => { pending = null; }));
}

async function ask() {
  const before = session.user;
  const state = {};
  const entered = await dialog({
    title: t.login.again,
    body: ({ redraw, close }) => html`<p>${t.login.againLead}</p>${loginForm({
      state, redraw, login: before?.login, locked: Boolean(before),
      submit: async (data) => { if (await enter(data, state, redraw)) close(true); },
    })}`,
  });
  if (!entered) { session.take({ ...session, user: before }); throw Object.assign(new Error(t.login.again), { name: 'AbortError', status: 401 }); }
}

/** The one-time password must be changed before anything else. */
export function showFirstPassword(host) {
  const state = {};
  const redraw = () => render(gate(html`<h1>${t.password.first}</h1><p class="lead">${t.password.firstLead}</p>${passwordForm(state, redraw, { once: true })}
    <p class="gate-foot"><button class="link-button" @click=${() => session.logout()}>${t.user.leave}</button></p>`), host);
  pageTitle(t.password.first);
  redraw();
  host.querySelector('[name=current]')?.focus();
}

export function changePassword() {
  const state = {};
  return dialog({ title: t.password.title, body: ({ redraw, close }) => passwordForm(state, redraw, { done: () => close(true) }) });
}

function passwordForm(state, redraw, { once = false, done = () => {} } = {}) {
  const errors = state.errors ?? {};
  return html`<form novalidate @submit=${async (event) => {
    event.preventDefault();
    if (state.busy) return;
    const { current, next, repeat } = Object.fromEntries(new FormData(event.target));
    state.errors = { current: current ? '' : t.password.missing, next: next.length < 10 ? t.password.short : '', repeat: next === repeat ? '' : t.password.different };
    if (!Object.values(state.errors).some(Boolean)) {
      state.busy = true; redraw();
      try { await session.changePassword(current, next); return done(); } catch (error) {
        for (const one of error.errors ?? []) state.errors[one.field] = one.message;
        if (!error.errors?.length) state.errors.current = error.message;
      } finally { state.busy = false; }
    }
    redraw();
    event.target.querySelector('[aria-invalid=true]')?.focus();
  }}>
    <input type="text" name="login" autocomplete="username" .value=${session.user?.login ?? ''} hidden>
    ${passwordField({ label: once ? t.password.currentOnce : t.password.current, name: 'current', autocomplete: 'current-password', error: errors.current, autofocus: true }, state, redraw)}
    ${passwordField({ label: t.password.next, name: 'next', autocomplete: 'new-password', help: t.password.rule, error: errors.next }, (state.nextState ??= {}), redraw)}
    ${passwordField({ label: t.password.repeat, name: 'repeat', autocomplete: 'new-password', error: errors.repeat }, (state.repeatState ??= {}), redraw)}
    <button class="button primary" aria-busy=${state.busy ? 'true' : 'false'}>${state.busy ? icon('loader-circle', 'spin') : nothing}${t.password.submit}</button></form>`;
}
