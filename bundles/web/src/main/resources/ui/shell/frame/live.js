import { hooks } from '../pieces/api.js';

/** What the server says on its own: `screens`, `waiting` (something may wait for somebody), `shell` (its version), `session`, `notice`, and `online`/`offline` of this browser's link. */
class Live extends EventTarget {
  source = null;
  online = true;
  wanted = false;

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.follow());
    window.addEventListener('online', () => this.follow());
    hooks.reachable = (reached) => this.reachable(reached);
  }

  start() {
    this.wanted = true;
    this.follow();
  }

  stop() { this.wanted = false; this.close(); }
  close() { clearTimeout(this.again); this.source?.close(); this.source = null; }

  /**
   * Only a visible tab holds a connection: a browser opens six at most per host, and a seventh tab would hang. On
   * return everything is asked anew, because what was said meanwhile is lost.
   */
  follow() {
    if (document.hidden || !this.wanted) return this.close();
    if (this.source) return;
    this.source = new EventSource('/ui/events');
    this.source.onopen = () => { this.reachable(true); this.fire('screens'); this.fire('waiting'); };
    this.source.onerror = () => {
      // Closed by an answer (no session, too many pages): the server is there. Otherwise the browser tries again itself.
      if (this.source?.readyState !== EventSource.CLOSED) return this.reachable(false);
      this.close();
      this.again = setTimeout(() => this.follow(), 10_000);
    };
    for (const name of ['screens', 'waiting', 'shell', 'session', 'notice']) this.source.addEventListener(name, (event) => this.fire(name, event.data));
  }

  reachable(reached) {
    if (reached === this.online) return;
    this.online = reached;
    clearTimeout(this.doubt);
    // A restart of one second is no news.
    if (reached) return this.fire('online');
    this.doubt = setTimeout(() => this.fire('offline'), 2_000);
    this.probe();
  }

  /** Nobody may be asking anything just now, so ask until there is an answer, whatever it says. */
  async probe() {
    while (!this.online) {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      try { await fetch('/api/session', { cache: 'no-store' }); this.reachable(true); } catch { /* still away */ }
    }
  }

  fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

export const live = new Live();
