import { t } from '../i18n/es.js';
import { randomKey } from './element.js';

/** What the server, or the lack of one, answered. `status` 0 means that it could not be reached. */
export class ApiError extends Error {
  constructor(status, problem = {}) {
    super(problem.detail || problem.title || (status ? t.problem.server : t.problem.offline));
    this.status = status;
    this.code = problem.code ?? '';
    this.id = problem.id ?? '';
    this.errors = problem.errors ?? [];
  }
}

/** Filled by the session: keeps this file free of screens. */
export const hooks = {
  csrf: () => '',
  /** Asks for the password again; resolves when the request may be repeated, rejects when the user gave up. */
  login: async () => { throw new ApiError(401, {}); },
  refresh: async () => {},
  passwordChange: () => {},
  reachable: () => {},
};

const SAFE = new Set(['GET', 'HEAD']);

/**
 * One request. `body` is sent as JSON unless it is a File, Blob or FormData; `etag` becomes If-Match. A lost session asks
 * for the password over the page and repeats the request, so callers never see it.
 */
export async function request(path, { method = 'GET', body, etag, signal, headers = {}, key, loginForm = false } = {}) {
  const raw = body instanceof Blob || body instanceof FormData;
  const idempotency = method === 'POST' ? key ?? randomKey() : null;
  for (let attempt = 0; ; attempt++) {
    let response;
    try {
      response = await fetch(path, {
        method, signal, credentials: 'same-origin', cache: 'no-store',
        headers: {
          Accept: 'application/json', ...headers,
          ...(body !== undefined && !(body instanceof FormData) ? { 'Content-Type': raw ? body.type || 'application/octet-stream' : 'application/json' } : {}),
          ...(SAFE.has(method) ? {} : { 'X-CSRF-Token': hooks.csrf() }),
          ...(etag ? { 'If-Match': etag } : {}),
          ...(idempotency ? { 'Idempotency-Key': idempotency } : {}),
        },
        body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
      });
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      hooks.reachable(false);
      throw new ApiError(0);
    }
    hooks.reachable(true);
    if (response.ok) return response;
    const problem = await problemOf(response);
    // While a module comes or goes the REST application is put together anew; what it says then is not its last word.
    if (SAFE.has(method) && attempt < 3 && !problem.status && [404, 503].includes(response.status)) { await pause(400 * (attempt + 1)); continue; }
    const error = new ApiError(response.status, problem);
    if (error.status === 401 && !loginForm && attempt < 5) { await hooks.login(); continue; }
    if (error.status === 403 && error.code === 'csrf' && attempt === 0) { await hooks.refresh(); continue; }
    if (error.status === 403 && error.code === 'password-change-required') hooks.passwordChange();
    throw error;
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function problemOf(response) {
  if (!/json/.test(response.headers.get('Content-Type') ?? '')) return {};
  try { return await response.json(); } catch { return {}; }
}

async function json(path, options) {
  const response = await request(path, options);
  return response.status === 204 || response.headers.get('Content-Length') === '0' ? null : parse(await response.text());
}

const parse = (text) => (text ? JSON.parse(text) : null);

export const api = {
  get: (path, options) => json(path, options),
  post: (path, body, options) => json(path, { method: 'POST', body, ...options }),
  put: (path, body, options) => json(path, { method: 'PUT', body, ...options }),
  delete: (path, options) => json(path, { method: 'DELETE', ...options }),
  /** A record with the version to send back: `{data, etag}`. */
  async record(path, options) {
    const response = await request(path, options);
    return { data: parse(await response.text()), etag: response.headers.get('ETag') ?? '' };
  },
  /** `query({q: 'ana', kind: ''})` is `?q=ana`: empty values are left out, lists repeat the name. */
  query(values) {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) {
      for (const one of [value].flat()) if (one !== undefined && one !== null && one !== '') params.append(name, one);
    }
    const text = params.toString();
    return text ? `?${text}` : '';
  },
  /**
   * Sends a file and reports progress, which fetch cannot: `progress(percent, bytes)`. A connection on which nothing moves
   * is taken for lost after `patience` milliseconds, if that is given.
   */
  upload(path, file, { method = 'POST', progress = () => {}, etag, headers = {}, signal, patience } = {}, attempt = 0) {
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      let still;
      let silent = false;
      const wait = (whole) => { clearTimeout(still); if (patience && !whole) still = setTimeout(() => { silent = true; call.abort(); }, patience); };
      const abort = () => call.abort();
      const lost = () => { hooks.reachable(false); reject(new ApiError(0)); };
      call.onloadend = () => { clearTimeout(still); signal?.removeEventListener('abort', abort); };
      call.onabort = () => (silent ? lost() : reject(new DOMException('', 'AbortError')));
      if (signal?.aborted) return reject(new DOMException('', 'AbortError'));
      signal?.addEventListener('abort', abort);
      call.open(method, path);
      call.setRequestHeader('Accept', 'application/json');
      call.setRequestHeader('X-CSRF-Token', hooks.csrf());
      call.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
      call.setRequestHeader('X-File-Name', encodeURIComponent(file.name ?? ''));
      if (etag) call.setRequestHeader('If-Match', etag);
      for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
      call.upload.onprogress = (event) => { wait(event.loaded === event.total); if (event.lengthComputable) progress(Math.round((100 * event.loaded) / event.total), event.loaded); };
      call.upload.onload = () => wait(true);
      call.onerror = lost;
      call.onload = () => {
        hooks.reachable(true);
        let body = null;
        try { body = parse(call.responseText); } catch { /* a proxy's page is no answer of ours */ }
        if (call.status < 300) resolve(body);
        else if (call.status === 401 && attempt < 5) hooks.login().then(() => api.upload(path, file, { method, progress, etag, headers, signal, patience }, attempt + 1)).then(resolve, reject);
        else reject(new ApiError(call.status, call.status === 413 ? { detail: t.problem.tooLarge, ...body } : body ?? {}));
      };
      wait(false);
      call.send(file);
      return undefined;
    });
  },
};
