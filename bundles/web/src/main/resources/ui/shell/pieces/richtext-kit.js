import { DOMParser as Reader, DOMSerializer, EditorState, EditorView, Schema, baseKeymap, chainCommands, exitCode, history, keymap, lift, liftListItem, redo, setBlockType, sinkListItem, splitListItem, toggleMark, undo, wrapIn, wrapInList } from 'pregon/richtext';
import { isRich } from './rich.js';

const safe = (href) => (/^(https?:|mailto:)/i.test(href ?? '') ? href : null);

/** The same elements as core's RichText keeps. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }, { tag: 'div' }], toDOM: () => ['p', 0] },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 2 } }, defining: true, parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } })), toDOM: (node) => [`h${node.attrs.level}`, 0] },
    blockquote: { group: 'block', content: 'block+', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
  marks: {
    link: { attrs: { href: {} }, inclusive: false, parseDOM: [{ tag: 'a[href]', getAttrs: (node) => (safe(node.getAttribute('href')) ? { href: node.getAttribute('href') } : false) }], toDOM: (mark) => ['a', { href: mark.attrs.href }, 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (node) => !/font-weight:\s*normal/.test(node.dataset.look ?? '') && null }, { tag: 'span[data-look]', getAttrs: (node) => /font-weight:\s*(bold|[6-9]00)/.test(node.dataset.look) && null }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { tag: 'span[data-look]', getAttrs: (node) => /font-style:\s*italic/.test(node.dataset.look) && null }], toDOM: () => ['em', 0] },
  },
});
const { nodes, marks } = schema;

const inNode = (state, type, attrs) => { const { $from } = state.selection; for (let depth = $from.depth; depth > 0; depth--) { const node = $from.node(depth); if (node.type === type && (!attrs || node.attrs.level === attrs.level)) return node; } return null; };
const heading = (level) => (state, dispatch) => setBlockType(inNode(state, nodes.heading, { level }) ? nodes.paragraph : nodes.heading, { level })(state, dispatch);
const list = (type) => (state, dispatch) => (inNode(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch));

/** What the tools do; called without `dispatch` they say whether they could. */
export const commands = {
  strong: toggleMark(marks.strong), em: toggleMark(marks.em), h2: heading(2), h3: heading(3), ul: list(nodes.bullet_list), ol: list(nodes.ordered_list),
  quote: (state, dispatch) => (inNode(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch)), undo, redo,
};

/** What holds where the cursor is. */
export function marksOf(state) {
  const { from, to, empty, $from } = state.selection;
  const has = (mark) => (empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark));
  const link = marks.link.isInSet($from.marks()) ?? (empty ? null : linkWithin(state));
  return { strong: has(marks.strong), em: has(marks.em), h2: Boolean(inNode(state, nodes.heading, { level: 2 })), h3: Boolean(inNode(state, nodes.heading, { level: 3 })), ul: Boolean(inNode(state, nodes.bullet_list)), ol: Boolean(inNode(state, nodes.ordered_list)), quote: Boolean(inNode(state, nodes.blockquote)), link: link?.attrs.href };
}

function linkWithin({ doc, selection: { from, to } }) {
  let found = null;
  doc.nodesBetween(from, to, (node) => { found ??= marks.link.isInSet(node.marks); });
  return found;
}

function parse(text) {
  const body = isRich(text) ? new DOMParser().parseFromString(text, 'text/html').body : document.createElement('div');
  if (!isRich(text)) for (const line of (text ?? '').split(/\n+/)) { const p = document.createElement('p'); p.textContent = line; body.append(p); }
  return Reader.fromSchema(schema).parse(body);
}

function written(doc) {
  if (!doc.textContent.trim()) return '';
  const host = document.implementation.createHTMLDocument('').createElement('div');
  host.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: host.ownerDocument }));
  return [...host.children].map((child) => child.outerHTML).join('');
}

const signs = /^[\s\u00a0]*(?:[·•§o\u25aa\uf0b7-]|\(?[\da-z]{1,3}[.)])[\s\u00a0]+/iu;

/** What the page's policy would complain of is taken out before anything is parsed; looks are kept aside, to be read as marks. */
function tame(pasted) {
  const VALUE = '("[^"]*"|\'[^\']*\'|[^\\s>]+)';
  return pasted.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style|xml|head|template)\b[\s\S]*?<\/\1\s*>/gi, '').replace(/<\/?o:p[^>]*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) => tag.replace(new RegExp(`[\\s/]on\\w+\\s*=\\s*${VALUE}`, 'gi'), ' ').replace(new RegExp(`\\sstyle\\s*=\\s*${VALUE}`, 'gi'), ' data-look=$1'));
}

/** Word writes lists as paragraphs with a sign in front, and its own elements around everything. */
function fromWord(text) {
  const pasted = tame(text);
  if (!/class=["']?Mso|mso-|urn:schemas-microsoft-com/i.test(pasted)) return pasted;
  const { body } = new DOMParser().parseFromString(pasted, 'text/html');
  let open = null;
  for (const p of [...body.querySelectorAll('p')]) {
    if (!/MsoListParagraph/.test(p.className) && !/mso-list:\s*l/i.test(p.dataset.look ?? '')) { open = null; continue; }
    const numbered = /^[\s\u00a0]*\(?[\da-z]{1,3}[.)]/i.test(p.textContent) && !/^[\s\u00a0]*o[\s\u00a0]/.test(p.textContent);
    p.querySelectorAll('[data-look*="mso-list"]').forEach((sign) => sign.remove());
    if (open?.tagName !== (numbered ? 'OL' : 'UL')) { open = document.createElement(numbered ? 'ol' : 'ul'); p.before(open); }
    const item = document.createElement('li');
    while (p.firstChild) item.append(p.firstChild);
    if (item.firstChild?.nodeType === Node.TEXT_NODE) item.firstChild.data = item.firstChild.data.replace(signs, '');
    open.append(item);
    p.remove();
  }
  return [...body.children].map((child) => child.outerHTML).join('');
}

/** An editor inside `host`. `changed` gets the text, `moved` what holds at the cursor, `leave` is called by Alt+F10. */
export function editor(host, { text, attributes, changed, moved, leave }) {
  const breakLine = chainCommands(exitCode, (state, dispatch) => { dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView()); return true; });
  const keys = keymap({
    'Mod-b': commands.strong, 'Mod-i': commands.em, 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Shift-Enter': breakLine, Enter: splitListItem(nodes.list_item),
    // Tab leaves the editor, as every control is left.
    'Mod-]': sinkListItem(nodes.list_item), 'Mod-[': liftListItem(nodes.list_item), 'Alt-F10': leave,
  });
  const view = new EditorView(host, {
    state: EditorState.create({ doc: parse(text), plugins: [history(), keys, keymap(baseKeymap)] }),
    attributes: () => attributes(), transformPastedHTML: fromWord,
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      if (change.docChanged && !change.getMeta('outside')) changed(written(view.state.doc));
      moved(marksOf(view.state));
    },
  });
  return view;
}

export function replace(view, text) {
  const doc = parse(text);
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta('outside', true).setMeta('addToHistory', false));
}

/** Sets, changes or takes away the link of what is chosen, or of the link that the cursor is in. */
export function link(view, href) {
  const { state } = view;
  let { from, to } = state.selection;
  const { $from, empty } = state.selection;
  if (empty && marks.link.isInSet($from.marks())) {
    const parent = $from.parent;
    const start = $from.start();
    parent.forEach((node, offset) => { const [a, b] = [start + offset, start + offset + node.nodeSize]; if (a <= $from.pos && $from.pos <= b && marks.link.isInSet(node.marks)) [from, to] = [a, b]; });
  }
  const change = state.tr;
  if (from === to && href) change.insertText(href.replace(/^(https?:\/\/|mailto:)/i, ''), from), (to = from + href.replace(/^(https?:\/\/|mailto:)/i, '').length);
  change.removeMark(from, to, marks.link);
  if (href) change.addMark(from, to, marks.link.create({ href }));
  view.dispatch(change);
}
