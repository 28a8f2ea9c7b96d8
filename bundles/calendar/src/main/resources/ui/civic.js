import { Piece, api, badge, dates, debounce, define, empty, failure, html, icon, nothing, pageTitle, route, session, setQuery, skeleton } from 'pregon';
import { t } from './i18n.js';
import { home, names, sections } from './words.js';

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const monthName = (month) => dates.month(`2026-${month}`).split(' ')[0];
const upper = (text) => text[0].toUpperCase() + text.slice(1);

/** A year of civic dates with the norm behind each; what is chosen stands in the address. */
class CivicYear extends Piece {
  static properties = { options: { attribute: false } };

  constructor() { super(); this.typed = debounce((text) => this.ask({ q: text }), 250); }

  connectedCallback() { super.connectedCallback(); this.load(); }
  disconnectedCallback() { super.disconnectedCallback(); this.typed.cancel(); }

  get query() { const { query } = route(); return { ...query, anio: Number(query.anio ?? query.year) || Number(dates.today().slice(0, 4)) }; }

  ask(change) {
    const { query } = route();
    setQuery({ anio: query.anio ?? query.year, q: query.q, tipo: query.tipo, ambito: query.ambito, lugar: query.lugar, mes: query.mes, ...change }, { replace: true });
    this.load();
  }

  async load() {
    const asked = this.query;
    this.requestUpdate();
    try {
      const { items } = await api.get(`/api/calendar/civic${api.query({ year: asked.anio, kind: asked.tipo, scope: asked.ambito, place: asked.lugar, q: asked.q })}`);
      if (asked.anio === this.query.anio) Object.assign(this, { items, error: null });
    } catch (error) { this.error = error; }
    this.requestUpdate();
  }

  render() {
    const { anio, mes = '' } = this.query;
    const shown = (this.items ?? []).filter((day) => !mes || day.from.slice(5, 7) === mes);
    return html`<section aria-labelledby="civic-title">
      <header class="page-head"><h1 id="civic-title">${t.civic.title}</h1>
        <div class="civic-pager"><button class="button square" aria-label=${t.civic.previous} @click=${() => this.ask({ anio: anio - 1 })}>${icon('chevron-left')}</button><output aria-live="polite">${anio}</output><button class="button square" aria-label=${t.civic.next} @click=${() => this.ask({ anio: anio + 1 })}>${icon('chevron-right')}</button></div>
        <div class="actions"><button class="button" @click=${() => print()}>${icon('printer')}${t.civic.print}</button>${session.can('calendar.write') ? html`<a class="button primary" href="${home}/civic/new">${icon('plus')}${t.civic.add}</a>` : nothing}</div></header>
      <p class="calendar-print">${t.civic.printed(session.office?.municipality ?? '', anio)}</p>
      ${this.toolbar()}
      <p class="quiet calendar-count" role="status">${this.items ? t.civic.count(shown.length, anio) : ''}</p>
      ${this.error ? failure(this.error, () => this.load()) : !this.items ? html`<div class="late">${skeleton()}</div>` : shown.length ? MONTHS.map((month) => this.month(month, shown)) : empty({ icon: 'calendar', title: t.civic.emptyTitle, text: t.civic.emptyText })}
      <p class="civic-hidden"><a href="${home}/civic/hidden">${t.civic.hiddenLink}</a></p></section>`;
  }

  toolbar() {
    const { query } = this;
    const choice = (name, label, all, options) => html`<label class="calendar-choice"><span>${label}</span><select class="control" @change=${(event) => this.ask({ [name]: event.target.value })}>
      <option value="">${all}</option>${options.map(({ value, label: word }) => html`<option value=${value} ?selected=${value === (query[name] ?? '')}>${word}</option>`)}</select></label>`;
    return html`<div class="toolbar calendar-filters" role="search" aria-label=${t.civic.filters}>
      <div class="search">${icon('search')}<input class="control" type="search" aria-label=${t.civic.search} placeholder=${t.civic.search} .value=${query.q ?? ''} @input=${(event) => this.typed(event.target.value.trim())}></div>
      ${choice('mes', t.civic.month, t.civic.wholeYear, MONTHS.map((value) => ({ value, label: upper(monthName(value)) })))}
      ${choice('tipo', t.civic.kind, t.civic.all, this.options.civicKinds)}
      ${choice('ambito', t.civic.scope, t.civic.all, this.options.scopes)}
      ${choice('lugar', t.civic.place, t.civic.here, [{ value: 'all', label: t.civic.everywhere }])}</div>`;
  }

  month(month, shown) {
    const days = shown.filter((day) => day.from.slice(5, 7) === month);
    if (!days.length) return nothing;
    return html`<section class="civic-month" aria-labelledby="civic-${month}"><h2 id="civic-${month}">${upper(monthName(month))}</h2><ul class="civic-days">${days.map((day) => this.day(day))}</ul></section>`;
  }

  day(day) {
    const today = day.from <= dates.today() && dates.today() <= day.to;
    return html`<li class="civic-day ${day.nonWorking ? 'civic-off' : ''} ${today ? 'civic-today' : ''}">
      <p class="civic-when">${day.weekly ? t.civic.weekly : range(day)}</p>
      <div class="civic-what"><p class="civic-name"><a href="${home}/civic/${day.id}">${day.name}</a>${day.anniversary ? html` <span class="quiet">${t.civic.anniversary(day.anniversary)}</span>` : nothing}</p>
        <p class="civic-more">${day.nonWorking ? badge(t.civic.holiday) : nothing} ${day.kindLabel} · ${day.scopeLabel} · ${day.rule}${day.origin === 'CONFIGURED' ? nothing : html` · ${day.origin === 'ADDED' ? t.civic.added : t.civic.changed}`}</p>
        <p class="civic-source">${day.source || t.civic.unsourced} · <span class="civic-mark civic-${day.verification}">${day.verificationLabel}</span>${day.note ? html`<br>${day.note}` : nothing}</p></div>
      ${session.can('calendar.write') && !day.weekly ? html`<a class="button small plain civic-plan" href="${home}/new${api.query({ inicio: `${day.deadline ? day.to : day.from}T${day.time?.slice(0, 5) ?? '09:00'}`, titulo: day.name.slice(0, 200) })}" aria-label=${t.civic.planLabel(day.name)}>${icon('calendar-plus', 'small')}${t.civic.plan}</a>` : nothing}</li>`;
  }
}
define('calendar-civic-year', CivicYear);

/** jue 2 abr; 1 jul al 31 jul; hasta el mar 31 mar */
function range(day) {
  if (day.deadline) return `${t.civic.until} ${dates.dayMonth(day.to)}`;
  return day.from === day.to ? dates.dayMonth(day.from) : `${dates.dayMonth(day.from)} al ${dates.dayMonth(day.to)}`;
}

export async function civic() {
  const options = await names();
  pageTitle(t.civic.title);
  return html`${sections('civic')}<calendar-civic-year .options=${options}></calendar-civic-year>`;
}
