import { html, live, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { dates, numbers } from './dates.js';
import { icon } from './icon.js';
import './picker.js';
import { placeWord } from './place.js';
import { richWords } from './rich.js';
import './upload.js';

export const optionsOf = (field) => (field.options ?? []).map((one) => (Array.isArray(one) ? { value: one[0], label: one[1], help: one[2] } : typeof one === 'object' ? { value: one.value ?? one.id, label: one.label ?? one.name, help: one.help } : { value: one, label: one }));
const isGroup = (field) => ['radio', 'checks', 'rows'].includes(field.type);
const aria = (c) => ({ described: c.describedBy || nothing, invalid: c.error ? 'true' : nothing });

const input = (type, extra = {}) => (field, value, set, c) => html`<input class="control ${field.size ?? extra.size ?? ''}" id=${c.id} type=${type} .value=${live(value ?? '')} autocomplete=${field.autocomplete ?? 'off'} inputmode=${extra.inputmode ?? nothing}
  maxlength=${field.max ?? nothing} ?readonly=${field.readonly} aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid} ?data-autofocus=${field.autofocus} @input=${(event) => set(event.target.value || (extra.moment ? null : ''), event.target)}>`;

/** How each type of field is drawn; a module may add its own: `fieldTypes.seat = (field, value, set, control) => html`…``. */
export const fieldTypes = {
  text: input('text'),
  email: input('email', { inputmode: 'email' }),
  tel: input('tel', { inputmode: 'tel', size: 'medium' }),
  url: input('url', { inputmode: 'url' }),
  password: (field, value, set, c) => input('password')({ autocomplete: 'new-password', ...field }, value, set, c),
  date: input('date', { size: 'short', moment: true }),
  time: input('time', { size: 'short', moment: true }),
  month: input('month', { size: 'short', moment: true }),
  datetime: input('datetime-local', { size: 'medium', moment: true }),
  number: (field, value, set, c) => html`<input class="control short" id=${c.id} type="text" inputmode="decimal" autocomplete="off" .value=${live(value ?? '')} aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid}
    @input=${(event) => { const text = event.target.value.replace(/[\s,]/g, ''); set(text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : event.target.value); }}>`,
  textarea: (field, value, set, c) => html`<textarea class="control" id=${c.id} rows=${field.rows ?? 4} .value=${live(value ?? '')} aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid} @input=${(event) => set(event.target.value)}></textarea>
    ${field.max ? html`<p class="help ${(value ?? '').length > field.max ? 'over' : ''}" aria-hidden="true">${(value ?? '').length > field.max ? t.form.over(numbers.plain((value ?? '').length - field.max)) : t.form.counter(numbers.plain((value ?? '').length), numbers.plain(field.max))}</p>` : nothing}`,
  select: (field, value, set, c) => html`<select class="control ${field.size ?? 'medium'}" id=${c.id} aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid} @change=${(event) => set(event.target.value || null)}>
    ${field.optional || value === undefined || value === null || value === '' ? html`<option value="" ?selected=${!value}>${field.optional ? t.common.none : t.form.choosePrompt}</option>` : nothing}
    ${optionsOf(field).map((one) => html`<option value=${one.value} ?selected=${String(one.value) === String(value)}>${one.label}</option>`)}</select>`,
  checkbox: (field, value, set, c) => html`<label class="check"><input type="checkbox" id=${c.id} .checked=${live(Boolean(value))} aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid} @change=${(event) => set(event.target.checked)}><span>${field.label}</span></label>`,
  radio: (field, value, set, c) => html`<div class=${field.inline ? 'inline-checks' : ''}>${optionsOf(field).map((one, i) => html`<label class="check"><input type="radio" id=${i ? `${c.id}-${i}` : c.id} name=${c.id} .checked=${live(String(one.value) === String(value ?? ''))} aria-invalid=${aria(c).invalid} @change=${() => set(one.value)}><span>${one.label}${one.help ? html`<small class="help">${one.help}</small>` : nothing}</span></label>`)}</div>`,
  checks: (field, value, set, c) => html`<div>${optionsOf(field).map((one, i) => html`<label class="check"><input type="checkbox" id=${i ? `${c.id}-${i}` : c.id} .checked=${live((value ?? []).includes(one.value))} aria-invalid=${aria(c).invalid} @change=${(event) => set(event.target.checked ? [...(value ?? []), one.value] : value.filter((other) => other !== one.value))}><span>${one.label}${one.help ? html`<small class="help">${one.help}</small>` : nothing}</span></label>`)}</div>`,
  tags: (field, value, set, c) => {
    const add = (event) => { const text = event.target.value.trim().replace(/,$/, ''); event.target.value = ''; if (text && !(value ?? []).includes(text)) set([...(value ?? []), text]); };
    return html`${value?.length ? html`<ul class="chips">${value.map((tag) => html`<li class="chip"><span>${tag}</span><button type="button" aria-label=${t.form.removeTag(tag)} @click=${() => set(value.filter((one) => one !== tag))}>${icon('x', 'small')}</button></li>`)}</ul>` : nothing}
      <input class="control" id=${c.id} autocomplete="off" placeholder=${t.form.addTag} aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid} @change=${add} @keydown=${(event) => { if (event.key === 'Enter' || event.key === ',') { event.preventDefault(); add(event); } }}>`;
  },
  picker: (field, value, set, c) => html`<p-picker .controlId=${c.id} .source=${field.source} .value=${value ?? null} ?multiple=${field.multiple} .describedBy=${c.describedBy} ?invalid=${Boolean(c.error)} .placeholder=${field.placeholder} @pick=${(event) => { event.stopPropagation(); set(event.detail); }}></p-picker>`,
  /** Formatted text; the editor comes when one is shown. */
  richtext: (field, value, set, c) => {
    import('./richtext.js');
    const length = (value ?? '').length;
    return html`<p-richtext .controlId=${c.id} .label=${field.label} .value=${value ?? ''} .describedBy=${c.describedBy} ?invalid=${Boolean(c.error)} @write=${(event) => { event.stopPropagation(); set(event.detail); }}></p-richtext>
      ${field.max && length > field.max * 0.8 ? html`<p class="help ${length > field.max ? 'over' : ''}" aria-hidden="true">${length > field.max ? t.form.over(numbers.plain(length - field.max)) : t.rich.almost(numbers.plain(field.max - length))}</p>` : nothing}`;
  },
  /** A district by name; the value is its UBIGEO. */
  place: (field, value, set, c) => html`<p-place .controlId=${c.id} .code=${value || null} .describedBy=${c.describedBy} ?invalid=${Boolean(c.error)} @place=${(event) => set(event.detail)}></p-place>`,
  file: (field, value, set, c) => html`<p-upload .controlId=${c.id} .field=${field} .value=${value} .describedBy=${c.describedBy} @sent=${(event) => { event.stopPropagation(); set(event.detail); }}></p-upload>`,
  image: (field, value, set, c) => fieldTypes.file({ accept: 'image/png,image/jpeg', image: true, ...field }, value, set, c),
  color: (field, value, set, c) => html`<div class="color-field"><input type="color" class="control" aria-label=${field.label} .value=${live(/^#[0-9a-f]{6}$/i.test(value ?? '') ? value : '#1f4e79')} @input=${(event) => set(event.target.value)}>
    <input class="control short mono" id=${c.id} .value=${live(value ?? '')} maxlength="7" spellcheck="false" aria-describedby=${aria(c).described} aria-invalid=${aria(c).invalid} @input=${(event) => set(event.target.value)}></div>${field.after?.(value) ?? nothing}`,
  /** Repeated groups: `fields` inside, one row each. */
  rows: (field, value, set, c) => html`<div class="form-rows">${(value ?? []).map((row, i) => html`<div class="form-row" role="group" aria-label=${t.form.row(i + 1)}>
      ${field.fields.map((inner) => c.nested(inner, `${field.name}[${i}].${inner.name}`))}
      <button type="button" class="button plain square" aria-label=${t.form.removeRow(i + 1)} title=${t.common.remove} @click=${() => set(value.filter((_, j) => j !== i))}>${icon('trash-2')}</button></div>`)}
    <button type="button" class="button small" id=${c.id} @click=${() => set([...(value ?? []), field.blank?.(value ?? []) ?? {}])}>${icon('plus', 'small')}${field.add ?? t.form.newRow}</button></div>`,
};

/** A field with its label above, help below, and error. */
export function drawField(field, name, form) {
  const id = form.fieldId(name);
  const error = form.errors[name];
  const value = form.value(name);
  const describedBy = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const control = { id, error, describedBy, nested: (inner, path) => drawField(inner, path, form) };
  const content = (fieldTypes[field.type ?? 'text'] ?? fieldTypes.text)(field, value, (next, element) => form.set(name, next, element), control);
  const label = html`${field.label}${field.optional && !['checkbox', 'rows'].includes(field.type) ? html` <span class="optional">${t.common.optional}</span>` : nothing}`;
  const help = field.help ? html`<p class="help" id="${id}-help">${typeof field.help === 'function' ? field.help(form.values) : field.help}</p>` : nothing;
  const wrong = error ? html`<p class="error" id="${id}-error">${icon('circle-alert', 'small')}${error}</p>` : nothing;
  const look = `field ${error ? 'wrong' : ''} ${field.half ? 'half' : ''} is-${field.type ?? 'text'}`;
  if (isGroup(field)) return html`<fieldset class=${look} aria-describedby=${describedBy || nothing}><legend class=${field.bare ? 'visually-hidden' : ''}>${label}</legend>${help}${wrong}${content}</fieldset>`;
  if (field.type === 'checkbox') return html`<div class=${look}>${content}${help}${wrong}</div>`;
  // What is written in an element of its own is named by it; a label's press still leads there.
  if (field.type === 'richtext') return html`<div class=${look}><span class="label" @click=${(event) => event.currentTarget.parentElement.querySelector('[role=textbox]')?.focus()}>${label}</span>${content}${help}${wrong}</div>`;
  return html`<div class=${look}><label for=${id}>${label}</label>${content}${help}${wrong}</div>`;
}

/** A field's value in words, for comparing two versions. */
export function wordOf(field, value) {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)) return t.form.empty;
  const labelOf = (one) => optionsOf(field).find((option) => String(option.value) === String(one))?.label ?? one;
  if (field.type === 'checkbox') return value ? t.common.yes : t.common.no;
  if (field.type === 'date') return dates.day(value);
  if (field.type === 'datetime') return dates.dateTime(value);
  if (field.type === 'number') return typeof value === 'number' ? numbers.plain(value) : value;
  if (field.type === 'rows') return value.map((row) => field.fields.map((inner) => wordOf(inner, row[inner.name])).filter((word) => word !== t.form.empty).join(' · ')).join('\n');
  if (field.type === 'richtext') return richWords(value);
  if (field.type === 'place') return placeWord(value);
  if (field.type === 'picker') return [value].flat().map((one) => one.label).join(', ');
  if (Array.isArray(value)) return value.map(labelOf).join(', ');
  return typeof value === 'object' ? value.name ?? value.label ?? JSON.stringify(value) : String(labelOf(value));
}
