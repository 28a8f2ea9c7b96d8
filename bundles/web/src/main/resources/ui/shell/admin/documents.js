import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { api } from '../pieces/api.js';
import { dates, numbers } from '../pieces/dates.js';
import { icon } from '../pieces/icon.js';
import { list } from '../pieces/list.js';
import { record } from '../pieces/record.js';
import { sign } from '../pieces/sign.js';
import { note, state, when } from '../pieces/state.js';
import { toast } from '../pieces/toast.js';
import { pages } from '../frame/pages.js';
import { session } from '../frame/session.js';

const HOME = '#/documents';
const URL = '/api/documents';
const CHECKS = '/api/document-checks';

/** The register of signed documents: find, download, check, declare void. */
export const mount = (host) => pages(host, { '': register, ':id': ({ id }) => one(id) });

const stateOf = (document) => ({ VALID: { label: t.documents.valid, tone: 'ok' }, REPLACED: { label: t.documents.replaced, tone: 'warn' }, VOID: { label: t.documents.void, tone: 'bad' } })[document.state];

async function register() {
  const [{ types, years }, { last }] = await Promise.all([api.get(`${URL}/choices`), api.get(CHECKS)]);
  return html`${checkNote(last)}${list({
    title: t.documents.title, text: t.documents.text, noun: t.documents.noun, url: URL, sort: '-signed', search: t.documents.search, export: false,
    columns: [
      { key: 'designation', label: t.documents.number, main: true },
      { key: 'subject', label: t.documents.subject },
      { key: 'typeName', label: t.documents.type, phone: false },
      { key: 'signedBy', label: t.documents.signedBy, phone: false },
      { key: 'signedAt', label: t.documents.signedAt, sort: 'signed', phone: false, cell: (row) => when(row.signedAt) },
      { key: 'state', label: t.documents.state, cell: (row) => { const now = stateOf(row); return state(now.label, now.tone); } },
    ],
    filters: [
      { key: 'type', label: t.documents.type, options: types.map(({ id, name }) => [id, name]) },
      { key: 'year', label: t.documents.year, options: years.map((year) => [String(year), String(year)]) },
      { key: 'state', label: t.documents.state, options: [['valid', t.documents.valid], ['replaced', t.documents.replaced], ['void', t.documents.void]] },
    ],
    href: (row) => `${HOME}/${row.id}`,
    faded: (row) => row.state !== 'VALID',
    menu: [{ label: t.documents.checkAll, icon: 'shield-check', permission: 'core.admin', run: checkAll }],
    empty: { icon: 'stamp', title: t.documents.empty, text: t.documents.emptyText },
  })}`;
}

/** What the last comparison of all files found; silent while all is well and nobody has to know. */
function checkNote(check) {
  if (!check?.findings.length) return nothing;
  return html`<div class="gap-below">${note(html`<p>${t.documents.found(check.findings.length, dates.dateTime(check.at))}</p>
    <ul class="plain-list">${check.findings.map((one) => html`<li><a href="${HOME}/${one.id}">${one.designation}</a>: ${t.documents.fileStates[one.state]}</li>`)}</ul>`, { tone: 'bad' })}</div>`;
}

async function checkAll() {
  try {
    let { running, last } = await api.post(CHECKS);
    toast(t.documents.checking);
    while (running) {
      await new Promise((resolve) => { setTimeout(resolve, 800); });
      ({ running, last } = await api.get(CHECKS));
    }
    const wrong = last?.findings.length ?? 0;
    toast(wrong ? t.documents.found(wrong, dates.dateTime(last.at)) : t.documents.allIntact(numbers.plain(last?.checked ?? 0)), { tone: wrong ? 'bad' : undefined });
  } catch (error) { toast(error.message, { tone: 'bad' }); }
}

const one = (id) => record({
  url: `${URL}/${id}`, back: { href: HOME, label: t.documents.title }, title: (document) => document.designation, state: stateOf,
  subtitle: (document) => document.subject || document.typeName,
  primary: (document) => (document.sha256 ? { label: t.documents.download, icon: 'file-down', run: () => { window.location.assign(`${URL}/${id}/file.pdf`); return false; } } : null),
  menu: (document) => [
    document.href ? { label: t.documents.open, icon: 'arrow-up-right', href: document.href } : null,
    document.code ? { label: t.documents.public, icon: 'external-link', href: `/verificar/${document.code}` } : null,
    document.sha256 ? { label: t.documents.check, icon: 'shield-check', run: check } : null,
    document.voidReason ? null : '-',
    document.voidReason ? null : { label: t.documents.revoke, icon: 'circle-x', danger: true, permission: 'documents.sign', run: revoke },
  ],
  top: (document) => html`${replaced(document)}${document.voidReason ? html`<div class="gap-below">${note(html`<p>${t.documents.voidedBy(document.voidedBy, document.voidedAt ? dates.dateTime(document.voidedAt) : '')}</p><p>${document.voidReason}</p>`, { tone: 'bad' })}</div>` : nothing}`,
  facts: (document) => [
    [t.documents.type, document.typeName], [t.documents.subject, document.subject],
    [t.documents.signedAt, dates.dateTime(document.signedAt)], [t.documents.signedBy, document.signedBy],
    [t.documents.code, document.code ? html`<span class="mono">${document.code}</span>` : ''],
    [t.documents.hash, document.sha256 ? html`<span class="mono">${document.sha256}</span>` : ''],
  ],
});

const replaced = (document) => (document.replacedBy ? html`<div class="gap-below">${note(html`<p>${t.documents.replacedBy(html`<a href="${HOME}/${document.replacedBy}">${document.successorDesignation}</a>`, dates.dateTime(document.replacedAt))}</p>`, { tone: 'warn' })}</div>` : nothing);

async function check(document) {
  const { state: found } = await api.post(`${URL}/${document.id}/verify`);
  toast(`${document.designation}: ${t.documents.fileStates[found]}`, { tone: found === 'INTACT' ? undefined : 'bad' });
  return false;
}

async function revoke(document) {
  const done = await sign({
    title: t.documents.revokeTitle(document.designation), action: t.documents.revoke, danger: true,
    body: (errors) => html`<p>${t.documents.revokeText}</p>
      <div class="field ${errors.reason ? 'wrong' : ''}"><label for="void-reason">${t.documents.reason}</label>
        <textarea class="control" id="void-reason" name="reason" rows="3" maxlength="400" data-autofocus aria-invalid=${errors.reason ? 'true' : nothing} aria-describedby=${errors.reason ? 'void-reason-error' : nothing}></textarea>
        ${errors.reason ? html`<p class="error" id="void-reason-error">${icon('circle-alert', 'small')}${errors.reason}</p>` : nothing}</div>`,
    send: ({ reason, password }) => api.post(`${URL}/${document.id}/void`, { reason, password }),
  });
  if (!done) return false;
  toast(t.documents.revoked(document.designation));
}
