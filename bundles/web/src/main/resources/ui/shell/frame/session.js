import { api, hooks, request } from '../pieces/api.js';
import { applyTheme } from './theme.js';

/** Who is working here. Fires `change` when that changes. */
class Session extends EventTarget {
  user = null;
  office = {};
  csrf = '';

  take(body) {
    this.user = body?.user ?? null;
    this.csrf = body?.csrf ?? '';
    if (body?.office) { this.office = body.office; applyTheme(this.office); }
    return this;
  }

  async load() { return this.take(await api.get('/api/session')); }

  /** After the office's profile changed: every name and colour on the screen follows. */
  async reloadOffice() { await this.load(); this.dispatchEvent(new Event('office')); }

  async login(login, password) {
    // Straight to fetch's rules: a 401 here means a wrong password, not a lost session.
    const response = await request('/api/session', { method: 'POST', body: { login, password }, loginForm: true });
    return this.take(await response.json());
  }

  async changePassword(current, next) { this.take(await api.put('/api/session/password', { current, next })); this.changed(); }

  async logout() {
    try { await api.delete('/api/session'); } finally { this.take(null); this.changed(); }
  }

  can(permission) { return !permission || (this.user?.permissions ?? []).includes(permission); }
  changed() { this.dispatchEvent(new Event('change')); }
}

export const session = new Session();
hooks.csrf = () => session.csrf;
hooks.refresh = () => session.load();
