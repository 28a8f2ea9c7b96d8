import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { guard, navigate, route } from '../frame/router.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { resolveConflict } from './conflict.js';
import { dates } from './dates.js';
import { drafts } from './drafts.js';
import { Piece, debounce, define, randomKey, uniqueId } from './element.js';
import { drawField } from './fields.js';
import { icon } from './icon.js';
import { wayBack } from './list-state.js';
import { get, put, same } from './paths.js';
import { failure, note, skeleton } from './state.js';
import { toast } from './toast.js';

/** A form for one record: new (POST `url`) or existing (GET and PUT `url/id`). README.md lists what `spec` may say. */
class Form extends Piece {
  static properties = { spec: { attribute: false } };
  values = {};
  base = {};
  errors = {};
  etag = '';
  prefix = uniqueId('form');
  key = randomKey();
  loaded = false;

  connectedCallback() {
    super.connectedCallback();
    const { spec } = this;
    this.draftName = spec.draft ?? route().hash.split('?')[0];
    this.keep = debounce(() => this.dirty && drafts.keep(this.draftName, { values: this.unsecret(this.values), base: this.base, etag: this.etag }), 300);
    const isDirty = () => this.dirty && !this.saving;
    isDirty.abandon = () => { this.keep.cancel(); drafts.drop(this.draftName); };
    this.unguard = guard(isDirty);
    this.onKey = (event) => { if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && !document.querySelector('dialog[open]')) { event.preventDefault(); this.submit(); } };
    document.addEventListener('keydown', this.onKey);
    if (!spec.embedded) pageTitle(spec.title);
    this.load();
  }

  disconnectedCallback() { super.disconnectedCallback(); this.unguard?.(); this.keep.cancel(); document.removeEventListener('keydown', this.onKey); }

  get path() { return typeof this.spec.url === 'function' ? this.spec.url(this.values) : this.spec.id === undefined ? this.spec.url : `${this.spec.url}/${encodeURIComponent(this.spec.id)}`; }
  get existing() { return this.spec.id !== undefined || this.spec.single; }
  get dirty() { return this.loaded && !same(this.values, this.base); }
  get fields() { return this.spec.groups.flatMap((group) => group.fields).filter((field) => !field.when || field.when(this.values)); }

  async load() {
    this.failed = null;
    try {
      if (this.existing) {
        const { data, etag } = await api.record(this.path);
        this.base = this.spec.read?.(data) ?? data;
        this.etag = etag;
      } else this.base = structuredClone(this.spec.initial ?? {});
      this.values = this.base;
      const draft = drafts.find(this.draftName);
      if (draft && !same(draft.values, this.base)) { this.values = draft.values; this.recovered = draft.at; if (this.existing) { this.base = draft.base; this.etag = draft.etag; } }
      this.loaded = true;
    } catch (error) { this.failed = error; }
    this.requestUpdate();
  }

  /** A password is typed anew rather than kept. */
  unsecret(values) { return this.fields.filter((field) => field.type === 'password').reduce((kept, { name }) => put(kept, name, null), values); }

  fieldId(name) { return `${this.prefix}-${name.replace(/[^\w]+/g, '-')}`; }
  value(name) { return get(this.values, name); }

  set(name, value, element) {
    this.values = put(this.values, name, value);
    this.badInput = { ...this.badInput, [name]: element?.validity?.badInput };
    if (this.errors[name]) { this.errors = { ...this.errors }; delete this.errors[name]; }
    this.spec.changed?.(name, this.values, this);
    this.keep();
    this.requestUpdate();
  }

  /** What can be said without asking the server, which has the last word. */
  check() {
    const errors = {};
    const each = (field, name) => {
      const value = get(this.values, name);
      const nothing = value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
      if (this.badInput?.[name]) errors[name] = t.form.badDate;
      else if (nothing && !field.optional && !['checkbox', 'rows', 'file', 'image', 'static'].includes(field.type)) errors[name] = field.missing ?? t.form.missing;
      else if (!nothing && field.type === 'number' && typeof value !== 'number') errors[name] = t.form.badNumber;
      else if (!nothing && field.type === 'email' && !/^\S+@\S+\.\S+$/.test(value)) errors[name] = t.form.badEmail;
      else if (!nothing && field.check) { const said = field.check(value, this.values); if (said) errors[name] = said; }
      if (field.type === 'rows') (value ?? []).forEach((_, i) => field.fields.forEach((inner) => each(inner, `${name}[${i}].${inner.name}`)));
    };
    this.fields.forEach((field) => each(field, field.name));
    return errors;
  }

  async submit() {
    if (this.saving || !this.loaded) return;
    this.errors = this.check();
    this.problem = '';
    if (Object.keys(this.errors).length) return this.checkAll();
    this.saving = true;
    this.requestUpdate();
    try {
      const uploads = [...this.querySelectorAll('p-upload')];
      await Promise.all(uploads.map((upload) => upload.done));
      // Nobody saves over a file that did not arrive: its own words say why.
      if (uploads.some((upload) => upload.error)) { this.saving = false; return this.requestUpdate(); }
      const body = this.spec.write?.(this.values) ?? this.values;
      const { data, etag } = await this.send(body);
      this.finish(data, etag);
    } catch (error) {
      this.saving = false;
      if (error.name === 'AbortError') return this.requestUpdate();
      if (error.status === 412 && !this.existing && this.spec.stale) return this.spec.stale(error);
      if (error.status === 412 && this.existing) return this.conflict().catch((failed) => { this.problem = failed.message; this.showErrors(); });
      this.take(error);
      // A problem with fields is told by its fields; anything else by its own words.
      this.problem = error.errors?.length ? '' : [error.message, error.id && error.status >= 500 ? t.problem.id(error.id) : ''].filter(Boolean).join(' ');
      this.showErrors();
    }
  }

  /** Something is wrong already: the server only says what else is, so that all is corrected at once. */
  async checkAll() {
    const { path, existing } = this;
    if (this.spec.send) return this.showErrors();
    this.saving = true;
    this.requestUpdate();
    try {
      const { data } = await api.record(path, { method: existing ? 'PUT' : 'POST', body: this.spec.write?.(this.values) ?? this.values, etag: this.etag, headers: { 'X-Check-Only': 'true' } });
      this.take(data ?? {});
    } catch { /* it will be said when all is sent */ }
    this.saving = false;
    return this.showErrors();
  }

  take({ errors }) { for (const one of errors ?? []) this.errors[one.field] ??= one.message; }

  /** The names of what is wrong, as the form shows them. */
  get wrong() {
    const order = this.fields.map((field) => field.name);
    const place = (name) => { const at = order.indexOf(name.match(/^\w+/)?.[0] ?? name); return at < 0 ? order.length : at; };
    return Object.keys(this.errors).sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'es', { numeric: true }));
  }

  async send(body) {
    if (this.spec.send) return { data: await this.spec.send(body) };
    return api.record(this.path, this.existing ? { method: 'PUT', body, etag: this.etag } : { method: 'POST', body, key: this.key, etag: this.spec.etag });
  }

  finish(data, etag) {
    drafts.drop(this.draftName);
    this.keep.cancel();
    this.base = this.values;
    this.saving = false;
    this.recovered = null;
    this.key = randomKey();
    if (this.spec.saved !== false) toast(this.spec.saved ?? t.form.saved);
    const to = typeof this.spec.done === 'function' ? this.spec.done(data) : this.spec.done;
    if (typeof to === 'string') navigate(to);
    else if (this.existing) { this.etag = etag; if (data) { this.base = this.spec.read?.(data) ?? data; this.values = this.base; } this.requestUpdate(); }
  }

  async conflict() {
    this.requestUpdate();
    const { data, etag } = await api.record(this.path);
    const theirs = this.spec.read?.(data) ?? data;
    const chosen = await resolveConflict({ fields: this.fields, base: this.base, mine: this.values, theirs });
    if (!chosen) return this.requestUpdate();
    Object.assign(this, { values: chosen, base: theirs, etag });
    await this.submit();
  }

  async showErrors() {
    this.requestUpdate();
    await this.updateComplete;
    const first = this.wrong.find((name) => document.getElementById(this.fieldId(name)));
    if (first) this.jump(first);
    else this.querySelector('.summary')?.focus();
  }

  render() {
    const { spec } = this;
    const head = spec.title ? html`<header class="page-head">${spec.back ? html`<a class="back" href=${wayBack(spec.back)}>${icon('arrow-left', 'small')}${spec.backLabel ?? t.common.back}</a>` : nothing}
      ${spec.embedded ? html`<h2>${spec.title}</h2>` : html`<h1>${spec.title}</h1>`}${spec.text ? html`<p class="lead">${spec.text}</p>` : nothing}</header>` : nothing;
    if (this.failed) return html`${head}${failure(this.failed, () => this.load())}`;
    if (!this.loaded) return html`${head}<div class="late">${skeleton()}</div>`;
    return html`<form class="form" novalidate @submit=${(event) => { event.preventDefault(); this.submit(); }}>${head}
      ${this.summary()}
      ${this.recovered ? html`<div class="gap-below">${note(t.form.recovered(dates.relative(this.recovered)), { action: html`<button type="button" class="link-button" @click=${() => this.discard()}>${t.form.discard}</button>` })}</div>` : nothing}
      ${spec.groups.map((group) => this.group(group))}
      <div class="form-foot"><button class="button primary ${spec.danger ? 'danger' : ''}" aria-busy=${this.saving ? 'true' : 'false'} title=${t.form.shortcut}>${this.saving ? html`${icon('loader-circle', 'spin')}${t.form.saving}` : spec.submit ?? t.common.save}</button>
        ${spec.cancel ? typeof spec.cancel === 'string' ? html`<a class="button plain" href=${wayBack(spec.cancel)}>${t.common.cancel}</a>` : html`<button type="button" class="button plain" ?data-autofocus=${!this.fields.length} @click=${spec.cancel}>${t.common.cancel}</button>` : nothing}${spec.foot ?? nothing}</div></form>`;
  }

  group(group) {
    const fields = group.fields.filter((field) => !field.when || field.when(this.values));
    if (!fields.length) return nothing;
    return html`<div class="form-group" role=${group.title ? 'group' : nothing} aria-label=${group.title ?? nothing}>${group.title ? html`<h2>${group.title}</h2>` : nothing}${group.help ? html`<p class="quiet">${group.help}</p>` : nothing}
      <div class="form-fields">${fields.map((field) => (field.type === 'static' ? field.draw(this.values) : drawField(field, field.name, this)))}</div></div>`;
  }

  summary() {
    const names = this.wrong;
    if (!names.length && !this.problem) return nothing;
    return html`<div class="summary" role="alert" tabindex="-1">${icon('circle-alert')}<div>${this.problem ? html`<p>${this.problem}</p>` : nothing}
      ${names.length ? html`<h2>${t.form.summary(names.length)}</h2><ul>${names.map((name) => html`<li><a href="#${this.fieldId(name)}" @click=${(event) => { event.preventDefault(); this.jump(name); }}>${this.labelOf(name)}: ${this.errors[name].replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())}</a></li>`)}</ul>` : nothing}</div></div>`;
  }

  labelOf(name) {
    const found = name.match(/^(\w+)\[(\d+)\]\.(\w+)$/);
    const outer = this.fields.find((field) => field.name === (found?.[1] ?? name));
    return found ? `${outer?.label ?? found[1]} ${Number(found[2]) + 1}, ${outer?.fields?.find((field) => field.name === found[3])?.label.toLowerCase() ?? found[3]}` : outer?.label ?? name;
  }

  jump(name) { const control = document.getElementById(this.fieldId(name)); control?.focus(); control?.scrollIntoView({ block: 'center' }); }
  discard() { drafts.drop(this.draftName); this.recovered = null; this.load(); }
}
define('p-form', Form);

export const form = (spec) => html`<p-form .spec=${spec}></p-form>`;
