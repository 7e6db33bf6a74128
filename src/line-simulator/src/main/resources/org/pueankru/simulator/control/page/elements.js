// Building the page from elements and text only: no markup is ever made from what a bot or a person wrote.

/** An element with attributes, listeners (onclick: ...) and children; null children are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.assign(node.style, value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for drawings. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  plus: 'M12 5v14M5 12h14',
  smile: 'M12 21a9 9 0 100-18 9 9 0 000 18zM8.500 14c.8 1.300 2 2 3.500 2s2.700-.7 3.500-2M9 9.500h.01M15 9.500h.01',
  send: 'M4 12l16-8-6 16-3-6.500z',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 00-3.500 10.900c.6.500 1 1.100 1 1.900h5c0-.8.400-1.400 1-1.900A6 6 0 0012 3z',
  close: 'M6 6l12 12M18 6L6 18',
  left: 'M14 6l-6 6 6 6',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  right: 'M10 6l6 6-6 6',
};

/** A line drawing of 24 units. */
export function icon(name) {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor', 'stroke-width': name === 'more' ? 3 : 1.8, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' },
    svg('path', { d: PATHS[name] }),
  );
}

/** The round picture of a person or the bot: colour and the first letters, tone marks kept together. */
export function avatar(name, colour, extra = '') {
  const bare = name.replace(/^(ครู|ผอ\.|ศน\.|นาย|นางสาว|นาง|รอง)/u, '').trim() || name;
  const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(bare)].map((part) => part.segment);
  const first = letters.find((letter) => /[ก-ฮA-Za-z0-9]/u.test(letter)) ?? letters[0] ?? '?';
  return el('span', { class: `avatar ${extra}`, style: { backgroundColor: colour }, 'aria-hidden': 'true' }, first);
}

export function botAvatar(extra = '') {
  const face = svg('svg', { viewBox: '0 0 40 40', 'aria-hidden': 'true' },
    svg('rect', { width: 40, height: 40, fill: '#06c755' }),
    svg('path', { d: 'M9 12.500c4-1.500 8-1 11 1.500 3-2.500 7-3 11-1.500v15c-4-1.500-8-1-11 1.500-3-2.500-7-3-11-1.500z', fill: '#fff' }),
    svg('path', { d: 'M20 14v15', stroke: '#06c755', 'stroke-width': 2 }),
    svg('circle', { cx: 14.500, cy: 19.500, r: 1.600, fill: '#06c755' }),
    svg('circle', { cx: 25.500, cy: 19.500, r: 1.600, fill: '#06c755' }));
  return el('span', { class: `avatar bot ${extra}`, 'aria-hidden': 'true' }, face);
}

/**
 * Makes these nodes the children of the parent and leaves those that are there already in their place: what was
 * scrolled, focused or loaded stays so.
 */
export function setChildren(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

const ZONE = 'Asia/Bangkok';
const TIME = new Intl.DateTimeFormat('th-TH', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE });
const DAY = new Intl.DateTimeFormat('th-TH', { weekday: 'short', day: 'numeric', month: 'short', timeZone: ZONE });

export const timeOf = (at) => TIME.format(new Date(at));
export const dayOf = (at) => DAY.format(new Date(at));

/** An address that a tap may open or a picture may come from; anything else is null. */
export function safeAddress(text, schemes = ['http:', 'https:', 'line:', 'tel:']) {
  try {
    return schemes.includes(new URL(text).protocol) ? text : null;
  } catch {
    return null;
  }
}

let mediaBase = null;

export function drawDemoPicturesFrom(base) {
  mediaBase = base;
}

/** Where a picture is loaded from: the demo's own addresses lead to the bot on this machine. */
export function pictureAddress(text) {
  if (mediaBase && text.startsWith('https://demo.invalid/')) return new URL(text.slice('https://demo.invalid/'.length), mediaBase).href;
  return safeAddress(text, ['https:', 'http:']);
}
