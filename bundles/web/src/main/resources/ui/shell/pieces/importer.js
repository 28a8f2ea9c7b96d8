import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { confirm } from './dialog.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import { failure, note, state } from './state.js';

/** Rows from a file: choose, look at every problem, import, and take it back if it was wrong. */
class Importer extends Piece {
  static properties = { spec: { attribute: false }, stage: { state: true }, over: { state: true }, percent: { state: true }, preview: { state: true }, result: { state: true }, error: { state: true }, onlyWrong: { state: true } };

  constructor() { super(); this.stage = 0; this.percent = null; }

  connectedCallback() { super.connectedCallback(); pageTitle(this.spec.title); }
  disconnectedCallback() { super.disconnectedCallback(); clearTimeout(this.timer); }

  get address() { return `${this.spec.url}/${this.preview.id}`; }

  render() {
    const { spec } = this;
    return html`<header class="page-head">${spec.back ? html`<a class="back" href=${spec.back.href}>${icon('arrow-left', 'small')}${spec.back.label}</a>` : nothing}<h1>${spec.title}</h1></header>
      <ol class="stages">${t.importer.steps.map((label, i) => html`<li aria-current=${i === this.stage ? 'step' : nothing}>${i + 1}. ${label}</li>`)}</ol>
      ${this.error ? html`<div class="gap-below">${this.error.status === 403 ? failure(this.error) : note(this.error.errors?.[0]?.message ?? this.error.message, { tone: 'bad', alert: true })}</div>` : nothing}
      ${[this.choose, this.review, this.outcome][this.stage].call(this)}`;
  }

  choose() {
    const { spec } = this;
    return html`<div class="dropzone ${this.over ? 'over' : ''}" @dragover=${(event) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${(event) => { event.preventDefault(); this.over = false; this.take(event.dataTransfer.files[0]); }}>
      ${icon('file-spreadsheet', 'large')}<label class="button primary" for="import-file">${t.importer.drop}</label>
      <input class="visually-hidden" id="import-file" type="file" accept=".csv,text/csv,text/plain" @change=${(event) => { this.take(event.target.files[0]); event.target.value = ''; }}>
      <p>${t.upload.drop}. ${t.importer.dropHelp}</p>
      ${this.percent !== null ? html`<progress max="100" .value=${this.percent} aria-label=${t.importer.reading}></progress>` : nothing}
      ${spec.template ? html`<a href=${spec.template} download>${t.importer.template}</a>` : nothing}</div>
      ${spec.columns ? html`<h2 class="gap-top">${spec.columnsTitle ?? ''}</h2><dl class="facts">${spec.columns.map(([name, text]) => html`<div><dt class="mono">${name}</dt><dd>${text}</dd></div>`)}</dl>` : nothing}`;
  }

  async take(file) {
    if (!file) return;
    Object.assign(this, { error: null, percent: 0 });
    try {
      this.preview = await api.upload(this.spec.url, file, { progress: (percent) => { this.percent = percent; } });
      this.stage = 1;
    } catch (error) { if (error.name !== 'AbortError') this.error = error; }
    this.percent = null;
  }

  review() {
    const { columns, rows, totals } = this.preview;
    const shown = (this.onlyWrong ? rows.filter((row) => row.errors.length) : rows).slice(0, 200);
    return html`${totalsOf([[t.importer.total, totals.rows], [t.importer.ready, totals.ready, 'ok'], [t.importer.duplicates, totals.duplicates], [t.importer.wrong, totals.errors, totals.errors ? 'bad' : '']])}
      ${totals.errors ? html`<label class="check gap-below"><input type="checkbox" .checked=${Boolean(this.onlyWrong)} @change=${(event) => { this.onlyWrong = event.target.checked; }}>${t.importer.onlyWrong}</label>` : nothing}
      <div class="scroll import-rows" tabindex="0" role="region" aria-label=${t.importer.steps[1]}><table><thead><tr><th scope="col" class="number">${t.importer.row}</th><th scope="col">${t.users.state}</th>${columns.map((column) => html`<th scope="col">${column.label ?? column}</th>`)}</tr></thead>
        <tbody>${shown.map((row) => this.row(row, columns))}</tbody></table></div>
      ${shown.length < totals.rows ? html`<p class="help">${t.importer.showing(numbers.plain(shown.length), numbers.plain(totals.rows))}</p>` : nothing}
      <div class="form-foot">${totals.ready ? html`<button class="button primary" @click=${() => this.run()}>${t.importer.run(numbers.plain(totals.ready))}</button>` : html`<p>${t.importer.nothing}</p>`}
        <button class="button plain" @click=${() => Object.assign(this, { stage: 0, preview: null, error: null })}>${t.importer.another}</button></div>`;
  }

  /** A problem of the whole row stands beside its state, any other in its cell. */
  row(row, columns) {
    const keys = columns.map((column) => column.key ?? column);
    const whole = row.errors.filter((error) => !keys.includes(error.column));
    return html`<tr><td class="number row-number" data-label=${t.importer.row}>${row.row}</td><td class="row-state ${whole.length ? 'wrong' : ''}">${row.errors.length ? state(t.importer.problems, 'bad', 'circle-alert') : row.duplicate ? state(t.importer.duplicate, '', 'copy') : state(t.importer.ok, 'ok', 'check')}${whole.map((error) => html`<small>${error.message}</small>`)}</td>
      ${columns.map((column, i) => {
        const text = row.values[i] ?? row.values[keys[i]] ?? '';
        const wrong = row.errors.filter((error) => error.column === keys[i]);
        return html`<td class="${wrong.length ? 'wrong' : i ? 'further' : ''}" data-label=${column.label ?? column} title=${text}>${text || (wrong.length ? t.form.empty : '')}${wrong.map((error) => html`<small>${error.message}</small>`)}</td>`;
      })}</tr>`;
  }

  /** What became of the import, for whoever lists imports beside this. */
  tell() { this.dispatchEvent(new CustomEvent('imported', { detail: this.result, bubbles: true })); }

  /** Somebody may have taken it back elsewhere on the page. */
  async recheck() { if (this.result) { try { this.result = await api.get(this.address); } catch { /* what was shown stays */ } } }

  async run() {
    if (this.running) return;
    this.running = true;
    this.error = null;
    try {
      this.result = await api.post(`${this.address}/run`) ?? { state: 'running', done: 0, total: this.preview.totals.ready };
      this.stage = 2;
      this.tell();
      this.follow();
    } catch (error) { this.error = error; }
    this.running = false;
  }

  async follow() {
    try { this.result = await api.get(this.address); this.error = null; } catch (error) { if (error.status) { this.error = error; return; } }
    if (!this.isConnected) return;
    if (['running', 'queued'].includes(this.result.state)) this.timer = setTimeout(() => this.follow(), 700);
    else this.tell();
  }

  outcome() {
    const { state: now, done = 0, total = 0, created = 0, skipped = 0, errors = [] } = this.result;
    if (now === 'running' || now === 'queued') {
      return html`<h2>${t.importer.running}</h2><p class="quiet" role="status">${t.importer.progress(numbers.plain(done), numbers.plain(total))}</p><progress max=${total || 1} .value=${done} aria-label=${t.importer.running}></progress><p class="help">${t.importer.leave}</p>`;
    }
    const wrong = Array.isArray(errors) ? errors : [];
    // The answer names the first thousand problems; one row may have several.
    const rows = Math.max(new Set(wrong.map((error) => error.row)).size, wrong.length >= 1_000 ? this.preview.totals.errors : 0);
    return html`<div class="gap-below" role="status">${note(now === 'undone' ? (created ? t.importer.undoneBut(numbers.plain(created)) : t.importer.undone) : now === 'failed' ? t.importer.failed : t.importer.done, { tone: now === 'failed' ? 'bad' : 'ok' })}</div>
      ${now === 'undone' ? nothing : totalsOf([[t.importer.created, created, 'ok'], [t.importer.duplicates2, Math.max(0, skipped - rows)], [t.importer.errors, rows, rows ? 'bad' : '']])}
      ${wrong.length && now !== 'undone' ? html`<table class="plain-table"><thead><tr><th scope="col" class="number">${t.importer.row}</th><th scope="col">${t.importer.problems}</th></tr></thead><tbody>${wrong.slice(0, 200).map((error) => html`<tr><td class="number">${error.row}</td><td>${error.column ? html`<b>${this.label(error.column)}</b>${error.value ? ` ${t.importer.value(error.value)}` : ''}: ` : nothing}${error.message}</td></tr>`)}</tbody></table>${wrong.length > 200 ? html`<p class="help">${t.importer.showingErrors(200, numbers.plain(wrong.length))}</p>` : nothing}` : nothing}
      <div class="form-foot">${now === 'undone' || now === 'failed' ? html`<button class="button primary" @click=${() => Object.assign(this, { stage: 0, preview: null, result: null, error: null })}>${t.importer.another}</button>`
        : this.spec.back ? html`<a class="button primary" href=${this.spec.back.href}>${t.importer.see}</a>` : nothing}
        ${created && now !== 'undone' ? html`<button class="button" @click=${() => this.undo(created)}>${icon('undo-2')}${t.importer.undo}</button>` : nothing}</div>`;
  }

  label(key) { return this.preview.columns.find((column) => (column.key ?? column) === key)?.label ?? key; }

  async undo(created) {
    if (!(await confirm({ title: t.importer.undo, text: t.importer.undoAsk(numbers.plain(created)), action: t.importer.undo, danger: true }))) return;
    try { this.result = await api.post(`${this.address}/undo`) ?? { ...this.result, state: 'undone' }; this.tell(); } catch (error) { this.error = error; }
  }
}
define('p-importer', Importer);

const totalsOf = (totals) => html`<dl class="totals">${totals.map(([label, value, tone]) => html`<div class=${tone ?? ''}><dt>${label}</dt><dd>${numbers.plain(value ?? 0)}</dd></div>`)}</dl>`;

/** `importer({title, url, back: {href, label}, template, columns: [[name, text]]})` over the routes of docs/rest.md "Imports". */
export const importer = (spec) => html`<p-importer .spec=${spec}></p-importer>`;
