import { html, ifDefined, live, nothing, repeat } from 'lit';
import { t } from '../i18n/es.js';
import { navigate } from '../frame/router.js';
import { numbers } from './dates.js';
import { icon } from './icon.js';
import { menu } from './menu.js';

/** The rows of a list as a table, and as cards on a phone. */
export function table(list) {
  const { spec, rows, bulk, columns } = list;
  const all = rows.every((row) => bulk.has(row));
  return html`<table class="rows ${spec.actions ? 'has-actions' : ''} ${bulk.on ? 'has-boxes' : ''}"><caption class="visually-hidden">${spec.title}</caption><thead><tr>
      ${bulk.on ? html`<th class="box-cell"><input type="checkbox" class="box" aria-label=${t.list.selectAll} .checked=${live(all)} .indeterminate=${bulk.marked.size > 0 && !all} @change=${() => bulk.markAll(!all)}></th>` : nothing}
      ${columns.map((column) => head(list, column))}
      ${spec.actions ? html`<th class="menu-cell"><span class="visually-hidden">${t.common.more}</span></th>` : nothing}</tr></thead>
    <tbody>${repeat(rows, (row) => row.id, (row) => line(list, row))}</tbody></table>`;
}

function head({ state }, column) {
  if (!column.sort) return html`<th scope="col" class=${look(column)}>${column.label}</th>`;
  const now = state.sort === column.sort ? 'ascending' : state.sort === `-${column.sort}` ? 'descending' : null;
  return html`<th scope="col" class=${look(column)} aria-sort=${ifDefined(now ?? undefined)}><button class="sort" @click=${(event) => { state.ask({ sort: now === 'ascending' ? `-${column.sort}` : column.sort }); event.target.closest('p-list').load(); }}>${column.label}${icon(now === 'descending' ? 'arrow-down' : now ? 'arrow-up' : 'chevrons-up-down', 'small')}</button></th>`;
}

function look(column) { return `${column.number ? 'number' : ''} ${column.main ? 'main-cell' : ''} ${column.phone === false ? 'not-phone' : ''} ${column.wide ? 'wide-cell' : ''}`; }

function line(list, row) {
  const { spec, bulk, columns } = list;
  const href = spec.href?.(row);
  const name = nameOf(spec, row);
  return html`<tr class="${href ? 'goes' : ''} ${bulk.has(row) ? 'marked' : ''} ${spec.faded?.(row) ? 'faded' : ''}" @click=${(event) => { if (href && !event.target.closest('a,button,input,label,.menu') && !getSelection().toString()) navigate(href); }}>
    ${bulk.on ? html`<td class="box-cell"><input type="checkbox" class="box" aria-label=${t.list.select(name)} .checked=${live(bulk.has(row))} @change=${() => bulk.mark(row)}></td>` : nothing}
    ${columns.map((column) => {
      const plain = row[column.key] ?? '';
      const content = column.cell ? column.cell(row) : column.number && typeof plain === 'number' ? numbers.plain(plain) : plain;
      const bare = content === '' || content === null;
      return html`<td class="${look(column)} ${bare ? 'bare' : ''}" data-label=${column.label}>${column.main && href ? html`<a href=${href}>${content}</a>` : bare ? html`<span class="quiet">${t.common.none}</span>` : content}</td>`;
    })}
    ${spec.actions ? html`<td class="menu-cell">${menu({ label: t.list.actionsOf(name), look: 'plain square small', items: spec.actions(row, list) })}</td>` : nothing}</tr>`;
}

function nameOf(spec, row) { const main = spec.columns.find((column) => column.main) ?? spec.columns[0]; return spec.name?.(row) ?? String(row[main.key] ?? row.id); }

/** The shape of what comes. */
export function placeholder({ columns }) {
  return html`<div class="late" aria-busy="true"><span class="visually-hidden">${t.common.loading}</span><table class="rows" aria-hidden="true"><thead><tr>${columns.map((column) => html`<th class=${look(column)}>${column.label}</th>`)}</tr></thead>
    <tbody>${Array.from({ length: 8 }, (_, i) => html`<tr>${columns.map((column, j) => html`<td class=${look(column)}><span class="skeleton w${(i * 3 + j * 2) % 5}"></span></td>`)}</tr>`)}</tbody></table></div>`;
}
