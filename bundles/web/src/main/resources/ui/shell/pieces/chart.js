import { html, nothing } from 'lit';
import { t } from '../i18n/es.js';
import { numbers } from './dates.js';
import { Piece, define } from './element.js';

// Okabe-Ito without its yellow: told apart by colour-blind readers, and in grey.
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56616f'];

/** A flat bar or line chart with the same figures as a table for whoever prefers or needs it. */
class ChartPiece extends Piece {
  static properties = { spec: { attribute: false }, asTable: { state: true } };

  render() {
    const { title, labels, series, type = 'bar' } = this.spec;
    const format = this.spec.format ?? numbers.plain;
    return html`<figure class="chart"><figcaption><span>${title}</span><button class="link-button small" aria-pressed=${this.asTable ? 'true' : 'false'} @click=${() => { this.asTable = !this.asTable; }}>${this.asTable ? t.chart.chart : t.chart.table}</button></figcaption>
      ${this.asTable ? html`<table><caption class="visually-hidden">${title}</caption><thead><tr><td></td>${series.map((one) => html`<th scope="col" class="number">${one.label}</th>`)}</tr></thead>
        <tbody>${labels.map((label, i) => html`<tr><th scope="row">${label}</th>${series.map((one) => html`<td class="number">${format(one.data[i])}</td>`)}</tr>`)}</tbody></table>`
      : html`${series.length > 1 ? html`<ul class="legend">${series.map((one, i) => html`<li class="series-${i}">${one.label}</li>`)}</ul>` : nothing}<div class="canvas"><canvas role="img" aria-label="${title}. ${this.words(format)}" data-type=${type}></canvas></div>`}</figure>`;
  }

  /** The figures in words while they are few. */
  words(format) {
    const { labels, series } = this.spec;
    return labels.length * series.length > 24 ? '' : series.map((one) => `${one.label ?? ''} ${labels.map((label, i) => `${label}: ${format(one.data[i])}`).join(', ')}`).join('. ');
  }

  async updated() {
    const canvas = this.querySelector('canvas');
    if (!canvas) { this.chart?.destroy(); this.chart = null; return; }
    const { Chart } = await import('pregon/chart');
    if (!canvas.isConnected) return;
    this.chart?.destroy();
    this.chart = new Chart(canvas, this.config());
  }

  config() {
    const { labels, series, type = 'bar', horizontal = false } = this.spec;
    const style = getComputedStyle(document.documentElement);
    const colours = series.length === 1 ? [style.getPropertyValue('--accent').trim()] : COLOURS;
    const quiet = { color: style.getPropertyValue('--ink-2').trim(), font: { family: style.getPropertyValue('--font'), size: 13 } };
    const value = { beginAtZero: true, border: { display: false }, grid: { color: style.getPropertyValue('--line').trim() }, ticks: { ...quiet, precision: 0, maxTicksLimit: 6, callback: (n) => (this.spec.format ?? numbers.plain)(n) } };
    const names = { border: { color: style.getPropertyValue('--line-2').trim() }, grid: { display: false }, ticks: quiet };
    return {
      type,
      data: { labels, datasets: series.map((one, i) => ({ label: one.label, data: one.data, backgroundColor: colours[i % 5], borderColor: colours[i % 5], borderWidth: type === 'line' ? 2 : 0, pointRadius: 3, borderRadius: 2, maxBarThickness: 40 })) },
      options: {
        responsive: true, maintainAspectRatio: false, indexAxis: horizontal ? 'y' : 'x', animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 250 },
        scales: horizontal ? { x: value, y: names } : { x: names, y: value }, plugins: { tooltip: { callbacks: { label: (item) => `${item.dataset.label ?? ''} ${(this.spec.format ?? numbers.plain)(item.raw)}`.trim() } } },
      },
    };
  }

  disconnectedCallback() { super.disconnectedCallback(); this.chart?.destroy(); this.chart = null; }
}
define('p-chart', ChartPiece);

/** `chart({title, labels, series: [{label, data}], type: 'bar'|'line', horizontal, format})` */
export const chart = (spec) => html`<p-chart .spec=${spec}></p-chart>`;
