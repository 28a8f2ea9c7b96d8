import { html } from 'lit';
import { api } from './api.js';
import { Piece, define } from './element.js';
import './picker.js';

const URL = '/api/places';
const names = new Map();
const full = ({ name, within }) => (!within || within === name || within.startsWith(`${name},`) ? within || name : `${name}, ${within}`);
const item = (place) => { names.set(place.code, full(place)); return { id: place.code, label: full(place), detail: `UBIGEO ${place.code}` }; };

/** The words for a UBIGEO, the code itself while they are unknown. */
export const placeWord = (code) => names.get(code) ?? code;

/** Asked once for each code; a district newer than our list keeps its code. */
export async function placeName(code) {
  if (code && !names.has(code)) {
    // A search, because asking for one that is unknown would be answered with an error.
    try { (await api.get(URL + api.query({ q: code }))).items.filter((place) => place.code === code).forEach(item); } catch { /* the code says it too */ }
    if (!names.has(code)) names.set(code, code);
  }
  return placeWord(code);
}

/** Chooses a district by its name, province or code; the value is its UBIGEO. Fires `place`. */
class PlacePicker extends Piece {
  static properties = { code: {}, controlId: {}, describedBy: {}, invalid: { type: Boolean } };

  willUpdate(changed) {
    if (changed.has('code') && this.code && !names.has(this.code)) placeName(this.code).then(() => this.requestUpdate());
  }

  render() {
    const value = this.code ? { id: this.code, label: placeWord(this.code) } : null;
    return html`<p-picker .controlId=${this.controlId} .source=${{ url: URL, item }} .value=${value} .describedBy=${this.describedBy} ?invalid=${this.invalid}
      @pick=${(event) => { event.stopPropagation(); this.code = event.detail?.id ?? null; this.dispatchEvent(new CustomEvent('place', { detail: this.code })); }}></p-picker>`;
  }
}
define('p-place', PlacePicker);
