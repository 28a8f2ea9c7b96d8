import { keyed, nothing, render } from 'lit';
import { failure, skeleton } from '../pieces/state.js';
import { onRoute, route } from './router.js';

/**
 * The pages of one screen: `pages(host, {'': …, 'new': …, ':id': ({id}) => …})`. A page is a function of the address
 * that returns a template, or a promise of one. Returns what `mount` must return.
 */
export function pages(host, table) {
  const rules = Object.entries(table).map(([pattern, page]) => ({ parts: pattern.split('/').filter(Boolean), page }));
  let turn = 0;

  async function show(at) {
    const mine = ++turn;
    const found = match(rules, at.path);
    if (!found) return render(failure({ status: 404 }, null, { page: true }), host);
    const put = (content) => { if (mine === turn) render(keyed(`${at.path}#${mine}`, content), host); };
    try {
      const content = found.page({ ...found.params, query: at.query });
      if (content instanceof Promise) { put(skeleton()); put(await content); } else put(content);
    } catch (error) {
      put(failure(error, () => show(at), { page: true }));
    }
  }

  const own = route().screen;
  const stop = onRoute((at, samePage) => { if (at.screen === own && !samePage) show(at); });
  show(route());
  return () => { turn++; stop(); render(nothing, host); };
}

function match(rules, path) {
  const parts = path.split('/').filter(Boolean);
  for (const rule of rules) {
    if (rule.parts.length !== parts.length) continue;
    const params = {};
    if (rule.parts.every((part, i) => (part.startsWith(':') ? ((params[part.slice(1)] = parts[i]), true) : part === parts[i]))) return { page: rule.page, params };
  }
  return null;
}
