import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { confirm } from '../pieces/dialog.js';
import { icon } from '../pieces/icon.js';
import { empty, failure, note, skeleton, state } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { live } from '../frame/live.js';

// Stopping these would take away the screen that starts them.
const ALWAYS = new Set(['core', 'web']);
const TONES = { ready: 'ok', starting: 'info', failed: 'bad', stopped: '' };

/** Modules with their state, and what to do about a failed one. */
export function mount(host) {
  const view = new ModulesView(host);
  const again = () => view.load();
  live.addEventListener('screens', again);
  view.load();
  return () => { live.removeEventListener('screens', again); clearTimeout(view.timer); view.closed = true; };
}

class ModulesView {
  modules = null;
  busy = new Set();

  constructor(host) { this.host = host; this.draw(); }

  async load() {
    clearTimeout(this.timer);
    try { this.modules = await api.get('/api/modules'); this.error = null; } catch (error) { this.error = error; }
    if (this.closed) return;
    this.draw();
    if (this.modules?.some((module) => module.state.toLowerCase() === 'starting')) this.timer = setTimeout(() => this.load(), 1_000);
  }

  async turn(module, to) {
    if (to === 'stop' && !(await confirm({ title: t.modules.stopAsk(module.name), text: t.modules.stopText, action: t.modules.stop, danger: true }))) return;
    this.busy.add(module.id);
    this.draw();
    try {
      // A failed module's bundle still runs; only leaving and coming back tries again.
      if (to === 'start' && module.state.toLowerCase() === 'failed') await api.post(`/api/modules/${module.id}/stop`);
      await api.post(`/api/modules/${module.id}/${to}`);
      toast(to === 'stop' ? t.modules.stopped2(module.name) : t.modules.started(module.name));
    } catch (error) { toast(error.message, { tone: 'bad' }); }
    this.busy.delete(module.id);
    await this.load();
  }

  draw() {
    render(html`<header class="page-head"><h1>${t.modules.title}</h1><p class="lead">${t.modules.text}</p></header>
      ${this.error ? failure(this.error, () => this.load()) : !this.modules ? skeleton() : !this.modules.length ? empty({ icon: 'blocks', title: t.modules.empty }) : html`<div>${this.modules.map((module) => this.module(module))}</div>`}`, this.host);
  }

  module(module) {
    const { id, name, version, cause, cure } = module;
    const now = module.state.toLowerCase();
    const button = (label, to, sign) => html`<button class="button small" aria-label="${label} ${name}" aria-busy=${this.busy.has(id) ? 'true' : 'false'} ?disabled=${this.busy.has(id)} @click=${() => this.turn(module, to)}>${icon(sign, 'small')}${label}</button>`;
    return html`<section class="module"><div><h2>${name}</h2><p>${id} · ${t.modules.version(version)}</p></div>${state(t.modules[now], TONES[now])}
      <div class="actions">${ALWAYS.has(id) ? html`<span class="quiet small">${t.modules.required}</span>` : now === 'stopped' ? button(t.modules.start, 'start', 'play') : now === 'failed' ? button(t.modules.retry, 'start', 'refresh-cw') : button(t.modules.stop, 'stop', 'square')}</div>
      ${now === 'failed' ? note(html`<dl>${cause ? html`<dt>${t.modules.cause}</dt><dd>${cause}</dd>` : nothing}${cure ? html`<dt>${t.modules.cure}</dt><dd>${cure}</dd>` : nothing}</dl>`, { tone: 'bad' }) : nothing}</section>`;
  }
}
