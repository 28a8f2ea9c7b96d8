import { html, render } from 'lit';
import { t } from './i18n/es.js';
import { hooks } from './pieces/api.js';
import { empty, failure } from './pieces/state.js';
import { clearToasts, mountToasts } from './pieces/toast.js';
import { Frame } from './frame/frame.js';
import { loginAgain, showFirstPassword, showLogin } from './frame/login.js';
import { session } from './frame/session.js';

const host = document.getElementById('app');
let frame = null;

hooks.login = loginAgain;
hooks.passwordChange = () => { if (session.user) { session.user.mustChangePassword = true; open(); } };
session.addEventListener('change', open);
mountToasts();
start();

async function start() {
  try {
    await session.load();
    open();
  } catch (error) {
    document.title = t.app;
    // A start, or a restart, is over soon; whoever waits need not press anything.
    const soon = [0, 502, 503, 504].includes(error.status);
    render(html`<main class="gate-main">${error.code === 'starting' ? empty({ page: true, icon: 'hourglass', title: t.problem.startingNow, text: t.problem.startingText }) : failure(error, start, { page: true })}</main>`, host);
    if (soon) setTimeout(start, 2_000);
  }
}

function open() {
  frame?.stop();
  frame = null;
  if (!session.user) { clearToasts(); return showLogin(host); }
  if (session.user.mustChangePassword) return showFirstPassword(host);
  render(html``, host);
  frame = new Frame(host);
  frame.start();
}
