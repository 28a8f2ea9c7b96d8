import { session } from './session.js';

let announcer;

/** Names the page in the browser's tab and tells screen readers that it changed. */
export function pageTitle(text) {
  const office = session.office?.officeAcronym || session.office?.municipality || 'Pregón';
  document.title = text ? `${text} · ${office}` : office;
  if (!announcer) {
    announcer = document.createElement('div');
    announcer.className = 'visually-hidden';
    announcer.setAttribute('aria-live', 'polite');
    document.body.append(announcer);
  }
  announcer.textContent = text;
}
