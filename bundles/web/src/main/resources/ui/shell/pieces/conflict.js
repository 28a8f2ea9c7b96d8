import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { dialog } from './dialog.js';
import { wordOf } from './fields.js';
import { get, put, same } from './paths.js';
import { uniqueId } from './element.js';

/**
 * Someone else saved first. Changes to different fields simply meet; for a field that both changed the user chooses.
 * Resolves to the values to save, or undefined when the user went back to the form.
 */
export function resolveConflict({ fields, base, mine, theirs }) {
  let merged = theirs;
  const crossed = [];
  const taken = [];
  for (const field of fields) {
    const [was, my, their] = [base, mine, theirs].map((one) => get(one, field.name));
    if (!same(their, was) && same(my, was)) taken.push({ field, was, their });
    if (same(my, was) || same(my, their)) continue;
    merged = put(merged, field.name, my);
    if (!same(their, was)) crossed.push({ field, my, their });
  }
  return dialog({
    title: t.form.conflict, wide: crossed.length + taken.length > 0,
    body: html`${crossed.length ? html`<p>${t.form.conflictText}</p>${crossed.map(({ field, my, their }) => {
      const name = uniqueId('choice');
      const choice = (label, value, on) => html`<label class="choice"><input type="radio" name=${name} ?checked=${on} @change=${() => { merged = put(merged, field.name, value); }}><span><small>${label}</small><span class="pre">${wordOf(field, value)}</span></span></label>`;
      return html`<fieldset class="field versus"><legend>${field.label}</legend>${choice(t.form.mine, my, true)}${choice(t.form.theirs, their, false)}</fieldset>`;
    })}` : html`<p>${t.form.conflictNone}</p>`}
      ${taken.length ? html`<h3 class="gap-above">${t.form.conflictTaken}</h3><dl class="facts">${taken.map(({ field, was, their }) => html`<div><dt>${field.label}</dt><dd class="pre"><del>${wordOf(field, was)}</del> <ins>${wordOf(field, their)}</ins></dd></div>`)}</dl>` : nothing}`,
    footer: ({ close }) => html`<button class="button" @click=${() => close()}>${t.form.stay}</button><button class="button primary" @click=${() => close(merged)}>${crossed.length ? t.form.conflictSave : t.form.conflictBoth}</button>`,
  });
}
