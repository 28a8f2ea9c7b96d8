import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { numbers } from './dates.js';
import { confirm } from './dialog.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import { pastImports } from './importer-past.js';
import { review } from './importer-review.js';
import { toMend, totalsOf } from './importer-parts.js';
import { failure, note } from './state.js';

const words = t.importer;

/** Rows from a file: choose it, see how it was understood and every problem, import, and take it back if it was wrong. */
class Importer extends Piece {
  static properties = { spec: { attribute: false }, stage: { state: true }, over: { state: true }, percent: { state: true }, preview: { state: true }, result: { state: true }, error: { state: true }, onlyWrong: { state: true }, out: { state: true }, only: { state: true }, kinds: { state: true }, busy: { state: true } };

  constructor() { super(); this.stage = 0; this.percent = null; this.out = new Set(); this.only = null; this.kinds = []; }

  async connectedCallback() {
    super.connectedCallback();
    pageTitle(this.spec.title);
    try { this.kinds = (await api.get(`/api/imports/${this.spec.module}/kinds`)).items; } catch (error) { this.error = error; }
  }

  disconnectedCallback() { super.disconnectedCallback(); clearTimeout(this.timer); }

  get address() { return `/api/imports/${this.preview.id}`; }

  render() {
    const { spec } = this;
    return html`<header class="page-head">${spec.back ? html`<a class="back" href=${spec.back.href}>${icon('arrow-left', 'small')}${spec.back.label}</a>` : nothing}<h1>${spec.title}</h1></header>
      <ol class="stages">${words.steps.map((label, i) => html`<li aria-current=${i === this.stage ? 'step' : nothing}>${i + 1}. ${label}</li>`)}</ol>
      ${this.error ? html`<div class="gap-below">${this.error.status === 403 ? failure(this.error) : note(this.error.errors?.[0]?.message ?? this.error.message, { tone: 'bad', alert: true })}</div>` : nothing}
      ${[this.choose, () => review(this), this.outcome][this.stage].call(this)}
      ${this.stage === 1 ? nothing : html`<div class="gap-top">${pastImports(this.spec.module, () => this.recheck())}</div>`}`;
  }

  choose() {
    return html`<div class="dropzone ${this.over ? 'over' : ''}" @dragover=${(event) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${(event) => { event.preventDefault(); this.over = false; this.take(event.dataTransfer.files[0]); }}>
      ${icon('file-spreadsheet', 'large')}<label class="button primary" for="import-file">${words.drop}</label>
      <input class="visually-hidden" id="import-file" type="file" accept=".csv,.xlsx,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" @change=${(event) => { this.take(event.target.files[0]); event.target.value = ''; }}>
      <p>${t.upload.drop}. ${words.dropHelp}</p>
      ${this.percent !== null ? html`<progress max="100" .value=${this.percent} aria-label=${words.reading}></progress>` : nothing}</div>
      ${this.kinds.length ? html`<h2 class="gap-top">${words.columnsTitle}</h2><dl class="facts">${this.kinds.map((kind) => this.columnsOf(kind))}</dl>` : nothing}`;
  }

  columnsOf({ what, columns }) {
    const names = (some) => some.map((column) => column.label).join(', ');
    const help = columns.filter((column) => column.help);
    return html`<div><dt>${what[0].toUpperCase() + what.slice(1)}</dt><dd>${words.neededColumns(names(columns.filter((column) => column.needed)), names(columns.filter((column) => !column.needed)))}
      ${help.map((column) => html`<p class="help"><b>${column.label}</b>: ${column.help}</p>`)}</dd></div>`;
  }

  again() { Object.assign(this, { stage: 0, preview: null, result: null, error: null, onlyWrong: false, kindChosen: null }); }

  show(preview) { Object.assign(this, { preview, out: new Set(), only: null, onlyWrong: false, stage: 1 }); }

  async take(file) {
    if (!file) return;
    Object.assign(this, { error: null, percent: 0 });
    try {
      this.show(await api.upload(`/api/imports/${this.spec.module}`, file, { progress: (percent) => { this.percent = percent; } }));
    } catch (error) { if (error.name !== 'AbortError') this.error = error; }
    this.percent = null;
  }

  /** Reads the same file as somebody chose; columns that were not named are looked for again. */
  async reread(change) {
    const { kind, charset, separator, sheet, withHidden, head, mapping, update } = this.preview.choice;
    const about = 'mapping' in change || 'update' in change ? { kind, mapping, head } : { kind: this.kindChosen ?? null };
    const before = this.preview;
    // What was chosen stays chosen while the answer is on its way.
    Object.assign(this, { error: null, busy: true, preview: { ...before, choice: { ...before.choice, ...change } } });
    try { this.show(await api.put(this.address, { charset, separator, sheet, withHidden, update, ...about, ...change })); } catch (error) { Object.assign(this, { error, preview: before }); }
    this.busy = false;
  }

  get chosen() { return this.only ? this.only.size : this.preview.totals.ready - this.out.size; }

  /** Recounts what is listed below, and looks at this import too: it may have been taken back there. */
  async recheck() { if (this.result) { try { this.result = await api.get(this.address); } catch { /* what was shown stays */ } } }

  tell() { this.querySelector('p-list')?.refresh(); }

  async run() {
    if (this.busy) return;
    Object.assign(this, { busy: true, error: null });
    try {
      if (this.only || this.out.size) await api.put(this.address, { ...this.preview.choice, only: this.only ? [...this.only] : null, without: [...this.out] });
      this.result = await api.post(`${this.address}/run`);
      this.stage = 2;
      this.follow();
    } catch (error) { this.error = error; }
    this.busy = false;
  }

  async follow() {
    try { this.result = await api.get(this.address); this.error = null; } catch (error) { if (error.status) { this.error = error; return; } }
    if (!this.isConnected) return;
    if (this.result.state === 'running') this.timer = setTimeout(() => this.follow(), 700);
    else this.tell();
  }

  outcome() {
    const { state: now, done = 0, total = 0, created = 0, updated = 0, skipped = 0, wrong = 0, errors = [], kept = [] } = this.result;
    if (now === 'running') {
      return html`<h2>${words.running}</h2><p class="quiet" role="status">${words.progress(numbers.plain(done), numbers.plain(total))}</p><progress max=${total || 1} .value=${done} aria-label=${words.running}></progress><p class="help">${words.leave}</p>
        <div class="form-foot"><button class="button" @click=${() => this.cancel()}>${words.cancel}</button></div>`;
    }
    const over = now === 'undone' || now === 'failed';
    return html`<div class="gap-below" role="status">${note(now === 'undone' ? (created + updated ? words.undoneBut(numbers.plain(created + updated)) : words.undone) : now === 'failed' ? words.failed : words.done, { tone: now === 'failed' ? 'bad' : 'ok' })}</div>
      ${over ? nothing : totalsOf([[words.created, created, 'ok'], ...(updated ? [[words.updated, updated, 'ok']] : []), [words.duplicates2, Math.max(0, skipped - wrong)], [words.errors, wrong, wrong ? 'bad' : '']])}
      ${errors.length && !over ? html`<table class="plain-table"><thead><tr><th scope="col" class="number">${words.row}</th><th scope="col">${words.problems}</th></tr></thead><tbody>${errors.slice(0, 200).map((error) => html`<tr><td class="number">${error.row}</td><td>${error.column ? html`<b>${this.label(error.column)}</b>${error.value ? ` ${words.value(error.value)}` : ''}: ` : nothing}${error.message}</td></tr>`)}</tbody></table>${errors.length > 200 ? html`<p class="help">${words.showingErrors(200, numbers.plain(errors.length))}</p>` : nothing}` : nothing}
      ${kept.length ? html`<h2>${words.kept}</h2><ul class="plain-list">${kept.slice(0, 200).map((one) => html`<li>${one.why} <span class="quiet">${words.keptRow(one.row)}</span></li>`)}</ul>` : nothing}
      <div class="form-foot">${over ? html`<button class="button primary" @click=${() => this.again()}>${words.another}</button>`
        : this.spec.back ? html`<a class="button primary" href=${this.spec.back.href}>${words.see}</a>` : nothing}
        ${wrong && !over ? toMend(this.address, wrong) : nothing}
        ${created + updated && !over ? html`<button class="button" @click=${() => this.undo(created + updated)}>${icon('undo-2')}${words.undo}</button>` : nothing}
        ${over ? nothing : html`<button class="button plain" @click=${() => this.again()}>${words.another}</button>`}</div>`;
  }

  label(key) {
    return this.preview.columns.find((column) => column.key === key)?.label
      ?? this.preview.kinds.find((kind) => kind.id === this.preview.kind)?.columns.find((column) => column.key === key)?.label ?? key;
  }

  async cancel() {
    try { await api.post(`${this.address}/cancel`); } catch (error) { if (error.status !== 409) this.error = error; }
  }

  async undo(count) {
    if (!(await confirm({ title: words.undo, text: words.undoAsk(numbers.plain(count)), action: words.undo, danger: true }))) return;
    try { this.result = await api.post(`${this.address}/undo`); this.tell(); } catch (error) { this.error = error; }
  }
}
define('p-importer', Importer);

/** `importer({title, module, back: {href, label}})`: what the module's `Importable`s bring, over the routes of docs/rest.md "Imports". */
export const importer = (spec) => html`<p-importer .spec=${spec}></p-importer>`;
