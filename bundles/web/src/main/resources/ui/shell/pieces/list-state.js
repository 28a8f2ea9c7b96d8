import { route, setQuery } from '../frame/router.js';

const RESERVED = new Set(['q', 'sort', 'after', 'tab']);

/**
 * What a list shows, kept in the address so that "back", a bookmark and a copied link all work. The cursors of earlier
 * pages are not in the address (they grow); they live beside it for this tab.
 */
export class ListState {
  constructor(spec) { this.spec = spec; this.read(); }

  read() {
    if (this.spec.embedded) return this.start();
    const params = new URLSearchParams(route().hash.split('?')[1] ?? '');
    this.q = params.get('q') ?? '';
    this.sort = params.get('sort') ?? this.spec.sort ?? '';
    this.after = params.get('after') ?? '';
    this.filters = {};
    for (const name of new Set(params.keys())) {
      if (RESERVED.has(name)) continue;
      const all = params.getAll(name);
      this.filters[name] = all.length > 1 ? all : all[0];
    }
    this.trail = history.state?.trail ?? [];
  }

  /** A list inside a record leaves the address to the record. */
  start() { Object.assign(this, { q: '', sort: this.spec.sort ?? '', after: '', filters: {}, trail: [] }); }

  write(change, { replace = false } = {}) {
    Object.assign(this, change);
    if (this.spec.embedded) return;
    const trail = this.trail;
    setQuery({ q: this.q, ...this.filters, sort: this.sort === (this.spec.sort ?? '') ? '' : this.sort, after: this.after }, { replace });
    history.replaceState({ ...history.state, trail }, '');
  }

  /** Another question starts at the first page. */
  ask(change, options) { this.write({ ...change, after: '', trail: [] }, options); }
  forward(cursor) { this.write({ trail: [...this.trail, this.after], after: cursor }); }
  back() { this.write({ after: this.trail.at(-1) ?? '', trail: this.trail.slice(0, -1) }); }
  filter(name, value) { const filters = { ...this.filters, [name]: value }; if (value === '' || value === undefined || value?.length === 0) delete filters[name]; this.ask({ filters }); }

  get page() { return this.after ? this.trail.length + 1 : 1; }
  get narrowed() { return Boolean(this.q) || Object.keys(this.filters).length > 0; }
  query() { return { q: this.q, ...this.filters, ...this.spec.fixed }; }
}
