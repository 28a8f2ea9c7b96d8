import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { confirm } from '../pieces/dialog.js';
import { Piece, define } from '../pieces/element.js';
import { list } from '../pieces/list.js';
import { record } from '../pieces/record.js';
import { note, state, when } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';
import { session } from '../frame/session.js';
import { blocks, newBlock } from './mail-blocks.js';
import { template, templates } from './mail-templates.js';

const HOME = '#/mail';
const URL = '/api/mail';
const TONES = { QUEUED: 'info', SENDING: 'info', PAUSED: 'warn', SENT: 'ok', BOUNCED: 'bad', DEAD: 'bad', BLOCKED: 'warn', CANCELLED: '' };
const WAITING = ['QUEUED', 'PAUSED', 'SENDING'];
const AGAIN = ['DEAD', 'BOUNCED', 'BLOCKED', 'CANCELLED'];

/** Others' mail is decided by the head. */
const mine = (mail) => mail.author === session.user.id || session.can('mail.approve');

/** What the office mailed and is about to mail, reader by reader. */
export const mount = (host) => pages(host, {
  '': outbox, plantillas: templates, 'plantillas/:id': ({ id }) => template(id), bloqueados: blocks, 'bloqueados/nuevo': newBlock, ':id': ({ id }) => one(id),
});

const outbox = () => html`<p-mail-state></p-mail-state>${list({
  title: t.outbox.title, text: t.outbox.text, noun: t.outbox.noun, url: URL, sort: '-created', search: t.outbox.search, export: false, name: (row) => `${row.subject}, ${row.address}`,
  columns: [
    { key: 'address', label: t.outbox.to, main: true },
    { key: 'subject', label: t.outbox.subject },
    { key: 'state', label: t.outbox.state, cell: (row) => state(t.outbox.states[row.state], TONES[row.state]) },
    { key: 'createdAt', label: t.outbox.created, sort: 'created', phone: false, cell: (row) => when(row.createdAt) },
    { key: 'error', label: t.outbox.error, phone: false, cell: (row) => row.error ?? '' },
  ],
  filters: [{ key: 'state', label: t.outbox.state, type: 'multi', options: Object.entries(t.outbox.states) }],
  views: [
    { label: t.outbox.all, query: {} }, { label: t.outbox.waiting, query: { state: WAITING } }, { label: t.outbox.delivered, query: { state: 'SENT' } },
    { label: t.outbox.failed, query: { state: ['DEAD', 'BOUNCED'] } }, { label: t.outbox.unsent, query: { state: ['BLOCKED', 'CANCELLED'] } },
  ],
  href: (row) => `${HOME}/${row.id}`,
  faded: (row) => row.state === 'CANCELLED',
  bulk: [
    { label: t.outbox.again, icon: 'send', permission: 'mail.write', run: (rows) => each(rows.filter((row) => AGAIN.includes(row.state) && mine(row)), 'again', t.outbox.queued) },
    { label: t.outbox.cancel, icon: 'x', danger: true, permission: 'mail.write', run: (rows) => cancelAll(rows.filter((row) => WAITING.includes(row.state) && mine(row))) },
  ],
  menu: [{ label: t.templates.title, icon: 'file-text', href: `${HOME}/plantillas` }, { label: t.blocks.title, icon: 'lock', href: `${HOME}/bloqueados` }],
  // What was just prepared leaves in a moment; what waits for a server does not.
  moving: (rows) => rows.some((row) => row.state === 'SENDING' || (row.state === 'QUEUED' && !row.attempts && Math.abs(Date.now() - Date.parse(row.createdAt)) < 30_000)),
  empty: { icon: 'mail', title: t.outbox.empty, text: t.outbox.emptyText },
})}`;

async function each(rows, step, words) {
  for (const row of rows) await api.post(`${URL}/${row.id}/${step}`);
  toast(words(numbers.plain(rows.length)));
}

async function cancelAll(rows) {
  if (!rows.length) return void toast(t.outbox.cancelled('0'));
  if (!await confirm({ title: t.outbox.cancelAsk(rows.length), text: t.outbox.cancelText, action: t.outbox.cancel, danger: true })) return false;
  await each(rows, 'cancel', t.outbox.cancelled);
}

/** Whether mail leaves; silent while it does. */
class MailState extends Piece {
  static properties = { now: { state: true } };

  connectedCallback() { super.connectedCallback(); this.load(); }
  disconnectedCallback() { super.disconnectedCallback(); clearTimeout(this.timer); }

  async load() {
    clearTimeout(this.timer);
    try { this.now = await api.get('/api/mail-state'); } catch { /* the list below says what is wrong */ }
    if (this.isConnected) this.timer = setTimeout(() => this.load(), 15_000);
  }

  async step(name) {
    try { this.now = await api.post(`/api/mail-state/${name}`); } catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
  }

  render() {
    if (!this.now) return nothing;
    const { configured, paused, waiting, since, error, dead } = this.now;
    const may = session.can('mail.approve');
    const setUp = session.can('core.admin') ? html`<a class="button small" href="#/admin-mail">${t.outbox.setUp}</a>` : nothing;
    const say = (text, tone, action) => html`<div class="gap-below">${note(html`<span role="status">${text}</span>`, { tone, action })}</div>`;
    return html`${!configured ? say(t.outbox.noServer(waiting), 'warn', setUp)
      : paused ? say(t.outbox.paused(waiting), 'warn', may ? html`<button class="button small" @click=${() => this.step('resume')}>${t.outbox.resume}</button>` : nothing)
        : since ? say(html`${t.outbox.away(dates.dateTime(since), waiting)} ${error}`, 'bad', setUp)
          : waiting > 20 ? say(t.outbox.leaving(numbers.plain(waiting)), '', may ? html`<button class="button small" @click=${() => this.step('pause')}>${t.outbox.pause}</button>` : nothing) : nothing}
      ${dead ? say(t.outbox.dead(dead), 'bad', html`<a class="button small" href="${HOME}?state=DEAD">${t.outbox.seeDead}</a>`) : nothing}`;
  }
}
define('p-mail-state', MailState);

const one = (id) => record({
  url: `${URL}/${id}`, back: { href: HOME, label: t.outbox.title }, title: (mail) => mail.subject, subtitle: (mail) => mail.address, history: false,
  state: (mail) => ({ label: t.outbox.states[mail.state], tone: TONES[mail.state] }),
  primary: (mail) => (AGAIN.includes(mail.state) && mine(mail) ? { label: t.outbox.again, icon: 'send', permission: 'mail.write', run: () => step(id, 'again', t.outbox.queued('1')) } : null),
  menu: (mail) => (!mine(mail) ? [] : [
    WAITING.includes(mail.state) ? { label: t.outbox.cancel, icon: 'x', permission: 'mail.write', run: () => step(id, 'cancel', t.outbox.cancelled('1')) } : null,
    mail.copies > 1 ? { label: t.outbox.pauseAll(mail.copies), icon: 'pause', permission: 'mail.write', run: () => all(id, 'pause') } : null,
    mail.copies > 1 ? { label: t.outbox.resumeAll, icon: 'play', permission: 'mail.write', run: () => all(id, 'resume') } : null,
    mail.copies > 1 ? { label: t.outbox.cancelEvery, icon: 'circle-x', danger: true, permission: 'mail.write', run: () => all(id, 'cancel') } : null,
  ]),
  top: (mail) => (mail.error && mail.state !== 'SENT' ? html`<div class="gap-below">${note(html`${mail.error}${Date.parse(mail.nextAttempt) > Date.now() && mail.attempts ? html` ${t.outbox.next(dates.relative(mail.nextAttempt))}` : nothing}`, { tone: 'bad' })}</div>` : nothing),
  facts: (mail) => [
    [t.outbox.to, mail.address], [t.outbox.by, mail.createdBy], [t.outbox.created, dates.dateTime(mail.createdAt)], [t.outbox.sent, mail.sentAt ? dates.dateTime(mail.sentAt) : ''],
    [t.outbox.attempts, mail.attempts ? numbers.plain(mail.attempts) : ''], [t.outbox.copies, mail.copies > 1 ? html`<a href="${HOME}?mail=${mail.mail}">${numbers.plain(mail.copies)}</a>` : ''],
    [t.outbox.topic, mail.topic], [t.outbox.attachments, mail.attachments.join(', ')], [t.outbox.messageId, html`<span class="mono">${mail.messageId}</span>`],
  ],
  tabs: [
    { id: 'texto', label: t.outbox.message, render: (mail) => (mail.text === null ? note(t.outbox.personal) : html`<pre class="mail-text">${mail.text}</pre>`) },
    { id: 'envio', label: t.outbox.log, render: (mail) => html`<ol class="history"><li><p><b>${t.outbox.events.SAVED}</b> <time datetime=${mail.createdAt}>${dates.dateTime(mail.createdAt)}</time></p></li>
      ${mail.log.map((event) => html`<li><p><b>${t.outbox.events[event.what] ?? event.what}</b> <time datetime=${event.happenedAt}>${dates.dateTime(event.happenedAt)}</time></p>${event.detail ? html`<p class="quiet">${t.outbox.reasons[event.detail] ?? event.detail}</p>` : nothing}</li>`)}</ol>` },
  ],
});

async function step(id, name, words) {
  await api.post(`${URL}/${id}/${name}`);
  toast(words);
}

async function all(id, name) {
  if (name === 'cancel' && !await confirm({ title: t.outbox.cancelEvery, text: t.outbox.cancelText, action: t.outbox.cancel, danger: true })) return false;
  const { copies } = await api.post(`${URL}/${id}/all/${name}`);
  toast(t.outbox.steered[name](numbers.plain(copies)));
}
