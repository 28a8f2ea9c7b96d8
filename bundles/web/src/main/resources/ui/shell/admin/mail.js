import { html, render } from 'lit';
import { t } from '../i18n/es.js';
import { form } from '../pieces/form.js';
import { note } from '../pieces/state.js';

/** The server that takes the office's mail. Its password goes in and never comes out. */
export function mount(host) {
  render(form({
    title: t.mail.title, text: t.mail.text, url: '/api/smtp', single: true, saved: t.mail.saved,
    groups: [{ fields: [
      { name: 'host', label: t.mail.host, help: t.mail.hostHelp, max: 200 },
      { name: 'security', label: t.mail.security, type: 'select', half: true, options: t.mail.securities },
      { name: 'port', label: t.mail.port, type: 'number', half: true, help: t.mail.portHelp },
      { name: 'from', label: t.mail.from, type: 'email', help: t.mail.fromHelp, max: 254 },
      { name: 'user', label: t.mail.user, optional: true, max: 200, half: true },
      { name: 'password', label: t.mail.password, type: 'password', optional: true, max: 200, half: true, help: t.mail.passwordHelp },
      { name: 'about', type: 'static', draw: () => html`${note(t.mail.waits)}` },
    ] }],
    read: (smtp) => ({ ...smtp, security: smtp.security?.toUpperCase(), password: null }),
  }), host);
  return () => {};
}
