import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';

/** A button that opens a list of actions, after the ARIA "menu button" pattern. */
class Menu extends Piece {
  static properties = { items: { attribute: false }, label: {}, face: { attribute: false }, look: {}, open: { state: true } };

  constructor() { super(); this.items = []; this.label = t.common.more; this.look = 'plain square'; }

  connectedCallback() {
    super.connectedCallback();
    this.outside = (event) => { if (this.open && !this.contains(event.target)) this.open = false; };
    this.away = () => { this.open = false; };
    document.addEventListener('pointerdown', this.outside);
    window.addEventListener('resize', this.away);
    this.follow = () => { if (this.open && !this.place()) this.open = false; };
    document.addEventListener('scroll', this.follow, true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.outside);
    window.removeEventListener('resize', this.away);
    document.removeEventListener('scroll', this.follow, true);
  }

  render() {
    const items = this.items.filter(Boolean);
    if (!items.length) return nothing;
    return html`
      <button type="button" class="button ${this.look}" aria-haspopup="menu" aria-expanded=${this.open ? 'true' : 'false'} aria-label=${this.face ? nothing : this.label}
        title=${this.face ? nothing : this.label} @click=${(event) => { event.stopPropagation(); this.toggle(event.detail === 0); }} @keydown=${this.onButtonKey}>${this.face ?? icon('ellipsis')}</button>
      ${this.open ? html`<div class="menu" role="menu" aria-label=${this.label} @keydown=${this.onKey} @focusout=${this.onBlur}>
        ${items.map((item) => (item === '-' ? html`<div class="menu-line" role="separator"></div>` : item.href
          ? html`<a role="menuitem" tabindex="-1" class=${item.danger ? 'danger' : ''} href=${item.href} download=${item.download ?? nothing} @click=${(e) => { e.stopPropagation(); this.open = false; }}>${item.icon ? icon(item.icon) : nothing}<span>${item.label}</span></a>`
          : html`<button role="menuitem" tabindex="-1" type="button" class=${item.danger ? 'danger' : ''} ?disabled=${item.disabled} @click=${(event) => this.choose(event, item)}>${item.icon ? icon(item.icon) : nothing}<span>${item.label}</span></button>`))}
      </div>` : nothing}`;
  }

  async toggle(byKeyboard) {
    this.open = !this.open;
    await this.updateComplete;
    if (!this.open) return;
    this.place();
    if (byKeyboard) this.entries()[0]?.focus();
  }

  /** Fixed, so that a scrolling table does not cut it off. False when its button was scrolled out of sight. */
  place() {
    const menu = this.querySelector('.menu');
    if (!menu) return true;
    const button = this.querySelector('button').getBoundingClientRect();
    const size = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(button.right - size.width, innerWidth - size.width - 8))}px`;
    menu.style.top = `${button.bottom + size.height + 12 > innerHeight && button.top > size.height ? button.top - size.height - 4 : button.bottom + 4}px`;
    return button.bottom > 0 && button.top < innerHeight;
  }

  choose(event, item) { event.stopPropagation(); this.close(); item.run?.(); }
  close() { this.open = false; this.querySelector('button')?.focus(); }
  entries() { return [...this.querySelectorAll('[role=menuitem]:not(:disabled)')]; }
  onBlur(event) { if (event.relatedTarget && !this.contains(event.relatedTarget)) this.open = false; }
  onButtonKey(event) { if (event.key === 'ArrowDown' && !this.open) { event.preventDefault(); this.toggle(true); } if (event.key === 'Escape' && this.open) { event.stopPropagation(); this.close(); } }

  onKey(event) {
    const entries = this.entries();
    const at = entries.indexOf(document.activeElement);
    const go = { ArrowDown: at + 1, ArrowUp: at - 1 + entries.length, Home: 0, End: entries.length - 1 }[event.key];
    if (go !== undefined) { event.preventDefault(); entries[go % entries.length].focus(); }
    else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); this.close(); }
    else if (event.key === 'Tab') this.open = false;
    else if (event.key.length === 1) entries.find((entry) => entry.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
  }
}
define('p-menu', Menu);

/** `menu({label, items: [{label, icon, run | href, danger}, '-', …]})` */
export function menu({ label = t.common.more, items, face, look = 'plain square' }) {
  return html`<p-menu .items=${items} .label=${label} .face=${face} .look=${look}></p-menu>`;
}
