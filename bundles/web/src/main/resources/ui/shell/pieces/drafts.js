import { session } from '../frame/session.js';

// What was typed and not saved, kept for this tab and this user only: it survives a reload, a lost session and a stopped module. It may
// hold personal data, so it goes when they leave, and with the longest session.
const PREFIX = 'pregon.draft.';
const HOURS = 12;
const key = (name) => `${PREFIX}${session.user?.id ?? 0}.${name}`;
const over = (draft) => !(Date.now() - Date.parse(draft?.at) < HOURS * 3_600_000);
const read = (at) => { try { return JSON.parse(sessionStorage.getItem(at)); } catch { return null; } };
const remove = (at) => { try { sessionStorage.removeItem(at); } catch { /* nothing was kept */ } };

function sweep(gone) {
  try { Object.keys(sessionStorage).filter((at) => at.startsWith(PREFIX) && gone(at)).forEach(remove); } catch { /* nothing was kept */ }
}
sweep((at) => over(read(at)));
session.addEventListener('change', () => { if (!session.user) sweep(() => true); });

export const drafts = {
  keep(name, draft) { try { if (session.user) sessionStorage.setItem(key(name), JSON.stringify({ ...draft, at: new Date().toISOString() })); } catch { /* full or refused: the form itself still holds it */ } },
  find(name) { const draft = read(key(name)); return draft && !over(draft) ? draft : null; },
  drop(name) { remove(key(name)); },
};
