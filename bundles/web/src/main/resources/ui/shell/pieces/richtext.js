import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { dialog } from './dialog.js';
import { Piece, define, uniqueId } from './element.js';
import { icon } from './icon.js';
import { skeleton } from './state.js';

/**
 * Writes formatted text. The value is HTML of a few elements (core's RichText cleans it again) or plain text of old; empty while nothing is
 * written. Fires `write`. A form-associated element; the editor itself comes when the first one is shown.
 */
class RichTextEditor extends Piece {
  static formAssociated = true;
  static properties = { value: {}, label: {}, controlId: {}, describedBy: {}, invalid: { type: Boolean }, name: {}, marks: { state: true } };

  constructor() { super(); this.internals = this.attachInternals?.(); this.controlId = uniqueId('rich'); this.marks = {}; this.at = 0; }

  async connectedCallback() {
    super.connectedCallback();
    this.kit ??= await import('./richtext-kit.js');
    await this.updateComplete;
    if (!this.isConnected || this.view) return;
    this.requestUpdate();
    await this.updateComplete;
    this.view = this.kit.editor(this.querySelector('.rich-area'), { text: this.value, attributes: () => this.attributes_(), changed: (text) => this.write(text), moved: (marks) => { this.marks = marks; }, leave: () => this.toToolbar() });
    this.marks = this.kit.marksOf(this.view.state);
    this.shown = this.value;
  }

  disconnectedCallback() { super.disconnectedCallback(); this.view?.destroy(); this.view = null; }

  attributes_() {
    return { id: this.controlId, role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label ?? '', class: 'control rich', ...(this.describedBy ? { 'aria-describedby': this.describedBy } : {}), ...(this.invalid ? { 'aria-invalid': 'true' } : {}) };
  }

  /** What comes from outside, as a version taken from a conflict, replaces what stands; what was just written does not. */
  updated(changed) {
    if (!this.view) return;
    if (changed.has('value') && (this.value ?? '') !== (this.shown ?? '')) { this.shown = this.value; this.kit.replace(this.view, this.value); }
    if (changed.has('invalid') || changed.has('describedBy')) this.view.setProps({});
  }

  write(text) {
    this.shown = text;
    this.value = text;
    this.internals?.setFormValue(text);
    this.dispatchEvent(new CustomEvent('write', { detail: text, bubbles: true }));
  }

  render() {
    if (!this.kit) return html`<div class="late">${skeleton(2)}</div>`;
    const { commands } = this.kit;
    const tools = [
      ['strong', 'bold', t.rich.bold], ['em', 'italic', t.rich.italic], ['h2', 'heading-2', t.rich.heading], ['h3', 'heading-3', t.rich.subheading], ['ul', 'list', t.rich.list], ['ol', 'list-ordered', t.rich.numbered],
      ['quote', 'quote', t.rich.quote], ['link', 'link', t.rich.link], ['undo', 'undo-2', t.rich.undo], ['redo', 'redo-2', t.rich.redo],
    ];
    const enabled = (name) => !this.view || name === 'link' || commands[name](this.view.state);
    return html`<div class="rich-editor"><div class="rich-tools" role="toolbar" aria-label=${t.rich.tools} aria-controls=${this.controlId} @keydown=${(event) => this.key(event)}>
      ${tools.map(([name, sign, word], i) => html`<button type="button" class="button plain square small" tabindex=${i === this.at ? 0 : -1} title=${word} aria-label=${word} aria-pressed=${['undo', 'redo'].includes(name) ? nothing : this.marks[name] ? 'true' : 'false'} aria-disabled=${enabled(name) ? nothing : 'true'}
        @mousedown=${(event) => event.preventDefault()} @click=${() => { this.at = i; this.run(name); }}>${icon(sign, 'small')}</button>`)}</div><div class="rich-area"></div></div>`;
  }

  async run(name) {
    if (name === 'link') return this.link();
    this.kit.commands[name](this.view.state, this.view.dispatch);
    return this.view.focus();
  }

  async link() {
    const now = this.marks.link ?? '';
    const id = uniqueId('link');
    const state = { address: now, wrong: '' };
    const take = (control) => {
      const address = state.address.trim();
      const whole = /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(address) ? `mailto:${address}` : address && !/^[a-z]+:/i.test(address) ? `https://${address}` : address;
      if (whole && !/^(https?:\/\/\S+\.\S+|mailto:\S+@\S+)$/i.test(whole)) { state.wrong = t.rich.linkWrong; return control.redraw(); }
      return control.close({ whole });
    };
    const done = await dialog({
      title: t.rich.link,
      body: (control) => html`<form id=${id} novalidate @submit=${(event) => { event.preventDefault(); event.stopPropagation(); take(control); }}><div class="field ${state.wrong ? 'wrong' : ''}"><label for="${id}-address">${t.rich.address}</label>
        <input class="control" id="${id}-address" data-autofocus .value=${state.address} aria-describedby="${id}-help" aria-invalid=${state.wrong ? 'true' : nothing} @input=${(event) => { state.address = event.target.value; }}><p class="help" id="${id}-help">${state.wrong || t.rich.addressHelp}</p></div></form>`,
      footer: ({ close }) => html`<button class="button" @click=${() => close()}>${t.common.cancel}</button>${now ? html`<button class="button" @click=${() => close({ whole: '' })}>${t.rich.unlink}</button>` : nothing}<button class="button primary" form=${id}>${t.rich.linkDo}</button>`,
    });
    if (done) this.kit.link(this.view, done.whole);
    this.view.focus();
  }

  toToolbar() { this.querySelectorAll('.rich-tools button')[this.at].focus(); return true; }

  key(event) {
    const buttons = [...this.querySelectorAll('.rich-tools button')];
    const to = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape') { event.stopPropagation(); event.preventDefault(); this.view.focus(); }
    if (to === undefined) return;
    event.preventDefault();
    this.at = to % buttons.length;
    this.requestUpdate();
    buttons[this.at].focus();
  }
}
define('p-richtext', RichTextEditor);
