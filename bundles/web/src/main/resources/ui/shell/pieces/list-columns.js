import { html } from 'lit';
import { t } from '../i18n/es.js';
import { dialog } from './dialog.js';
import { icon } from './icon.js';

/** Asks which columns a list shows and in what order; resolves to their keys, or undefined. */
export function chooseColumns(all, shown) {
  let rows = [...shown, ...all.filter((column) => !shown.includes(column))].map((column) => ({ column, on: shown.includes(column) }));
  const move = (from, step, { redraw, element }) => {
    rows.splice(from + step, 0, ...rows.splice(from, 1));
    redraw();
    const moved = element.querySelectorAll('.column-choice')[from + step];
    (moved.querySelector(step < 0 ? '.up:not(:disabled)' : '.down:not(:disabled)') ?? moved.querySelector('button:not(:disabled)'))?.focus();
  };
  return dialog({
    title: t.list.columns,
    body: (control) => html`<p class="quiet">${t.list.columnsText}</p><ul class="plain-list columns-choice">${rows.map(({ column, on }, i) => html`<li class="column-choice">
      <label class="check"><input type="checkbox" .checked=${on} ?disabled=${column.main} @change=${(event) => { rows[i].on = event.target.checked; }}><span>${column.label}</span></label>
      <button type="button" class="button plain square small up" aria-label=${t.list.columnUp(column.label)} ?disabled=${i === 0} @click=${() => move(i, -1, control)}>${icon('arrow-up', 'small')}</button>
      <button type="button" class="button plain square small down" aria-label=${t.list.columnDown(column.label)} ?disabled=${i === rows.length - 1} @click=${() => move(i, 1, control)}>${icon('arrow-down', 'small')}</button></li>`)}</ul>`,
    footer: (control) => html`<button class="button plain" @click=${() => { rows = all.map((column) => ({ column, on: !column.extra })); control.redraw(); }}>${t.list.columnsUsual}</button><button class="button" @click=${() => control.close()}>${t.common.cancel}</button>
      <button class="button primary" @click=${() => control.close(rows.filter((row) => row.on).map((row) => row.column.key))}>${t.list.columnsShow}</button>`,
  });
}
