import { ApiError, api } from './api.js';
import { t } from '../i18n/es.js';

const UPLOADS = '/api/media/uploads';
/** The first part is small: a file of a kind that is refused is refused soon. */
const FIRST = 256 * 1024;
const PART = 8 * 1024 * 1024;
/** Seconds between tries while there is no connection. */
const WAITS = [1, 2, 4, 8, 15];
/** Milliseconds without a byte moving, after which a connection is taken for lost. */
const PATIENCE = 30_000;
const END = 64 * 1024;

/** What this page is sending now: the same file twice must not go into one upload. */
const underWay = new Set();

/**
 * Sends one file to core's media in parts. A lost connection is waited for; `state` is `sending`, `waiting`, `done`, `failed`
 * or `stopped`, `sent` counts bytes, and `changed()` is called whenever one of them is another.
 */
export class Transfer {
  constructor(file, changed) {
    Object.assign(this, { file, changed, sent: 0, state: 'sending', error: '', id: null, cancelled: false, end: new AbortController() });
  }

  get name() { return this.file.name; }
  get percent() { return this.file.size ? Math.floor((100 * this.sent) / this.file.size) : 0; }

  /** Resolves to what the server stored, or to null when it was refused or stopped: `state` and `error` tell. */
  async start() {
    this.end = new AbortController();
    this.tell('sending', this.sent);
    for (let tries = 0, best = this.sent; ; tries++) {
      try {
        const stored = await this.go();
        this.tell('done', this.file.size);
        return stored;
      } catch (error) {
        if (this.end.signal.aborted) { await this.drop(); return this.tell('stopped', this.sent); }
        if (this.sent > best) { best = this.sent; tries = 0; }
        if (error.status === 404 && this.id && tries < 2) { this.id = null; continue; }
        // The server keeps nothing of a file that it refuses.
        if (error.status === 422) this.id = null;
        if (!passing(error, this.id)) { this.error = error.errors?.[0]?.message ?? error.message; return this.tell('failed', this.sent); }
        this.tell('waiting', this.sent);
        await this.rest(WAITS[Math.min(tries, WAITS.length - 1)] * 1000);
      } finally { underWay.delete(this.id); }
      if (this.end.signal.aborted) return this.tell('stopped', this.sent);
    }
  }

  async go() {
    const { signal } = this.end;
    let now = this.id ? await api.get(`${UPLOADS}/${this.id}`, { signal }) : await this.begin(signal);
    this.id = now.id;
    underWay.add(this.id);
    signal.throwIfAborted();
    while (!now.file) {
      const from = now.offset;
      // Still waiting, until a byte has moved.
      this.tell(this.state, from);
      const part = await this.read(from, from ? PART : FIRST);
      now = await api.upload(`${UPLOADS}/${this.id}`, part, {
        method: 'PATCH', headers: { 'Upload-Offset': String(from) }, signal, patience: PATIENCE, progress: (percent, bytes) => this.tell('sending', from + bytes),
      });
    }
    return now.file;
  }

  /** Goes on with what an earlier page, or day, left of this very file. */
  async begin(signal) {
    const fingerprint = await this.fingerprint();
    const { items } = await api.get(UPLOADS, { signal });
    const left = items.find((one) => one.fingerprint === fingerprint && !underWay.has(one.id));
    signal.throwIfAborted();
    // Not cut off: of what the server has begun, its number must be known to whoever cancels it.
    return left ?? api.post(UPLOADS, { name: this.name, bytes: this.file.size, fingerprint });
  }

  /** Name, size, time and both ends: a file that was edited meanwhile is another. */
  async fingerprint() {
    const { file } = this;
    const ends = await Promise.all([this.read(0, END), this.read(Math.max(0, file.size - END), END)]);
    const bytes = await Promise.all([...ends, new Blob([file.name])].map((one) => one.arrayBuffer()));
    return `${file.size}:${file.lastModified}:${bytes.map(hash).join(':')}`;
  }

  /** Read before it is sent: a file that is gone is no lost connection. */
  async read(from, length) {
    try { return new Blob([await this.file.slice(from, from + length).arrayBuffer()]); } catch { throw Object.assign(new Error(t.upload.unreadable), { status: -1 }); }
  }

  /** Until the time is over, or the network is back. */
  rest(milliseconds) {
    return new Promise((resolve) => {
      const over = () => { clearTimeout(timer); window.removeEventListener('online', over); this.end.signal.removeEventListener('abort', over); resolve(); };
      const timer = setTimeout(over, milliseconds);
      window.addEventListener('online', over);
      this.end.signal.addEventListener('abort', over);
    });
  }

  tell(state, sent) { Object.assign(this, { state, sent }); this.changed(); return null; }

  /** The page goes away; what has come stays there to go on with. */
  stop() { this.end.abort(); }

  /** For good. */
  async cancel() {
    this.cancelled = true;
    this.stop();
    await this.drop();
  }

  /** Once it is cancelled, and as soon as the server's number for it is known. */
  async drop() {
    if (!this.cancelled || !this.id || this.state === 'done') return;
    this.cancelled = false;
    await discard(this.id);
  }
}

/** What was left half-way and is not going on in this page. */
export async function leftovers() {
  return (await api.get(UPLOADS)).items.filter((one) => one.offset > 0 && !underWay.has(one.id));
}

export const discard = (id) => api.delete(`${UPLOADS}/${id}`).catch(() => { /* it expires by itself */ });

/** Trying again will help. A conflict is a hanging request's last word, once there is an upload. */
const passing = (error, begun) => error instanceof ApiError && ([0, 408, 502, 503, 504].includes(error.status) || (begun && error.status === 409));

/** FNV-1a: tells files apart, and needs no secure context as SubtleCrypto does. */
function hash(buffer) {
  let value = 0x811c9dc5;
  for (const byte of new Uint8Array(buffer)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16);
}
