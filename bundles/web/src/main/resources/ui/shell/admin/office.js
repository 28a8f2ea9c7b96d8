import { html, nothing, render } from 'lit';
import { t } from '../i18n/es.js';
import { form } from '../pieces/form.js';
import { icon } from '../pieces/icon.js';
import { contrast, palette } from '../frame/theme.js';
import { session } from '../frame/session.js';

const URL = '/api/office';
const isColour = (text) => /^#[0-9a-f]{6}$/i.test(text ?? '');

/** Who the office is: the frame and every document read it. */
export function mount(host) {
  render(form({
    title: t.office.title, text: t.office.text, url: URL, single: true, saved: t.office.saved, draft: 'office',
    groups: [
      { title: t.office.municipality, fields: [
        { name: 'municipality', label: t.office.name, help: t.office.nameHelp, max: 200 },
        { name: 'municipalityAcronym', label: t.office.acronym, max: 20, size: 'short' },
        { name: 'city', label: t.office.city, help: t.office.cityHelp, max: 80, half: true },
        { name: 'ubigeo', label: t.office.ubigeo, help: t.office.ubigeoHelp, half: true, type: 'place' },
      ] },
      { title: t.office.officeGroup, fields: [
        { name: 'office', label: t.office.office, help: t.office.officeHelp, max: 200 },
        { name: 'officeAcronym', label: t.office.officeAcronym, help: t.office.officeAcronymHelp, size: 'short', max: 30 },
        { name: 'headName', label: t.office.headName, max: 200, half: true, optional: true },
        { name: 'headTitle', label: t.office.headTitle, help: t.office.headTitleHelp, max: 160, half: true },
        { name: 'superiorName', label: t.office.superiorName, max: 120, half: true, optional: true },
        { name: 'superiorTitle', label: t.office.superiorTitle, help: t.office.superiorHelp, max: 160, half: true },
      ] },
      { title: t.office.look, fields: [
        { name: 'escudo', label: t.office.escudo, help: t.office.escudoHelp, type: 'image', optional: true, url: '/api/media', remove: true, limit: 2_000_000, preview: pictureOf },
        { name: 'logo', label: t.office.logo, type: 'image', optional: true, url: '/api/media', remove: true, limit: 2_000_000, preview: pictureOf },
        { name: 'colour', label: t.office.colour, type: 'color', help: t.office.colourHelp, check: (value) => (isColour(value) ? '' : t.form.missing), after: sample },
      ] },
      { title: t.office.years, help: t.office.yearsHelp, fields: [
        { name: 'years', label: t.office.years, type: 'rows', bare: true, add: t.office.yearNew, optional: true, blank: (rows) => ({ year: Math.max(new Date().getFullYear() - 1, ...rows.map((row) => row.year ?? 0)) + 1, name: '' }),
          fields: [{ name: 'year', label: t.office.year, type: 'number' }, { name: 'name', label: t.office.yearName, max: 300 }] },
      ] },
    ],
    read: (office) => ({ ...office, years: Object.entries(office.yearNames ?? {}).map(([year, name]) => ({ year: Number(year), name })).sort((a, b) => b.year - a.year) }),
    // A picture was sent when it was chosen; the profile only names it.
    write: ({ years, ...office }) => ({ ...office, escudo: idOf(office.escudo), logo: idOf(office.logo), yearNames: Object.fromEntries((years ?? []).map(({ year, name }) => [year, name])) }),
    done: () => session.reloadOffice(),
  }), host);
  return () => {};
}

const idOf = (value) => value?.id ?? value ?? null;
const pictureOf = (value) => (value ? `/api/media/${idOf(value)}/thumb` : null);

function sample(colour) {
  if (!isColour(colour)) return nothing;
  const ratio = contrast(colour, '#ffffff');
  const said = ratio.toFixed(1);
  const paint = (element) => element && Object.entries(palette(colour)).forEach(([name, value]) => element.style.setProperty(name, value));
  queueMicrotask(() => document.querySelectorAll('.sample').forEach(paint));
  return html`<p class="contrast">${icon(ratio >= 4.5 ? 'circle-check' : 'triangle-alert', 'small')}${ratio >= 4.5 ? t.office.contrastOk(said) : t.office.contrastLow(said)}</p>
    <div class="sample" aria-label=${t.office.sample} role="img"><span class="button primary small">${t.office.sampleButton}</span><span class="sample-link">${t.office.sampleLink}</span></div>`;
}
