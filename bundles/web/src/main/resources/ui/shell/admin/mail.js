import { html } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { form } from '../pieces/form.js';
import { note } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';

const HOME = '#/admin-mail';

/** The server that takes the office's mail, how fast it may leave, and the mailbox it comes back to. Passwords go in and never come out. */
export const mount = (host) => pages(host, { '': smtp, ritmo: flow, rebotes: bounces });

const more = () => html`<section class="gap-top"><h2>${t.mail.more}</h2><ul class="plain-list"><li><a href="${HOME}/ritmo">${t.mail.flow}</a></li><li><a href="${HOME}/rebotes">${t.mail.bounces}</a></li><li><a href="#/mail">${t.mail.outbox}</a></li></ul></section>`;

const secret = [
  { name: 'user', label: t.mail.user, optional: true, max: 200, half: true },
  { name: 'password', label: t.mail.password, type: 'password', optional: true, max: 200, half: true, help: t.mail.passwordHelp },
];
const read = (saved) => ({ ...saved, security: saved.security?.toUpperCase(), protocol: saved.protocol?.toUpperCase(), password: null });

const smtp = () => html`${form({
  title: t.mail.title, text: t.mail.text, url: '/api/smtp', single: true, saved: t.mail.saved, read,
  groups: [{ fields: [
    { name: 'host', label: t.mail.host, help: t.mail.hostHelp, max: 200 },
    { name: 'security', label: t.mail.security, type: 'select', half: true, options: t.mail.securities },
    { name: 'port', label: t.mail.port, type: 'number', half: true, help: t.mail.portHelp },
    { name: 'from', label: t.mail.from, type: 'email', help: t.mail.fromHelp, max: 254 },
    ...secret,
    { name: 'about', type: 'static', draw: () => html`${note(t.mail.waits)}` },
  ] }],
})}${more()}`;

const flow = () => form({
  title: t.mail.flow, text: t.mail.flowText, url: '/api/mail-state/flow', single: true, saved: t.mail.flowSaved, back: HOME, backLabel: t.mail.title, cancel: HOME, done: HOME,
  groups: [{ fields: [
    { name: 'perMinute', label: t.mail.perMinute, type: 'number', help: t.mail.perMinuteHelp },
    { name: 'paused', label: t.mail.pausedLabel, type: 'checkbox' },
  ] }],
});

const bounces = () => form({
  title: t.mail.bounces, text: t.mail.bouncesText, url: '/api/mail-bounces', single: true, saved: t.mail.bouncesSaved, back: HOME, backLabel: t.mail.title, cancel: HOME, read,
  groups: [{ fields: [
    { name: 'protocol', label: t.mail.protocol, type: 'select', half: true, options: [['IMAP', 'IMAP'], ['POP3', 'POP3']] },
    { name: 'host', label: t.mail.mailboxHost, optional: true, max: 200, help: t.mail.mailboxHelp },
    { name: 'security', label: t.mail.security, type: 'select', half: true, options: t.mail.securities },
    { name: 'port', label: t.mail.port, type: 'number', half: true, help: t.mail.mailboxPort },
    ...secret,
    { name: 'check', type: 'static', draw: () => html`<div><button type="button" class="button" @click=${check}>${t.mail.check}</button></div>` },
  ] }],
});

async function check() {
  try { const { bounced } = await api.post('/api/mail-bounces/check'); toast(t.mail.checked(bounced)); }
  catch (error) { if (error.name !== 'AbortError') toast(error.message, { tone: 'bad' }); }
}
