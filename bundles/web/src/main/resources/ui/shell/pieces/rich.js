import { html, nothing } from 'lit';

/** As core's RichText tells them apart: formatted text begins with one of the blocks, any other is plain. */
export const isRich = (text) => /^\s*<(p|h[23]|ul|ol|blockquote)\b/i.test(text ?? '');
const bodyOf = (text) => new DOMParser().parseFromString(text, 'text/html').body;
const inside = (node) => [...node.childNodes].map(draw);

/** Only what the editor writes is drawn, whatever the text holds: nothing of it is ever taken as HTML. */
const drawn = {
  P: (node) => html`<p>${inside(node)}</p>`, H2: (node) => html`<h3>${inside(node)}</h3>`, H3: (node) => html`<h4>${inside(node)}</h4>`, BLOCKQUOTE: (node) => html`<blockquote>${inside(node)}</blockquote>`,
  UL: (node) => html`<ul>${inside(node)}</ul>`, OL: (node) => html`<ol>${inside(node)}</ol>`, LI: (node) => html`<li>${inside(node)}</li>`, BR: () => html`<br>`,
  STRONG: (node) => html`<strong>${inside(node)}</strong>`, B: (node) => html`<strong>${inside(node)}</strong>`, EM: (node) => html`<em>${inside(node)}</em>`, I: (node) => html`<em>${inside(node)}</em>`,
  A: (node) => (/^(https?:|mailto:)/i.test(node.getAttribute('href') ?? '') ? html`<a href=${node.getAttribute('href')} rel="noopener noreferrer nofollow" target="_blank">${inside(node)}</a>` : inside(node)),
};

function draw(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  return node.nodeType === Node.ELEMENT_NODE ? drawn[node.tagName]?.(node) ?? (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName) ? nothing : inside(node)) : nothing;
}

/** A text, formatted or plain, on a page. */
export const rich = (text) => (!text ? nothing : isRich(text) ? html`<div class="rich">${inside(bodyOf(text))}</div>` : html`<div class="pre">${text}</div>`);

/** Its words alone, a line for each paragraph. */
export function richWords(text) {
  if (!isRich(text)) return text ?? '';
  const lines = [];
  for (const block of bodyOf(text).querySelectorAll('p, h2, h3')) {
    for (const line of block.querySelectorAll('br')) line.replaceWith('\n');
    const item = block.closest('li');
    lines.push(`${item && item.querySelector('p') === block ? (item.parentElement.tagName === 'OL' ? `${[...item.parentElement.children].indexOf(item) + 1}. ` : '• ') : ''}${block.textContent}`);
  }
  return lines.join('\n').trim();
}
