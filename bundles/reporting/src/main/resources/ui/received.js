import { api, dialog, html, list, nothing, pages, record, state, toast, when } from 'pregon';
import { t } from './i18n.js';
import { downloads, facts, notices, preview, standing, standingState } from './parts.js';

const url = '/api/reporting/received';
const home = '#/received';
const WORDS = { SIGNED: [t.received.unread, 'info'], RECEIVED: [t.received.read, 'ok'], RETURNED: [t.received.returned, 'warn'] };
const stateOf = (report) => { if (standingState(report)) return standingState(report); const [label, tone] = WORDS[report.state]; return { label, tone }; };

/** What no longer counts needs no answer. */
const waits = (report) => report.state === 'SIGNED' && standing(report) === 'VALID';

/** The Alcaldía's own home: signed reports to read, to acknowledge or to send back. */
export const mount = (host) => pages(host, {
  '': () => list({
    title: t.received.title, text: t.received.lead, noun: t.list.noun, url, sort: '-month', count: false, export: false,
    columns: [
      { key: 'title', label: t.list.month, main: true },
      { key: 'designation', label: t.list.number },
      { key: 'state', label: t.list.state, cell: (row) => { const now = stateOf(row); return state(now.label, now.tone); } },
      { key: 'signedBy', label: t.record.signedBy, phone: false },
      { key: 'signedAt', label: t.list.signed, cell: (row) => when(row.signedAt), phone: false },
    ],
    href: (row) => `${home}/${row.id}`,
    empty: { icon: 'inbox', title: t.received.emptyTitle, text: t.received.emptyText },
  }),
  ':id': ({ id }) => record({
    url: `${url}/${id}`, back: { href: home, label: t.received.back }, title: (report) => report.title, subtitle: (report) => report.designation,
    state: stateOf, history: false,
    primary: (report) => (waits(report) ? { label: t.received.acknowledge, icon: 'badge-check', permission: 'reporting.receive', run: acknowledge } : null),
    menu: (report) => [
      ...(waits(report) ? [{ label: t.received.giveBack, icon: 'undo-2', permission: 'reporting.receive', run: giveBack }, '-'] : []),
      ...downloads(url, report),
    ],
    top: (report) => notices(report, { alcaldia: true, home }),
    tabs: [
      { id: 'vista', label: t.record.preview, render: (report) => preview(url, report) },
      { id: 'datos', label: 'Datos', render: facts },
    ],
  }),
});

async function acknowledge(report) {
  await api.post(`${url}/${report.id}/acknowledge`);
  toast(t.received.acknowledged);
}

async function giveBack(report) {
  let remarks = '';
  let error = '';
  const sent = await dialog({
    title: t.received.returnTitle,
    body: () => html`<p>${t.received.returnText}</p><div class="field ${error ? 'wrong' : ''}"><label for="report-remarks">${t.received.remarks}</label>
      <textarea class="control" id="report-remarks" rows="6" maxlength="2000" aria-invalid=${error ? 'true' : nothing} @input=${(event) => { remarks = event.target.value; }}></textarea>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}</div>`,
    footer: ({ close, redraw }) => html`<button class="button" @click=${() => close(false)}>Cancelar</button><button class="button primary" @click=${async () => {
      if (!remarks.trim()) { error = t.received.remarksMissing; return redraw(); }
      try { await api.post(`${url}/${report.id}/return`, { remarks }); close(true); } catch (problem) { error = problem.errors?.[0]?.message ?? problem.message; redraw(); }
    }}>${t.received.giveBack}</button>`,
  });
  if (!sent) return false;
  toast(t.received.returnedDone);
}
