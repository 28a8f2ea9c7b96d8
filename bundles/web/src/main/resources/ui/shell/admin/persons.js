import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates } from '../pieces/dates.js';
import { dialog } from '../pieces/dialog.js';
import { Piece, define } from '../pieces/element.js';
import { icon } from '../pieces/icon.js';
import { menu } from '../pieces/menu.js';
import { factList } from '../pieces/record.js';
import { empty, note, skeleton, state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';
import { session } from '../frame/session.js';

const BASE = '/api/persons';
const p = t.persons;

/** What the system keeps of one person: seen, handed over, hidden. */
export const mount = (host) => pages(host, { '': () => html`<header class="page-head"><h1>${p.title}</h1><p class="lead">${p.text}</p></header><p-persons></p-persons>` });

class Persons extends Piece {
  name = '';
  email = '';

  connectedCallback() { super.connectedCallback(); this.load(); }

  get query() { return new URLSearchParams(Object.entries({ name: this.name.trim(), email: this.email.trim() }).filter(([, value]) => value)).toString(); }

  async load() {
    try { this.blocks = (await api.get(`${BASE}/blocks`)).items; } catch (error) { toast(error.message, { tone: 'bad' }); }
    this.requestUpdate();
  }

  async search(event) {
    event?.preventDefault();
    this.wrong = null;
    this.busy = true;
    this.requestUpdate();
    try { this.found = (await api.get(`${BASE}?${this.query}`)).items; this.asked = this.query; } catch (error) { this.found = null; this.wrong = error.errors?.[0]?.message ?? error.message; }
    this.busy = false;
    this.requestUpdate();
  }

  async block({ kind, kept }) {
    const reason = await ask(p.blockAsk(kept.person), p.block);
    if (reason) await this.change(() => api.post(`${BASE}/blocks`, { kind, id: kept.id, person: kept.person, reason }), p.done);
  }

  async lift({ block }) {
    const reason = await ask(p.liftAsk(block.person), p.lift, false);
    if (reason) await this.change(() => api.post(`${BASE}/blocks/${block.id}/lift`, { reason }), p.lifted);
  }

  async change(act, said) {
    try { this.blocks = (await act()).items; toast(said); } catch (error) { toast(error.message, { tone: 'bad' }); }
    if (this.found) await this.search(); else this.requestUpdate();
  }

  render() {
    const typed = (key) => (event) => { this[key] = event.target.value; };
    return html`<form class="gap-below" novalidate @submit=${(event) => this.search(event)}>
        <div class="field ${this.wrong ? 'wrong' : ''}"><label for="person-name">${p.name}</label><input class="control medium" id="person-name" maxlength="120" autocomplete="off" aria-describedby="person-help" @input=${typed('name')}>
          <p class="help" id="person-help">${p.nameHelp}</p>${this.wrong ? html`<p class="error" role="alert">${this.wrong}</p>` : nothing}</div>
        <div class="field"><label for="person-email">${p.email} <span class="optional">${t.common.optional}</span></label><input class="control medium" id="person-email" type="email" maxlength="254" autocomplete="off" @input=${typed('email')}></div>
        <button class="button primary" ?disabled=${this.busy}>${icon('search', 'small')}${p.search}</button></form>
      ${this.busy ? skeleton(3) : this.found ? this.all() : nothing}
      ${this.blocks?.length ? html`<section class="gap-top"><h2>${p.blocks}</h2>${this.blocks.map((one) => this.blocked(one))}</section>` : nothing}
      ${session.can('core.audit') ? html`<p class="gap-top"><a href="#/admin-audit?personal=true">${p.log}</a></p>` : nothing}`;
  }

  all() {
    if (!this.found.length) return empty({ icon: 'user-round', title: p.none, text: p.noneText });
    const file = (kind) => `${BASE}/export.${kind}?${this.asked}`;
    return html`<div class="page-tools gap-below"><p role="status">${p.found(this.found.length)}</p>
        ${menu({ look: 'small', label: p.deliver, face: html`${icon('download', 'small')}${p.deliver}`, items: [
          { label: p.xlsx, icon: 'file-spreadsheet', href: file('xlsx'), download: '' }, { label: p.pdf, icon: 'file-down', href: file('pdf'), download: '' }, { label: p.json, icon: 'file-text', href: `${BASE}/portable?${this.asked}`, download: '' }] })}</div>
      ${this.found.map((one) => this.one(one))}`;
  }

  one(found) {
    const { kept } = found;
    return html`<section class="card gap-below" aria-label=${`${found.where}: ${kept.person}`}><h2>${kept.person} ${kept.blocked ? state(p.blocked, 'warn') : nothing}</h2><p class="quiet">${found.where}</p>
      ${factList(kept.facts.map(({ label, value }) => [label, value]))}
      <p class="actions">${kept.href && !kept.blocked ? html`<a class="button small" href=${kept.href}>${p.open}</a>` : nothing}
        ${!found.blockable ? html`<span class="quiet small">${p.act}</span>` : kept.blocked ? nothing : html`<button class="button small" @click=${() => this.block(found)}>${icon('lock', 'small')}${p.block}</button>`}</p></section>`;
  }

  blocked(one) {
    const { block } = one;
    return html`<div class="gap-below">${note(html`<p><b>${block.person}</b>, ${one.where}. ${p.since} ${dates.dateTime(block.blockedAt)}, ${block.blockedBy}.</p><p>${block.reason}</p>`, { action: html`<button class="button small" @click=${() => this.lift(one)}>${p.lift}</button>` })}</div>`;
  }
}
define('p-persons', Persons);

/** Why, in a dialog; nothing happens without it. */
async function ask(title, action, explain = true) {
  let reason = '';
  let error = '';
  return dialog({
    title,
    body: () => html`${explain ? html`<p>${p.blockText}</p>` : nothing}<div class="field ${error ? 'wrong' : ''}"><label for="person-reason">${p.reason}</label>
      <textarea class="control" id="person-reason" rows="3" maxlength="900" aria-describedby="person-reason-help" @input=${(event) => { reason = event.target.value; }}></textarea>
      <p class="help" id="person-reason-help">${p.reasonHelp}</p>${error ? html`<p class="error" role="alert">${error}</p>` : nothing}</div>`,
    footer: ({ close, redraw }) => html`<button class="button" @click=${() => close()}>${t.common.cancel}</button><button class="button primary" @click=${() => { if (reason.trim()) close(reason.trim()); else { error = t.form.missing; redraw(); } }}>${action}</button>`,
  });
}
