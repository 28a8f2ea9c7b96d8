import { html, live, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { numbers } from './dates.js';
import { toMend, totalsOf } from './importer-parts.js';
import { note, state } from './state.js';

const words = t.importer;
const option = (value, label, chosen) => html`<option value=${value} ?selected=${String(value) === String(chosen ?? '')}>${label}</option>`;
const select = (id, label, value, options, change) => html`<div class="field"><label for=${id}>${label}</label><select class="control medium" id=${id} @change=${(event) => change(event.target.value)}>${options.map(([key, word]) => option(key, word, value))}</select></div>`;
const kindOf = (preview) => preview.kinds.find((kind) => kind.id === preview.kind);

/** How the file was read, in words and to be changed. */
function reading(page) {
  const { source, kinds, kind, what } = page.preview;
  const csv = source.type === 'csv';
  const told = csv ? words.csvRead(words.charsets[source.charset] ?? source.charset, words.separators[source.separator], source.head) : words.xlsxRead(source.sheet, source.head);
  return html`<details class="import-part"><summary>${words.readAs} <span class="quiet">${what[0].toUpperCase() + what.slice(1)}. ${told}</span></summary><div class="import-choices">
    ${kinds.length > 1 ? select('import-kind', words.kind, kind, kinds.map((one) => [one.id, one.what]), (value) => { page.kindChosen = value; page.reread({ kind: value }); }) : nothing}
    ${csv ? html`${select('import-charset', words.charset, source.charset, Object.entries(words.charsets), (charset) => page.reread({ charset }))}
      ${select('import-separator', words.separator, source.separator, Object.entries(words.separators), (separator) => page.reread({ separator }))}`
    : select('import-sheet', words.sheet, source.sheet, source.sheets.map((name) => [name, name]), (sheet) => page.reread({ sheet, head: null }))}
    <div class="field"><label for="import-head">${words.head}</label><input class="control short" id="import-head" type="number" min="1" max="10000" .value=${live(String(source.head))} @change=${(event) => page.reread({ head: Number(event.target.value) || null })}></div>
    ${source.hidden ? html`<label class="check"><input type="checkbox" .checked=${live(source.withHidden)} @change=${(event) => page.reread({ withHidden: event.target.checked, head: source.head })}>${words.hidden(numbers.plain(source.hidden))}</label>` : nothing}</div></details>`;
}

/** What stands in a column, where its heading says little. */
function sampleOf(preview, i) {
  const text = preview.rows.map((row) => row.values[i]).find(Boolean) ?? '';
  return text ? words.sample(text.length > 40 ? `${text.slice(0, 40)}…` : text) : t.form.empty;
}

/** Which column of the file is which. */
function columns(page) {
  const { preview } = page;
  const known = kindOf(preview).columns;
  const mapping = preview.columns.map((column) => column.key);
  const used = mapping.filter(Boolean).length;
  const change = (i, key) => page.reread({ mapping: mapping.map((old, j) => (j === i ? key : old === key ? '' : old)) });
  return html`<details class="import-part" ?open=${preview.missing.length > 0}><summary>${words.columns} <span class="quiet">${words.mapped(used, mapping.length)}${preview.remembered ? ` ${words.remembered}` : ''}</span></summary><div class="import-choices">
    ${preview.columns.map((column, i) => html`<div class="field"><label for="import-column-${i}">${column.label}</label><select class="control medium" id="import-column-${i}" @change=${(event) => change(i, event.target.value)}>
      ${option('', words.leaveOut, column.key)}${known.map((one) => option(one.key, one.needed ? words.neededColumn(one.label) : one.label, column.key))}</select><p class="help">${sampleOf(preview, i)}</p></div>`)}</div></details>`;
}

function twins(page) {
  const { preview } = page;
  if (!kindOf(preview).updates || !preview.totals.duplicates) return nothing;
  const over = Boolean(preview.choice.update);
  return html`<fieldset class="field"><legend>${words.twins(numbers.plain(preview.totals.duplicates))}</legend><div class="inline-checks">
    ${[[false, words.skip], [true, words.update]].map(([value, label]) => html`<label class="check"><input type="radio" name="import-twins" .checked=${live(over === value)} @change=${() => page.reread({ update: value })}>${label}</label>`)}</div></fieldset>`;
}

const free = (page, row) => !row.errors.length && (!row.duplicate || (page.preview.choice.update && row.twin?.href !== null && row.twin?.id !== 0));
const taken = (page, row) => free(page, row) && (page.only ? page.only.has(row.row) : !page.out.has(row.row));

function toggle(page, row, on) {
  if (page.only) { const only = new Set(page.only); if (on) only.add(row.row); else only.delete(row.row); page.only = only; return; }
  const out = new Set(page.out);
  if (on) out.delete(row.row); else out.add(row.row);
  page.out = out;
}

/** A problem of the whole row, or of a column that the file has not, stands beside its state; any other in its cell. */
function drawRow(page, row, cols) {
  const keys = cols.map((column) => column.key);
  const needed = kindOf(page.preview).columns.filter((column) => column.needed).map((column) => column.key);
  const main = Math.max(0, keys.indexOf(needed.find((key) => keys.includes(key))));
  const whole = row.errors.filter((error) => !error.column || !keys.includes(error.column));
  const look = row.errors.length ? state(words.problems, 'bad', 'circle-alert') : row.duplicate ? state(free(page, row) ? words.overwrites : words.duplicate, free(page, row) ? 'info' : '', 'copy') : state(words.ok, 'ok', 'check');
  return html`<tr><td class="row-check">${free(page, row) ? html`<input type="checkbox" aria-label=${words.takeRow(row.row)} .checked=${live(taken(page, row))} @change=${(event) => toggle(page, row, event.target.checked)}>` : nothing}</td>
    <td class="number row-number" data-label=${words.row}>${row.row}</td><td class="row-state ${whole.length ? 'wrong' : ''}">${look}${whole.map((error) => html`<small>${error.column ? `${page.label(error.column)}: ` : ''}${error.message}</small>`)}
      ${row.twin ? html`<small class="quiet">${row.twin.href ? html`<a href=${row.twin.href} target="_blank" rel="noopener">${row.twin.title}</a>` : row.twin.title}</small>` : nothing}</td>
    ${cols.map((column, i) => {
      const text = row.values[i] ?? '';
      const wrong = column.key ? row.errors.filter((error) => error.column === column.key) : [];
      return html`<td class="${wrong.length ? 'wrong' : i === main ? '' : 'further'} ${column.key ? '' : 'unused'}" data-label=${column.label} title=${text}>${text || (wrong.length ? t.form.empty : '')}${wrong.map((error) => html`<small>${error.message}</small>`)}</td>`;
    })}</tr>`;
}

function rowsOf(page) {
  const { columns: cols, rows, totals } = page.preview;
  const shown = (page.onlyWrong ? rows.filter((row) => row.errors.length) : rows).slice(0, 200);
  const some = rows.some((row) => free(page, row));
  return html`${totals.errors ? html`<label class="check gap-below"><input type="checkbox" .checked=${Boolean(page.onlyWrong)} @change=${(event) => { page.onlyWrong = event.target.checked; }}>${words.onlyWrong}</label>` : nothing}
    <div class="scroll import-rows" tabindex="0" role="region" aria-label=${words.steps[1]}><table><thead><tr><th scope="col" class="row-check">${some ? html`<input type="checkbox" aria-label=${words.takeAll} .checked=${live(!page.only && !page.out.size)} .indeterminate=${live(Boolean(page.chosen) && (page.only !== null || page.out.size > 0))} @change=${(event) => { page.only = event.target.checked ? null : new Set(); page.out = new Set(); }}>` : html`<span class="visually-hidden">${words.takeAll}</span>`}</th>
      <th scope="col" class="number">${words.row}</th><th scope="col">${t.users.state}</th>${cols.map((column) => html`<th scope="col" class=${column.key ? '' : 'unused'}>${column.label}</th>`)}</tr></thead>
      <tbody>${shown.map((row) => drawRow(page, row, cols))}</tbody></table></div>
    ${shown.length < totals.rows ? html`<p class="help">${words.showing(numbers.plain(shown.length), numbers.plain(totals.rows))}</p>` : nothing}`;
}

/** The second step: how the file was understood, and what would come of it. */
export function review(page) {
  const { totals, missing, choice, fileName } = page.preview;
  const many = numbers.plain(page.chosen);
  return html`<p class="lead">${fileName}</p>
    ${missing.length ? html`<div class="gap-below">${note(words.missing(missing.join('», «')), { tone: 'bad', alert: true })}</div>` : nothing}
    ${reading(page)}${columns(page)}
    ${missing.length ? nothing : totalsOf([[words.total, totals.rows], [words.ready, page.chosen, 'ok'], [choice.update ? words.duplicatesFound : words.duplicates, totals.duplicates], [words.wrong, totals.errors, totals.errors ? 'bad' : '']])}
    ${missing.length ? nothing : html`${twins(page)}${rowsOf(page)}`}
    <div class="form-foot">${missing.length ? nothing : page.chosen ? html`<button class="button primary" ?disabled=${page.busy} @click=${() => page.run()}>${words.run(many)}</button>` : html`<p>${words.nothing}</p>`}
      ${totals.errors && !missing.length ? toMend(page.address, totals.errors) : nothing}
      <button class="button plain" @click=${() => page.again()}>${words.another}</button></div>`;
}
