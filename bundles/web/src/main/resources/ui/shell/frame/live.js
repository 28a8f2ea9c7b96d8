import { hooks } from '../pieces/api.js';

/** What the server says on its own: `screens`, `session`, `office`, and `online`/`offline` of this browser's link. */
class Live extends EventTarget {
  source = null;
  online = true;

  start() {
    document.addEventListener('visibilitychange', () => this.follow());
    window.addEventListener('online', () => this.follow());
    hooks.reachable = (reached) => this.reachable(reached);
    this.follow();
  }

  stop() { this.source?.close(); this.source = null; }

  /**
   * Only a visible tab holds a connection: a browser opens six at most per host, and a seventh tab would hang. On
   * return everything is asked anew, because what was said meanwhile is lost.
   */
  follow() {
    if (document.hidden) return this.stop();
    if (this.source) return;
    this.source = new EventSource('/ui/events');
    this.source.onopen = () => { this.reachable(true); this.fire('screens'); };
    this.source.onerror = () => {
      this.reachable(false);
      if (this.source?.readyState === EventSource.CLOSED) { this.stop(); setTimeout(() => this.follow(), 5_000); }
    };
    for (const name of ['screens', 'session', 'office', 'notice']) this.source.addEventListener(name, (event) => this.fire(name, event.data));
  }

  reachable(reached) {
    if (reached === this.online) return;
    this.online = reached;
    clearTimeout(this.doubt);
    // A restart of one second is no news.
    if (!reached) this.doubt = setTimeout(() => this.fire('offline'), 2_000);
    else this.fire('online');
  }

  fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

export const live = new Live();
