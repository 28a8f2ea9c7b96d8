import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { confirm } from './dialog.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import { failure, note, state } from './state.js';
import { toast } from './toast.js';

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
      <div class="scroll" tabindex="0" role="region" aria-label=${t.importer.steps[1]}><table><thead><tr><th scope="col" class="number">${t.importer.row}</th><th scope="col">${t.users.state}</th>${columns.map((column) => html`<th scope="col">${column.label ?? column}</th>`)}</tr></thead>
        <tbody>${shown.map((row) => html`<tr><td class="number">${row.row}</td><td>${row.errors.length ? state(t.importer.problems, 'bad') : row.duplicate ? state(t.importer.duplicate) : state(t.importer.ok, 'ok')}</td>
          ${columns.map((column, i) => { const key = column.key ?? column; const wrong = row.errors.filter((error) => error.column === key); return html`<td class=${wrong.length ? 'wrong' : ''} title=${row.values[i] ?? row.values[key] ?? ''}>${row.values[i] ?? row.values[key] ?? ''}${wrong.map((error) => html`<small>${error.message}</small>`)}</td>`; })}</tr>`)}</tbody></table></div>
      ${shown.length < totals.rows ? html`<p class="help">${t.importer.showing(numbers.plain(shown.length), numbers.plain(totals.rows))}</p>` : nothing}
      <div class="form-foot">${totals.ready ? html`<button class="button primary" @click=${() => this.run()}>${t.importer.run(numbers.plain(totals.ready))}</button>` : html`<p>${t.importer.nothing}</p>`}
        <button class="button plain" @click=${() => Object.assign(this, { stage: 0, preview: null, error: null })}>${t.importer.another}</button></div>`;
  }

  async run() {
    if (this.running) return;
    this.running = true;
    this.error = null;
    try {
      this.result = await api.post(`${this.address}/run`) ?? { state: 'running', done: 0, total: this.preview.totals.ready };
      this.stage = 2;
      this.follow();
    } catch (error) { this.error = error; }
    this.running = false;
  }

  async follow() {
    try { this.result = await api.get(this.address); this.error = null; } catch (error) { if (error.status) { this.error = error; return; } }
    if (this.isConnected && ['running', 'queued'].includes(this.result.state)) this.timer = setTimeout(() => this.follow(), 700);
  }

  outcome() {
    const { state: now, done = 0, total = 0, created = 0, skipped = 0, errors = [] } = this.result;
    if (now === 'running' || now === 'queued') {
      return html`<h2>${t.importer.running}</h2><p class="quiet" role="status">${t.importer.progress(numbers.plain(done), numbers.plain(total))}</p><progress max=${total || 1} .value=${done} aria-label=${t.importer.running}></progress><p class="help">${t.importer.leave}</p>`;
    }
    const wrong = Array.isArray(errors) ? errors : [];
    return html`<div class="gap-below">${note(now === 'undone' ? t.importer.undone : now === 'failed' ? t.importer.failed : t.importer.done, { tone: now === 'failed' ? 'bad' : 'ok' })}</div>
      ${now === 'undone' ? nothing : totalsOf([[t.importer.created, created, 'ok'], [t.importer.skipped, skipped], [t.importer.errors, wrong.length || (typeof errors === 'number' ? errors : 0), wrong.length ? 'bad' : '']])}
      ${wrong.length ? html`<table class="plain-table"><thead><tr><th class="number">${t.importer.row}</th><th>${t.importer.problems}</th></tr></thead><tbody>${wrong.slice(0, 200).map((error) => html`<tr><td class="number">${error.row}</td><td>${error.column ? html`<b>${error.column}</b> ${error.value ? t.importer.value(error.value) : ''}: ` : nothing}${error.message}</td></tr>`)}</tbody></table>` : nothing}
      <div class="form-foot">${this.spec.back ? html`<a class="button primary" href=${this.spec.back.href}>${t.importer.see}</a>` : nothing}
        ${created && now !== 'undone' ? html`<button class="button" @click=${() => this.undo(created)}>${icon('undo-2')}${t.importer.undo}</button>` : nothing}</div>`;
  }

  async undo(created) {
    if (!(await confirm({ title: t.importer.undo, text: t.importer.undoAsk(numbers.plain(created)), action: t.importer.undo, danger: true }))) return;
    try { this.result = await api.post(`${this.address}/undo`) ?? { ...this.result, state: 'undone' }; toast(t.importer.undone); } catch (error) { this.error = error; }
  }
}
define('p-importer', Importer);

const totalsOf = (totals) => html`<dl class="totals">${totals.map(([label, value, tone]) => html`<div class=${tone ?? ''}><dt>${label}</dt><dd>${numbers.plain(value ?? 0)}</dd></div>`)}</dl>`;

/** `importer({title, url, back: {href, label}, template, columns: [[name, text]]})` over the routes of docs/rest.md "Imports". */
export const importer = (spec) => html`<p-importer .spec=${spec}></p-importer>`;
