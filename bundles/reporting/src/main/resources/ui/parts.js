import { Piece, api, dates, define, factList, html, note, nothing, session } from 'pregon';
import { t } from './i18n.js';

const TONES = { DRAFT: '', REVIEW: 'info', OBSERVED: 'warn', APPROVED: 'ok', SIGNED: 'ok', RECEIVED: 'ok', RETURNED: 'bad' };
const SENDING = { waiting: 'warn', 'no-recipients': 'warn', failed: 'bad', queued: 'info' };
const ASK_AGAIN = 2_000;

export const styles = html`<link rel="stylesheet" href=${new URL('./reporting.css', import.meta.url).href}>`;

/** What has become of its document; core says it anew each time. */
export const standing = (report) => report.standing?.state ?? 'VALID';

const STANDING_TONES = { REPLACED: 'warn', VOID: 'bad' };

export const standingState = (report) => (t.record.standings[standing(report)] ? { label: t.record.standings[standing(report)], tone: STANDING_TONES[standing(report)] } : null);

export const stateOf = (report) => standingState(report) ?? { label: report.stateLabel, tone: TONES[report.state] };

/** A signed report that no longer counts says so, and which one does. */
function standings(report, home) {
  const { state, by, since, reason } = report.standing ?? { state: 'VALID' };
  const next = report.correction;
  const link = next && home ? html`<a class="button small" href="${home}/${next.id}">${next.designation ? t.record.openSuccessor : t.record.openCorrection}</a>` : nothing;
  return [
    state === 'VOID' ? note(html`<p>${t.record.voided(by, dates.dateTime(since))}</p><p class="report-remarks">${reason}</p>`, { tone: 'bad' }) : nothing,
    next?.designation ? note(t.record.replaced(next.designation), { tone: 'warn', action: link }) : next ? note(t.record.correcting, { action: link }) : nothing,
  ];
}

/** The accessible page of the report, in a frame that runs no scripts. Until it is there, the place says that it is being made. */
class ReportPreview extends Piece {
  static properties = { src: {}, label: {} };

  willUpdate(changed) { if (changed.has('src')) this.ready = false; }

  render() {
    return html`<div class="report-sheet" aria-busy=${this.ready ? 'false' : 'true'}>
      ${this.ready ? nothing : html`<div class="report-making" role="status"><progress aria-label=${t.making.title}></progress><strong>${t.making.title}</strong><span>${t.making.text}</span></div>`}
      <iframe class="report-preview" sandbox="" title=${this.label} src=${this.src} @load=${() => { this.ready = true; this.requestUpdate(); }}></iframe></div>`;
  }
}
define('p-report-preview', ReportPreview);

/** The version makes a changed report load anew. */
export const preview = (url, report) => html`<p-report-preview .src=${`${url}/${report.id}/file.html?version=${report.version}`} .label=${t.record.frame(report.title)}></p-report-preview>`;

export const downloads = (url, report) => [
  { label: t.record.pdf, icon: 'file-down', href: `${url}/${report.id}/file.pdf`, download: '' },
  { label: t.record.docx, icon: 'file-text', href: `${url}/${report.id}/file.docx`, download: '' },
  { label: t.record.xlsx, icon: 'file-spreadsheet', href: `${url}/${report.id}/file.xlsx`, download: '' },
];

export function facts(report) {
  return factList([
    [t.record.assembled, dates.dateTime(report.assembledAt)],
    [t.record.signedAt, dates.dateTime(report.signedAt)],
    [t.record.signedBy, report.signedBy],
    [t.record.delivery, [report.delivery.words, report.delivery.sentAt ? dates.dateTime(report.delivery.sentAt) : ''].filter(Boolean).join(' ')],
    report.signedAt ? [t.record.to, report.delivery.to.join(', ')] : null,
    [t.record.answered, dates.dateTime(report.answeredAt)],
    [t.record.answeredBy, report.answeredBy],
    [t.record.hash, report.sha256 ? html`<span class="mono">${report.sha256}</span>` : ''],
    report.edition > 1 ? [t.record.edition, report.edition] : null,
  ]);
}

/** While the mail is on its way, asks how it fares and shows the page anew when it is known. */
class ReportSending extends Piece {
  static properties = { url: {}, words: {}, done: { attribute: false } };

  connectedCallback() { super.connectedCallback(); this.wait(); }
  disconnectedCallback() { super.disconnectedCallback(); clearTimeout(this.timer); }

  wait() { this.timer = setTimeout(() => this.ask(), ASK_AGAIN); }

  async ask() {
    // Without a connection it is asked again, like everything else.
    const report = await api.get(this.url).catch(() => null);
    if (!this.isConnected) return;
    if (report && report.delivery.state !== 'queued') this.done();
    else this.wait();
  }

  render() { return note(html`<span role="status">${this.words}</span>`, { tone: 'info' }); }
}
define('p-report-sending', ReportSending);

/** What would go wrong with the paper if it were signed now. */
export function readiness({ readiness: { missing, verifiable, unprintable, unapproved } }) {
  const admin = session.can('core.admin');
  const link = (href, label) => (admin ? html`<a class="button small" href=${href}>${label}</a>` : nothing);
  return [
    unapproved ? note(t.ready.unapproved) : nothing,
    missing.length ? note(html`${t.ready.missing(missing.join(', '))}${admin ? nothing : html` ${t.ready.ask}`}`, { tone: 'warn', action: link('#/admin-office', t.ready.fill) }) : nothing,
    verifiable ? nothing : note(html`${session.can('reporting.sign') ? t.ready.unverifiable : t.ready.unverifiableYet}${admin ? nothing : html` ${t.ready.addressPath}`}`, { tone: 'warn', action: link('#/admin-numbering/direccion', t.ready.address) }),
    unprintable.length ? note(html`<p>${t.ready.unprintable}</p><ul>${unprintable.map(({ text, characters }) => html`<li>${t.ready.characters(text, characters)}</li>`)}</ul>`, { tone: 'warn' }) : nothing,
  ].filter((one) => one !== nothing);
}

/** What the Alcaldía said of the edition before this one. */
export const observations = ({ returned }) => (returned ? note(html`<p>${t.ready.returned(returned.designation, returned.by)}</p><p class="report-remarks">${returned.remarks}</p><p>${t.ready.tell}</p>`, { tone: 'warn' }) : nothing);

/** What the reader must know before anything else. */
export function notices(report, { alcaldia = false, page, url, home } = {}) {
  const remarks = report.state === 'RETURNED'
    ? note(html`<p>${alcaldia ? t.received.yours : t.record.returned(report.answeredBy)}</p><p class="report-remarks">${report.remarks}</p>`, { tone: 'bad' }) : nothing;
  const received = report.state === 'RECEIVED' && !alcaldia ? note(t.record.received(report.answeredBy, dates.dateTime(report.answeredAt)), { tone: 'ok' }) : nothing;
  const tone = SENDING[report.delivery.state];
  const sending = alcaldia || report.state !== 'SIGNED' || standing(report) !== 'VALID' || !tone ? nothing
    : report.delivery.state === 'queued' && page ? html`<p-report-sending .url=${`${url}/${report.id}`} .words=${report.delivery.words} .done=${() => page.load()}></p-report-sending>` : note(report.delivery.words, { tone });
  const before = !alcaldia && !report.signedAt ? [observations(report), ...readiness(report)] : [];
  return html`${styles}${[...standings(report, home), remarks, received, sending, ...before].filter((one) => one !== nothing).map((one) => html`<div class="gap-below">${one}</div>`)}`;
}

class ReportRemarks extends Piece {
  static properties = { url: {} };
  connectedCallback() { super.connectedCallback(); this.load(); }
  async load() { this.report = await api.get(this.url).catch(() => null); this.requestUpdate(); }
  render() { return html`${styles}${this.report ? observations(this.report) : nothing}`; }
}
define('p-report-remarks', ReportRemarks);
