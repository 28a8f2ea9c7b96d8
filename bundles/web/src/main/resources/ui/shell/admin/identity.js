import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';

export const HOME = '#/admin-users';

/** Who works here, what they may do, and where: the pages of one screen. */
export function identityTabs(current) {
  const tab = (id, label, href) => html`<a class="tab" href=${href} aria-current=${id === current ? 'page' : nothing}>${label}</a>`;
  return html`<nav class="tabs" aria-label=${t.users.parts}>${tab('users', t.users.title, HOME)}${tab('roles', t.roles.title, `${HOME}/roles`)}${tab('units', t.units.title, `${HOME}/units`)}${tab('privileges', t.privileges.title, `${HOME}/privileges`)}</nav>`;
}
