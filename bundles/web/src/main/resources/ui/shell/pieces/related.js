import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { route } from '../frame/router.js';
import { api } from './api.js';
import { dates } from './dates.js';
import { Piece, define } from './element.js';
import { icon } from './icon.js';
import { badge, failure } from './state.js';

/** What other modules have about a record, at its end; nothing where they have nothing. */
class Related extends Piece {
  static properties = { type: {}, record: {} };

  willUpdate(changed) { if (changed.has('record') || changed.has('type')) this.load(); }

  async load() {
    try { Object.assign(this, { groups: (await api.get(`/api/related${api.query({ type: this.type, id: this.record })}`)).groups, error: null }); } catch (error) { this.error = error; }
    this.requestUpdate();
  }

  render() {
    if (this.error) return this.error.status === 403 ? nothing : failure(this.error, () => this.load());
    const here = route().hash.split('?')[0];
    const groups = (this.groups ?? []).map((group) => ({ ...group, items: group.items.filter((item) => item.href !== here) })).filter((group) => group.items.length);
    if (!groups.length) return nothing;
    return html`<section class="related" aria-labelledby="related-title"><h2 id="related-title">${t.record.related}</h2>
      ${groups.map((group) => html`<h3>${icon(group.icon, 'small')}${group.name}</h3><ul class="plain-list">${group.items.map((item) => html`<li><a href=${item.href}><b>${item.title}</b></a>${item.state ? html` ${badge(item.state)}` : nothing}
        <small>${[item.date && dates.day(item.date), item.detail].filter(Boolean).join(' · ')}</small></li>`)}</ul>${group.more ? html`<p class="quiet">${t.record.relatedMore(group.items.length)}</p>` : nothing}`)}</section>`;
  }
}
define('p-related', Related);

/** `related('contact', 'institution:12')`: what the modules that are there have about it. */
export const related = (type, id) => (id ? html`<p-related type=${type} record=${id}></p-related>` : nothing);
