import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { onRoute, route, setQuery } from '../frame/router.js';
import { session } from '../frame/session.js';
import { pageTitle } from '../frame/title.js';
import { api } from './api.js';
import { Piece, define, uniqueId } from './element.js';
import { history } from './history.js';
import { icon } from './icon.js';
import { wayBack } from './list-state.js';
import { menu } from './menu.js';
import { related } from './related.js';
import { failure, skeleton, state } from './state.js';
import { toast } from './toast.js';

/** One record: name, state, the one next step, and tabs. README.md lists what `spec` may say. */
class RecordPage extends Piece {
  static properties = { spec: { attribute: false } };
  prefix = uniqueId('record');

  connectedCallback() {
    super.connectedCallback();
    this.stop = onRoute((_, samePage) => { if (samePage) this.requestUpdate(); });
    this.load();
  }

  disconnectedCallback() { super.disconnectedCallback(); this.stop?.(); }

  async load() {
    try {
      const { data, etag } = await api.record(this.spec.url);
      Object.assign(this, { data, etag, error: null });
      pageTitle(this.spec.title(data));
    } catch (error) { this.error = error; }
    this.requestUpdate();
  }

  /** Runs a step on the record and shows what it became. */
  async act(step) {
    if (this.busy) return;
    this.busy = true;
    this.requestUpdate();
    try { if ((await step.run(this.data, { etag: this.etag, reload: () => this.load() })) !== false) await this.load(); }
    catch (error) {
      if (error.name === 'AbortError') return;
      toast(error.status === 412 ? t.form.conflict : error.message, { tone: 'bad' });
      if (error.status === 412) await this.load();
    } finally { this.busy = false; this.requestUpdate(); }
    await this.updateComplete;
    // The button of a step that was taken is gone; the focus must not fall to the top of the page.
    if (document.activeElement === document.body) this.querySelector('h1')?.focus({ preventScroll: true });
  }

  tabs() {
    const { spec, data } = this;
    const facts = spec.facts ? [{ id: 'datos', label: t.record.facts, render: () => factList(spec.facts(data)) }] : [];
    const past = spec.history === false ? [] : [{ id: 'historial', label: t.record.history, render: () => history(spec.history ?? `${spec.url}/history`, this.revert) }];
    return [...facts, ...(spec.tabs ?? []), ...past].filter((tab) => !tab.when || tab.when(data));
  }

  /** Who may write the record may take back what was written. */
  get revert() {
    const { revert, url } = this.spec;
    return revert && session.can(revert.permission) && (revert.when?.(this.data) ?? true) ? { url, ...revert, reload: () => this.load() } : undefined;
  }

  render() {
    const { spec, data } = this;
    const back = spec.back ? html`<a class="back" href=${wayBack(spec.back.href)}>${icon('arrow-left', 'small')}${spec.back.label}</a>` : nothing;
    if (this.error) return html`${back}${failure(this.error, () => this.load(), { page: true })}`;
    if (!data) return html`${back}<div class="late">${skeleton()}</div>`;
    const now = spec.state?.(data);
    const primary = spec.primary?.(data);
    const allowed = primary && session.can(primary.permission);
    return html`<article aria-labelledby=${this.prefix}>
      <header class="page-head record-head">${back}
        <div class="record-name"><h1 id=${this.prefix} tabindex="-1">${spec.title(data)}</h1>${now ? state(now.label, now.tone, now.icon) : nothing}${spec.subtitle ? html`<p class="lead">${spec.subtitle(data)}</p>` : nothing}</div>
        <div class="actions">${menu({ items: (spec.menu?.(data, this) ?? []).filter((item) => item && (item === '-' || session.can(item.permission))).map((item) => (item.run ? { ...item, run: () => this.act(item) } : item)) , look: 'square' })}
          ${allowed ? primary.href ? html`<a class="button primary" href=${primary.href}>${primary.icon ? icon(primary.icon) : nothing}${primary.label}</a>`
            : html`<button class="button primary" aria-busy=${this.busy ? 'true' : 'false'} @click=${() => this.act(primary)}>${primary.icon ? icon(primary.icon) : nothing}${primary.label}</button>` : nothing}</div></header>
      ${spec.top?.(data, this) ?? nothing}${this.tabbed()}${spec.related ? related(...spec.related(data)) : nothing}</article>`;
  }

  tabbed() {
    const tabs = this.tabs();
    if (!tabs.length) return nothing;
    const current = tabs.find((tab) => tab.id === route().query.tab) ?? tabs[0];
    const go = (tab) => { setQuery({ ...route().query, tab: tab === tabs[0] ? '' : tab.id }, { replace: true }); this.requestUpdate(); };
    const onKey = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
      go(next);
      this.updateComplete.then(() => this.querySelector(`#${this.prefix}-tab-${next.id}`)?.focus());
    };
    return html`${tabs.length > 1 ? html`<div class="tabs" role="tablist" aria-label=${t.record.tabs} @keydown=${onKey}>${tabs.map((tab) => html`<button class="tab" role="tab" id="${this.prefix}-tab-${tab.id}" aria-controls="${this.prefix}-panel" aria-selected=${tab === current ? 'true' : 'false'} tabindex=${tab === current ? 0 : -1} @click=${() => go(tab)}>${tab.label}${tab.count === undefined ? nothing : html` <span class="count">${typeof tab.count === 'function' ? tab.count(this.data) : tab.count}</span>`}</button>`)}</div>` : nothing}
      <div class="panel" id="${this.prefix}-panel" role=${tabs.length > 1 ? 'tabpanel' : nothing} aria-labelledby=${tabs.length > 1 ? `${this.prefix}-tab-${current.id}` : nothing}>${current.render(this.data, this)}</div>`;
  }
}
define('p-record', RecordPage);

/** `[[label, value], …]` as a list of facts; those without a value are left out. */
export function factList(facts) {
  return html`<dl class="facts">${facts.filter((fact) => fact && fact[1] !== null && fact[1] !== undefined && fact[1] !== '').map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export const record = (spec) => html`<p-record .spec=${spec}></p-record>`;
