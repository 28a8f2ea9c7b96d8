import { route, setQuery } from '../frame/router.js';
import { session } from '../frame/session.js';

const RESERVED = new Set(['q', 'sort', 'after', 'tab', 'vista']);

/** How each list was left: the way back from a record leads there, with its filters and its page. */
const left = new Map();
session.addEventListener('change', () => left.clear());
const place = () => route().hash.split('?')[0];

/** The address of a list as it was left; any other address stays what it is. */
export const wayBack = (href) => left.get(href)?.hash ?? href;

/**
 * What a list shows, kept in the address so that "back", a bookmark and a copied link all work. The cursors of earlier
 * pages are not in the address (they grow); they live beside it for this tab.
 */
export class ListState {
  constructor(spec) { this.spec = spec; this.read(); }

  read() {
    if (this.spec.embedded) return this.start();
    const params = new URLSearchParams(route().hash.split('?')[1] ?? '');
    this.bare = !params.size;
    this.q = params.get('q') ?? '';
    this.sort = params.get('sort') ?? this.spec.sort ?? '';
    this.after = params.get('after') ?? '';
    this.view = params.get('vista') ?? '';
    this.filters = filtersOf(params);
    const before = left.get(place());
    this.trail = history.state?.trail ?? (before?.hash === route().hash ? before.trail : []);
    this.leave();
  }

  /** A list inside a record leaves the address to the record. */
  start() { Object.assign(this, { q: '', sort: this.spec.sort ?? '', after: '', view: '', filters: {}, trail: [] }); }

  leave() { left.set(place(), { hash: route().hash, trail: this.trail }); }

  write(change, { replace = false } = {}) {
    Object.assign(this, change);
    if (this.spec.embedded) return;
    const trail = this.trail;
    setQuery({ q: this.q, ...this.filters, sort: this.sort === (this.spec.sort ?? '') ? '' : this.sort, vista: this.view, after: this.after }, { replace });
    history.replaceState({ ...history.state, trail }, '');
    this.leave();
  }

  /** Another question starts at the first page. */
  ask(change, options) { this.write({ ...change, after: '', trail: [] }, options); }
  forward(cursor) { this.write({ trail: [...this.trail, this.after], after: cursor }); }
  back() { this.write({ after: this.trail.at(-1) ?? '', trail: this.trail.slice(0, -1) }); }
  filter(name, value) { const filters = { ...this.filters, [name]: value }; if (value === '' || value === undefined || value?.length === 0) delete filters[name]; this.ask({ filters }); }

  /** As a saved view keeps it. */
  get saved() { return new URLSearchParams(Object.entries({ q: this.q, ...this.filters, sort: this.sort }).flatMap(([name, value]) => [value].flat().filter(Boolean).map((one) => [name, one]))).toString(); }

  /** As a saved view brings it. */
  take(query, view, options) {
    const params = new URLSearchParams(query);
    this.ask({ q: params.get('q') ?? '', sort: params.get('sort') ?? this.spec.sort ?? '', filters: filtersOf(params), view }, options);
  }

  get page() { return this.after ? this.trail.length + 1 : 1; }
  get narrowed() { return Boolean(this.q) || Object.keys(this.filters).length > 0; }
  query() { return { q: this.q, ...this.filters, ...this.spec.fixed }; }
}

function filtersOf(params) {
  const filters = {};
  for (const name of new Set(params.keys())) {
    if (RESERVED.has(name)) continue;
    const all = params.getAll(name);
    filters[name] = all.length > 1 ? all : all[0];
  }
  return filters;
}
