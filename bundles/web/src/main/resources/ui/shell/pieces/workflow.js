import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from './api.js';
import { dates } from './dates.js';
import { dialog } from './dialog.js';
import { Piece, define, uniqueId } from './element.js';
import { icon } from './icon.js';
import { menu } from './menu.js';
import { failure, note, skeleton, state } from './state.js';
import { toast } from './toast.js';

const LOOK = 15_000;

/** Where a record stands in its review, who is looking at it, what was said, and the steps that lead on. */
class WorkflowBar extends Piece {
  static properties = { workflow: {}, record: {}, version: {}, moved: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.look();
    this.timer = setInterval(() => { if (!document.hidden) this.look(); }, LOOK);
  }

  disconnectedCallback() { super.disconnectedCallback(); clearInterval(this.timer); }

  /** A record that changed may have moved, too. */
  updated(changed) { if (changed.get('version')) this.look(); }

  get url() { return `/api/workflows/${this.workflow}/${this.record}`; }

  /** Asking says that we have it open. A failure later on is no news: the bar stays as it was. */
  async look() {
    try { this.progress = await api.post(`${this.url}/look`); this.error = null; } catch (error) { if (!this.progress) this.error = error; }
    this.requestUpdate();
  }

  async take(option) {
    const done = await ask({
      title: option.label, action: option.label,
      fields: [{ name: 'comment', label: t.workflow.comment, rows: 4, max: 2000, optional: !option.comment }],
      send: ({ comment }) => api.post(`${this.url}/move`, { transition: option.key, comment, version: this.progress.version }),
    });
    if (!done) return;
    this.progress = done;
    toast(t.workflow.done(done.label));
    this.requestUpdate();
    this.moved?.(done);
  }

  async invite() {
    const done = await ask({
      title: t.workflow.invite, text: t.workflow.inviteText, action: t.workflow.inviteSend,
      fields: [{ name: 'name', label: t.workflow.name, max: 120 }, { name: 'email', label: t.workflow.email, type: 'email', max: 254 }, { name: 'days', label: t.workflow.days, type: 'number', value: 7, max: 2 }],
      send: ({ name, email, days }) => api.post(`${this.url}/invitations`, { name, email, days: Number(days) }),
    });
    if (done) toast(t.workflow.invited);
  }

  render() {
    const { progress } = this;
    if (this.error) return failure(this.error, () => this.look());
    if (!progress) return html`<div class="late">${skeleton()}</div>`;
    const [first, ...rest] = progress.options;
    const refused = progress.options.filter((option) => option.refusal);
    return html`<section class="workflow" aria-label=${t.workflow.title}>
      <div class="workflow-now">${state(progress.label, progress.tone.toLowerCase())}
        ${progress.due ? html`<span class=${progress.late ? 'workflow-late' : 'quiet'}>${icon('clock', 'small')}${(progress.late ? t.workflow.late : t.workflow.due)(dates.day(progress.due))}</span>` : nothing}
        ${progress.viewers.length ? html`<span class="quiet">${icon('eye', 'small')}${t.workflow.looking(progress.viewers)}</span>` : nothing}</div>
      <div class="actions">${first ? html`<button class="button primary small" ?disabled=${Boolean(first.refusal)} @click=${() => this.take(first)}>${first.label}</button>` : nothing}
        ${rest.map((option) => html`<button class="button small" ?disabled=${Boolean(option.refusal)} @click=${() => this.take(option)}>${option.label}</button>`)}
        ${progress.mayInvite ? menu({ label: t.workflow.more, look: 'square small', items: [{ label: t.workflow.invite, icon: 'mail', run: () => this.invite() }] }) : nothing}</div>
      ${refused.length ? html`<div class="workflow-wide">${note(refused[0].refusal)}</div>` : nothing}
      ${progress.steps.length ? html`<details class="workflow-wide"><summary>${t.workflow.steps(progress.steps.length)}</summary><ol class="workflow-steps">
        ${progress.steps.map((step) => html`<li><b>${step.label}</b> <span class="quiet">${step.who}, ${dates.dateTime(step.at)}</span>${step.comment ? html`<p>${step.comment}</p>` : nothing}</li>`)}</ol></details>` : nothing}</section>`;
  }
}
define('p-workflow', WorkflowBar);

/** A few fields in a dialog that stays until what they ask for has happened. */
async function ask({ title, text, fields, action, send }) {
  const id = uniqueId('ask');
  const now = { errors: {} };
  const submit = async (event, { close, redraw }) => {
    event.preventDefault();
    if (now.busy) return;
    const form = event.target;
    now.busy = true;
    redraw();
    try { return close({ answer: await send(Object.fromEntries(new FormData(form))) }); } catch (error) {
      if (!error.errors?.length) return close({ error });
      now.errors = Object.fromEntries(error.errors.map(({ field, message }) => [field, message]));
    }
    now.busy = false;
    redraw();
    form.querySelector('[aria-invalid=true]')?.focus();
  };
  const draw = (field) => {
    const error = now.errors[field.name];
    const invalid = error ? 'true' : nothing;
    const about = error ? `${id}-${field.name}-error` : nothing;
    return html`<div class="field ${error ? 'wrong' : ''}"><label for="${id}-${field.name}">${field.label}${field.optional ? html` <span class="optional">${t.common.optional}</span>` : nothing}</label>
      ${field.rows ? html`<textarea class="control" id="${id}-${field.name}" name=${field.name} rows=${field.rows} maxlength=${field.max} aria-invalid=${invalid} aria-describedby=${about}></textarea>`
        : html`<input class="control ${field.type === 'number' ? 'short' : ''}" id="${id}-${field.name}" name=${field.name} type=${field.type === 'number' ? 'text' : field.type ?? 'text'} value=${field.value ?? ''} maxlength=${field.max} aria-invalid=${invalid} aria-describedby=${about}>`}
      ${error ? html`<p class="error" id=${about}>${icon('circle-alert', 'small')}${error}</p>` : nothing}</div>`;
  };
  const done = await dialog({
    title,
    body: (control) => html`<form id=${id} novalidate @submit=${(event) => submit(event, control)}>${text ? html`<p>${text}</p>` : nothing}${fields.map(draw)}</form>`,
    footer: ({ close }) => html`<button class="button" ?disabled=${now.busy} @click=${() => close()}>${t.common.cancel}</button><button class="button primary" form=${id} ?disabled=${now.busy}>${action}</button>`,
  });
  if (done?.error) { toast(done.error.message, { tone: 'bad' }); return null; }
  return done?.answer;
}

/** `moved(progress)` is told after a step; a new `version` of the record makes the bar look again. */
export const workflowBar = ({ workflow, id, version, moved }) => html`<p-workflow workflow=${workflow} record=${id} .version=${version} .moved=${moved}></p-workflow>`;
