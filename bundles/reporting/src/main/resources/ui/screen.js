import { api, dates, dialog, form, html, list, navigate, note, nothing, pages, record, session, sign as signing, state, toast, when, workflowBar } from 'pregon';
import { t } from './i18n.js';
import { downloads, facts, notices, observations, preview, readiness, standing, stateOf } from './parts.js';

const url = '/api/reporting/monthly';
const home = '#/reporting';
/** Whether something is left to write. */
const blank = (report) => ['background', 'difficulties', 'conclusions', 'recommendations'].some((name) => !report[name]?.trim());
const editable = (report) => ['DRAFT', 'REVIEW', 'OBSERVED', 'APPROVED'].includes(report.state);

const groups = [{ fields: [
  { name: 'reference', label: t.edit.reference, help: t.edit.referenceHelp, optional: true, max: 400 },
  { name: 'background', label: t.edit.background, type: 'textarea', rows: 5, optional: true, max: 20000, help: t.edit.paragraphs },
  { name: 'difficulties', label: t.edit.difficulties, type: 'textarea', rows: 6, optional: true, max: 20000 },
  { name: 'conclusions', label: t.edit.conclusions, type: 'textarea', rows: 6, optional: true, max: 20000 },
  { name: 'recommendations', label: t.edit.recommendations, type: 'textarea', rows: 6, optional: true, max: 20000 },
] }];
/** Who corrects has before their eyes what was asked for. */
const withRemarks = (id) => [{ fields: [{ name: 'returned', type: 'static', draw: () => html`<p-report-remarks .url=${`${url}/${id}`}></p-report-remarks>` }, ...groups[0].fields] }];
const written = (values) => Object.fromEntries(groups[0].fields.map(({ name }) => [name, values[name] ?? '']));

export const mount = (host) => pages(host, {
  '': () => list({
    title: t.list.title, noun: t.list.noun, url, sort: '-month', count: false, export: false,
    columns: [
      { key: 'title', label: t.list.month, sort: 'month', main: true },
      { key: 'designation', label: t.list.number },
      { key: 'state', label: t.list.state, cell: (row) => { const now = stateOf(row); return state(now.label, now.tone); } },
      { key: 'assembledAt', label: t.list.assembled, cell: (row) => when(row.assembledAt), phone: false },
      { key: 'signedAt', label: t.list.signed, cell: (row) => (row.signedAt ? when(row.signedAt) : ''), phone: false },
    ],
    filters: [{ key: 'state', label: t.list.state, options: Object.entries(t.states) }],
    href: (row) => `${home}/${row.id}`,
    create: { label: t.list.create, permission: 'reporting.write', run: openMonth },
    menu: [{ label: t.settings.title, icon: 'settings', href: `${home}/settings`, permission: 'reporting.sign' }],
    empty: { icon: 'file-text', title: t.list.emptyTitle, text: t.list.emptyText },
  }),
  settings: () => form({
    title: t.settings.title, text: t.settings.text, url: '/api/reporting/settings', single: true, saved: t.settings.saved, back: home, cancel: home, done: home,
    groups: [{ fields: [
      { name: 'recipients', label: t.settings.recipients, type: 'tags', optional: true, help: t.settings.recipientsHelp,
        check: (all) => { const wrong = (all ?? []).find((one) => !/^[^\s@,;<>"]+@[\w-]+(\.[\w-]+)+$/.test(one.trim())); return wrong === undefined ? null : t.settings.notMail(wrong); } },
      { name: 'unsignedDrafts', label: t.settings.unsigned, type: 'checkbox', help: t.settings.unsignedHelp },
      { name: 'approvalFirst', label: t.settings.approval, type: 'checkbox', help: t.settings.approvalHelp },
      { name: 'schedule', type: 'static', draw: () => note(t.settings.schedule) },
    ] }],
    write: ({ recipients, unsignedDrafts, approvalFirst }) => ({ recipients: recipients ?? [], unsignedDrafts: Boolean(unsignedDrafts), approvalFirst: Boolean(approvalFirst) }),
  }),
  ':id': ({ id }) => record({
    url: `${url}/${id}`, back: { href: home, label: t.record.back }, title: (report) => report.title, state: stateOf,
    subtitle: (report) => report.designation ?? t.record.draftSubtitle,
    primary: (report) => (editable(report) && report.state !== 'OBSERVED' && !report.readiness.unapproved ? { label: t.record.sign, icon: 'signature', permission: 'reporting.sign', run: sign }
      : (report.state === 'RETURNED' || standing(report) === 'VOID') && !report.correction ? { label: t.record.correct, icon: 'file-pen', permission: 'reporting.write', run: correct } : null),
    menu: (report) => [
      ...(editable(report) ? [
        { label: t.record.texts, icon: 'pencil', href: `${home}/${id}/edit`, permission: 'reporting.write' },
        { label: t.record.refresh, icon: 'refresh-cw', permission: 'reporting.write', run: step('refresh', t.record.refreshed) },
        '-',
      ] : standing(report) !== 'VALID' ? [] : [{ label: t.record.again, icon: 'send', permission: 'reporting.sign', run: step('send', t.record.resent) }, '-']),
      ...downloads(url, report),
    ],
    top: (report, page) => html`<div class="gap-below">${workflowBar({ workflow: 'reporting.monthly', id, version: report.version, moved: () => page.load() })}</div>${notices(report, { page, url, home })}${editable(report) && session.can('reporting.write') && blank(report) ? html`<div class="gap-below report-write">${note(t.record.write, { action: html`<a class="button small" href="${home}/${id}/edit">${t.record.texts}</a>` })}</div>` : nothing}`,
    tabs: [
      { id: 'vista', label: t.record.preview, render: (report) => preview(url, report) },
      { id: 'datos', label: 'Datos', render: facts },
    ],
  }),
  ':id/edit': ({ id }) => form({
    title: t.edit.title, url, id, groups: withRemarks(id), read: written, write: written, back: `${home}/${id}`, cancel: `${home}/${id}`, done: `${home}/${id}`,
  }),
});

/** Two clicks for any month: the month before this one is already chosen. */
async function openMonth() {
  const today = dates.today();
  const last = dates.plus(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  let month = last;
  let error = '';
  const chosen = await dialog({
    title: t.open.title,
    body: () => html`<div class="field ${error ? 'wrong' : ''}"><label for="report-month">${t.open.month}</label>
      <input class="control medium" id="report-month" type="month" min="2000-01" max=${today.slice(0, 7)} .value=${month} aria-describedby="report-month-help" @input=${(event) => { month = event.target.value; }}>
      <p class="help" id="report-month-help">${t.open.help}</p>${error ? html`<p class="error" role="alert">${error}</p>` : nothing}</div>`,
    footer: ({ close, redraw }) => html`<button class="button primary" data-autofocus @click=${async () => {
      if (!month) { error = t.open.missing; return redraw(); }
      try { close(await api.post(url, { month })); } catch (problem) { error = problem.errors?.[0]?.message ?? problem.message; redraw(); }
    }}>${t.open.action}</button>`,
  });
  if (chosen) navigate(`${home}/${chosen.id}`);
}

function step(name, done) {
  return async (report, { etag }) => { await api.post(`${url}/${report.id}/${name}`, undefined, { etag }); toast(done); };
}

/** Says exactly what will happen before anything does. */
async function sign(report, { etag }) {
  const blank = [['difficulties', t.sign.difficulties], ['conclusions', t.sign.conclusions]].filter(([name]) => !report[name]).map(([, label]) => label);
  if (report.readiness.missing.length) {
    toast(t.ready.missing(report.readiness.missing.join(', ')), { tone: 'bad' });
    return false;
  }
  const signed = await signing({
    title: t.sign.title(report.title.toLowerCase()), action: t.sign.action, working: t.sign.working,
    body: html`${[observations(report), ...readiness(report)].map((one) => html`<div class="gap-below">${one}</div>`)}<p>${t.sign.lead}</p><ol class="report-steps">${t.sign.steps(report.delivery.to).map((text) => html`<li>${text}</li>`)}</ol>
      ${report.delivery.words ? html`<p>${report.delivery.words}</p>` : nothing}${blank.length ? html`<p>${t.sign.empty(blank.join(' y '))}</p>` : nothing}`,
    send: ({ password }) => api.post(`${url}/${report.id}/sign`, { password }, { etag }),
  });
  if (!signed) return false;
  toast(t.sign.done(signed.designation));
}

async function correct(report) {
  const next = await api.post(`${url}/${report.id}/correct`);
  navigate(`${home}/${next.id}`);
  return false;
}
