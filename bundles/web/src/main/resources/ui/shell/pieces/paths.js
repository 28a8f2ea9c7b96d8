// Values of a form by the JSON paths that problems name: `name`, `head.name`, `channels[1].value`.
const steps = (path) => path.replace(/\[(\d+)\]/g, '.$1').split('.');

export const get = (object, path) => steps(path).reduce((at, step) => at?.[step], object);

/** A copy of `object` with `value` at `path`. */
export function put(object, path, value) {
  const [step, ...rest] = steps(path);
  const copy = Array.isArray(object) ? [...object] : { ...object };
  copy[step] = rest.length ? put(copy[step] ?? (/^\d+$/.test(rest[0]) ? [] : {}), rest.join('.'), value) : value;
  return copy;
}

/** Equal as a person sees it: an empty text, null and nothing are the same. */
export function same(a, b) {
  const norm = (value) => JSON.stringify(value, (_, one) => (one === '' || one === null || (Array.isArray(one) && !one.length) ? undefined : one));
  return norm(a) === norm(b) || ([a, b].every((one) => one === undefined || one === null || one === '' || (Array.isArray(one) && !one.length)));
}
