import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { dates } from './dates.js';
import { dialog } from './dialog.js';
import { optionsOf, wordOf } from './fields.js';
import { get, put, same } from './paths.js';
import { sourceOf } from './picker.js';
import { toast } from './toast.js';

/** The value that a field's words in the history stand for; undefined where they do not say it. */
async function valueOf(field, words) {
  if (words === '') return field.type === 'checkbox' ? false : field.optional ? null : undefined;
  if (['select', 'radio'].includes(field.type)) return optionsOf(field).find((one) => one.label === words || String(one.value) === words)?.value;
  if (field.type === 'checkbox') return words === 'sí';
  if (field.type === 'date') return dates.read(words)?.slice(0, 10);
  if (field.type === 'datetime') { const read = dates.read(words); return read?.length > 10 ? read : undefined; }
  if (field.type === 'number') return Number.isFinite(Number(words)) ? Number(words) : undefined;
  if (field.type === 'place') return /^\d{6}$/.test(words) ? words : undefined;
  if (field.type === 'picker') return field.multiple ? undefined : (await (await sourceOf(field.source)).find(words)).find((one) => one.label === words);
  return ['rows', 'checks', 'tags', 'file', 'image'].includes(field.type) ? undefined : words;
}

/**
 * Asks, and puts fields back to what they were, as one more change. `changes` are lines of the history; `revert` says how the record is
 * written: `{groups(data), read, write}`. True when something was saved.
 */
export async function putBack(url, revert, changes) {
  const { data, etag } = await api.record(url);
  const now = revert.read?.(data) ?? data;
  const fields = (await revert.groups(data)).flatMap((group) => group.fields).filter((field) => !field.when || field.when(now));
  let values = now;
  const back = [];
  const left = [];
  for (const change of changes) {
    const field = fields.find((one) => one.name === change.field);
    const value = field && await valueOf(field, change.before);
    if (value === undefined) { if (change.before !== change.after) left.push(change); continue; }
    if (same(value, get(now, field.name))) continue;
    back.push({ field, was: get(now, field.name), value });
    values = put(values, field.name, value);
  }
  if (!back.length && !left.length) { toast(t.history.already); return false; }
  const state = {};
  const save = async ({ close, redraw }) => {
    state.busy = true;
    state.problem = '';
    redraw();
    try { await api.put(url, revert.write?.(values) ?? values, { etag }); return close(true); } catch (error) {
      if (error.name !== 'AbortError') state.problem = error.status === 412 ? t.form.conflict : error.errors?.length ? error.errors.map((one) => one.message).join(' ') : error.message;
    }
    state.busy = false;
    return redraw();
  };
  const done = await dialog({
    title: t.history.back, wide: true,
    body: () => html`${back.length ? html`<p>${t.history.backText}</p><dl class="facts gap-above">${back.map(({ field, was, value }) => html`<div><dt>${field.label}</dt><dd class="pre"><del>${wordOf(field, was)}</del> <ins>${wordOf(field, value)}</ins></dd></div>`)}</dl>` : nothing}
      ${left.length ? html`<p class="quiet gap-above">${t.history.backNot(left.map((change) => change.label ?? change.field).join(', '))}</p>` : nothing}${state.problem ? html`<p class="error gap-above" role="alert">${state.problem}</p>` : nothing}`,
    footer: (control) => html`<button class="button" ?data-autofocus=${!back.length} @click=${() => control.close()}>${t.common.cancel}</button>${back.length ? html`<button class="button primary" data-autofocus aria-busy=${state.busy ? 'true' : 'false'} ?disabled=${state.busy} @click=${() => save(control)}>${t.history.backYes}</button>` : nothing}`,
  });
  if (done) toast(t.history.backDone);
  return done === true;
}

/** What has to be undone to come back to how the record was after `items[at]`; the history's newest is its first. */
export function since(items, at) {
  const found = new Map();
  for (let i = at - 1; i >= 0; i--) for (const change of items[i].changes ?? []) if (!found.has(change.field)) found.set(change.field, change);
  return [...found.values()];
}
