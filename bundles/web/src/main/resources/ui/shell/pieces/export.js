import { t } from '../i18n/es.js';
import { live } from '../frame/live.js';
import { api, request } from './api.js';
import { clearToasts, toast } from './toast.js';

let known;
// Who prints PDFs comes and goes with its module.
live.addEventListener('screens', () => { known = undefined; });

/** What a list can be had as now: `['xlsx', 'pdf', 'csv']`. Asked once; without an answer, what is always there. */
export async function exportKinds() {
  known ??= api.get('/api/lists/kinds').then((page) => page.items);
  try { return await known; } catch { known = undefined; return ['xlsx', 'csv']; }
}

/** The menu "Exportar". `address(kind)` is where the file is. Long files stream; a PDF may be refused, and then says why. */
export const exportMenu = (kinds, address) => kinds.map((kind) => (kind === 'pdf'
  ? { label: t.list.exports[kind], icon: 'file-text', run: () => savePdf(address(kind)) }
  : { label: t.list.exports[kind], icon: kind === 'xlsx' ? 'file-spreadsheet' : 'file', href: address(kind), download: '' }));

async function savePdf(address) {
  toast(t.list.printing);
  try {
    const response = await request(address);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))?.[1] ?? 'lista.pdf';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    clearToasts();
  } catch (error) { toast(error.errors?.[0]?.message ?? error.message, { tone: 'bad' }); }
}
