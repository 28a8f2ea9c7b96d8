import { html } from 'lit';
import { t } from '../i18n/es.js';
import { icon } from '../pieces/icon.js';
import { toast } from '../pieces/toast.js';
import { changePassword } from '../frame/login.js';
import { pages } from '../frame/pages.js';
import { navigate } from '../frame/router.js';
import { session } from '../frame/session.js';
import { delegationForm, delegations } from './delegations.js';
import { sessions } from './sessions.js';
import { tokenForm, tokens } from './tokens.js';

/** What one may settle about the own account. */
export const mount = (host) => pages(host, { '': account, 'tokens/new': tokenForm, 'delegations/new': delegationForm });

function account() {
  const a = t.account;
  return html`<header class="page-head"><h1>${a.title}</h1><div class="actions"><button class="button" @click=${async () => { if (await changePassword()) toast(t.password.changed); }}>${icon('key-round')}${t.user.password}</button></div>
      <p class="lead">${a.lead(session.user.name, session.user.login)}</p></header>
    ${sessions({ url: '/api/sessions', title: a.sessions, text: a.sessionsText, embedded: true, others: a.endOthers })}
    <div class="gap-top">${delegations()}</div>
    <div class="gap-top">${tokens({ url: '/api/tokens', text: t.tokens.text, create: { label: t.tokens.create, run: () => navigate('#/account/tokens/new') } })}</div>`;
}
