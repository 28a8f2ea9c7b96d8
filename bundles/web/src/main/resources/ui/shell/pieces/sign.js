import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { passwordField } from '../frame/login.js';
import { session } from '../frame/session.js';
import { dialog } from './dialog.js';
import { uniqueId } from './element.js';
import { icon } from './icon.js';

/**
 * A step that binds the office: says what will happen, asks for the password once more, and stays until it has happened.
 * `send({password, …})` does it with what stands in the form; a wrong field keeps the dialog open, any other refusal is thrown.
 * `body` is a template, or a function of the errors by field when it has fields of its own. Resolves with the answer, or undefined.
 */
export async function sign({ title, body, action, working = t.sign.working, danger = false, send }) {
  const id = uniqueId('sign');
  const state = { errors: {} };
  const submit = async (event, { close, redraw }) => {
    event.preventDefault();
    if (state.busy) return;
    const form = event.target;
    const values = Object.fromEntries(new FormData(form));
    state.errors = values.password ? {} : { password: t.password.missing };
    state.busy = Boolean(values.password);
    redraw();
    if (state.busy) {
      try { return close({ answer: await send(values) }); } catch (error) {
        if (!error.errors?.length) return close({ error });
        state.errors = Object.fromEntries(error.errors.map(({ field, message }) => [field, message]));
      }
      state.busy = false;
      redraw();
    }
    form.querySelector('[aria-invalid=true]')?.focus();
  };
  const done = await dialog({
    title,
    body: (control) => html`<form id=${id} novalidate @submit=${(event) => submit(event, control)}>
      ${typeof body === 'function' ? body(state.errors) : body ?? nothing}
      <input type="text" name="login" autocomplete="username" .value=${session.user?.login ?? ''} hidden>
      ${passwordField({ label: t.sign.password, name: 'password', help: t.sign.why, error: state.errors.password, autocomplete: 'current-password', autofocus: typeof body !== 'function' }, state, control.redraw)}</form>`,
    footer: ({ close }) => html`<button class="button" ?disabled=${state.busy} @click=${() => close()}>${t.common.cancel}</button>
      <button class="button primary ${danger ? 'danger' : ''}" form=${id} ?disabled=${state.busy}>${state.busy ? icon('loader-circle', 'spin') : nothing}${state.busy ? working : action}</button>`,
  });
  if (done?.error) throw done.error;
  return done?.answer;
}
