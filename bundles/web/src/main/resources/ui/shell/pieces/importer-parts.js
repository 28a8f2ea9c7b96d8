import { html } from 'lit';
import { t } from '../i18n/es.js';
import { numbers } from './dates.js';
import { icon } from './icon.js';

export const totalsOf = (totals) => html`<dl class="totals">${totals.map(([label, value, tone]) => html`<div class=${tone ?? ''}><dt>${label}</dt><dd>${numbers.plain(value ?? 0)}</dd></div>`)}</dl>`;

/** The rows with errors as a file, with the reason beside each, to be mended and sent again. */
export const toMend = (address, wrong) => html`<a class="button" href="${address}/errors.xlsx" download>${icon('download')}${t.importer.mend(numbers.plain(wrong))}</a>`;
