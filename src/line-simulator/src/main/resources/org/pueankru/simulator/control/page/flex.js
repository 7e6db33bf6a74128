// Draws Flex containers as the LINE app does, from elements and text only.
import { el, icon, pictureAddress } from './elements.js';

const SPACE = { none: '0px', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' };
const RADIUS = { none: '0px', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' };
const BORDER = { none: '0px', light: '0.5px', normal: '1px', medium: '2px', 'semi-bold': '3px', bold: '4px' };
const LETTERS = { xxs: '11px', xs: '13px', sm: '14px', md: '16px', lg: '19px', xl: '22px', xxl: '29px', '3xl': '35px', '4xl': '48px', '5xl': '74px' };
const PICTURE = { xxs: '40px', xs: '60px', sm: '80px', md: '100px', lg: '120px', xl: '140px', xxl: '160px', '3xl': '180px', '4xl': '200px', '5xl': '220px', full: '100%' };
const FLOW = { start: 'flex-start', center: 'center', end: 'flex-end' };
const GRAVITY = { top: 'flex-start', center: 'center', bottom: 'flex-end' };

/**
 * @param contents a bubble or a carousel
 * @param tap called with the action of what was tapped
 */
export function flexContainer(contents, tap) {
  return contents.type === 'carousel' ? carousel(contents, tap) : bubble(contents, tap);
}

function carousel(contents, tap) {
  const strip = el('div', { class: 'fx-strip', tabindex: '0', role: 'group', 'aria-label': 'การ์ด เลื่อนซ้ายขวาได้' },
    contents.contents.map((each) => bubble(each, tap)));
  const step = (direction) => () => {
    const width = strip.firstElementChild?.getBoundingClientRect().width ?? 300;
    strip.scrollBy({ left: direction * (width + 8), behavior: 'smooth' });
  };
  const before = el('button', { class: 'fx-arrow before', type: 'button', 'aria-label': 'การ์ดก่อนหน้า', onclick: step(-1) }, icon('left'));
  const next = el('button', { class: 'fx-arrow next', type: 'button', 'aria-label': 'การ์ดถัดไป', onclick: step(1) }, icon('right'));
  const show = () => {
    before.hidden = strip.scrollLeft < 8;
    next.hidden = strip.scrollLeft > strip.scrollWidth - strip.clientWidth - 8;
  };
  strip.addEventListener('scroll', show, { passive: true });
  new ResizeObserver(show).observe(strip);
  return el('div', { class: 'fx-carousel' }, strip, before, next);
}

function bubble(contents, tap) {
  const size = contents.size ?? 'mega';
  const node = el('div', { class: `fx-bubble fx-${size}`, dir: contents.direction ?? 'ltr' });
  for (const name of ['header', 'hero', 'body', 'footer']) {
    if (!contents[name]) continue;
    const style = contents.styles?.[name] ?? {};
    const block = el('div', { class: `fx-block fx-${name}` });
    if (style.backgroundColor) block.style.backgroundColor = style.backgroundColor;
    if (style.separator) block.style.borderTop = `1px solid ${style.separatorColor ?? '#d4d6da'}`;
    block.append(component(contents[name], 'vertical', tap));
    node.append(block);
  }
  return tappable(node, contents.action, tap);
}

function component(json, parentLayout, tap) {
  const draw = { box, text, image, button, icon: sign, separator, filler, video }[json.type];
  const node = draw ? draw(json, parentLayout, tap) : el('div');
  place(node, json, parentLayout);
  return node;
}

/** Share of the free room: in a row everybody has one share, in a column nobody has. */
function place(node, json, parentLayout) {
  const style = node.style;
  const row = parentLayout !== 'vertical';
  const fixed = ['icon', 'separator'].includes(json.type) || (json.type === 'box' && json.width);
  if (json.flex !== undefined) style.flex = json.flex === 0 ? '0 0 auto' : `${json.flex} 1 ${row ? '0px' : 'auto'}`;
  else if (row && !fixed) style.flex = json.type === 'image' ? '1 1 0px' : '1 1 0px';
  else style.flex = '0 0 auto';
  if (json.position === 'absolute') style.position = 'absolute';
  else if (hasOffset(json)) style.position = 'relative';
  offset(style, 'top', json.offsetTop);
  offset(style, 'bottom', json.offsetBottom);
  offset(style, 'insetInlineStart', json.offsetStart);
  offset(style, 'insetInlineEnd', json.offsetEnd);
  if (row && json.gravity && json.type !== 'text') style.alignSelf = GRAVITY[json.gravity];
}

const hasOffset = (json) => json.offsetTop || json.offsetBottom || json.offsetStart || json.offsetEnd;

function offset(style, side, value) {
  if (value) style[side] = SPACE[value] ?? value;
}

function box(json, parentLayout, tap) {
  const layout = json.layout ?? 'vertical';
  const node = el('div', { class: `fx-box fx-${layout}` });
  const style = node.style;
  boxLook(style, json);
  const gap = SPACE[json.spacing] ?? json.spacing ?? '0px';
  let first = true;
  for (const child of json.contents ?? []) {
    const drawn = component(child, layout, tap);
    const margin = child.margin ? SPACE[child.margin] ?? child.margin : gap;
    if (!first && child.position !== 'absolute') drawn.style[layout === 'vertical' ? 'marginTop' : 'marginInlineStart'] = margin;
    if (child.position !== 'absolute') first = false;
    node.append(drawn);
  }
  return tappable(node, json.action, tap);
}

function boxLook(style, json) {
  for (const [property, key] of [['padding', 'paddingAll'], ['paddingTop', 'paddingTop'], ['paddingBottom', 'paddingBottom'], ['paddingInlineStart', 'paddingStart'], ['paddingInlineEnd', 'paddingEnd']]) {
    if (json[key]) style[property] = SPACE[json[key]] ?? json[key];
  }
  for (const key of ['width', 'maxWidth', 'height', 'maxHeight', 'backgroundColor', 'justifyContent', 'alignItems']) {
    if (json[key]) style[key] = json[key];
  }
  if (json.cornerRadius) {
    style.borderRadius = RADIUS[json.cornerRadius] ?? json.cornerRadius;
    style.overflow = 'hidden';
  }
  if (json.borderWidth || json.borderColor) style.border = `${BORDER[json.borderWidth] ?? json.borderWidth ?? '1px'} solid ${json.borderColor ?? '#d4d6da'}`;
  const paint = json.background;
  if (paint?.type === 'linearGradient') {
    const middle = paint.centerColor ? `, ${paint.centerColor} ${paint.centerPosition ?? '50%'}` : '';
    style.backgroundImage = `linear-gradient(${paint.angle}, ${paint.startColor}${middle}, ${paint.endColor})`;
  }
}

function text(json, parentLayout, tap) {
  const words = el('span', { class: 'fx-words' });
  if (json.contents) words.append(...json.contents.map(span));
  else words.append(json.text ?? '');
  letters(words.style, json);
  const lines = json.maxLines ?? 0;
  if (!json.wrap) words.classList.add('one-line');
  else if (lines > 0) {
    words.classList.add('some-lines');
    words.style.webkitLineClamp = String(lines);
  }
  if (json.lineSpacing) words.style.lineHeight = `calc(1.4em + ${json.lineSpacing})`;
  const node = el('div', { class: 'fx-text' }, words);
  node.style.textAlign = json.align ?? 'start';
  if (json.gravity) node.style.justifyContent = GRAVITY[json.gravity];
  return tappable(node, json.action, tap);
}

function span(json) {
  const node = el('span', {}, json.text ?? '');
  letters(node.style, json);
  return node;
}

function letters(style, json) {
  if (json.size) style.fontSize = LETTERS[json.size] ?? json.size;
  if (json.color) style.color = json.color;
  if (json.weight) style.fontWeight = json.weight === 'bold' ? '700' : '400';
  if (json.style) style.fontStyle = json.style;
  if (json.decoration) style.textDecoration = json.decoration;
}

function image(json, parentLayout, tap) {
  const [width, height] = (json.aspectRatio ?? '1:1').split(':').map(Number);
  const picture = el('div', { class: 'fx-picture' });
  picture.style.aspectRatio = `${width} / ${height}`;
  picture.style.width = PICTURE[json.size ?? 'md'] ?? json.size;
  if (json.backgroundColor) picture.style.backgroundColor = json.backgroundColor;
  const source = pictureAddress(json.url ?? '');
  if (source) {
    const drawn = el('img', { src: source, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer' });
    drawn.style.objectFit = json.aspectMode === 'cover' ? 'cover' : 'contain';
    drawn.addEventListener('error', () => picture.classList.add('broken'));
    picture.append(drawn);
  }
  const node = el('div', { class: 'fx-image' }, picture);
  node.style.justifyContent = FLOW[json.align ?? 'center'];
  return tappable(node, json.action, tap);
}

function video(json, parentLayout, tap) {
  return json.altContent ? component(json.altContent, parentLayout, tap) : el('div');
}

function button(json, parentLayout, tap) {
  const style = json.style ?? 'link';
  const node = el('button', { type: 'button', class: `fx-button fx-${style} fx-height-${json.height ?? 'md'}`, onclick: (event) => { event.stopPropagation(); tap(json.action); } },
    el('span', { class: 'fx-label' }, json.action?.label ?? ''));
  if (json.color) node.style[style === 'link' ? 'color' : 'backgroundColor'] = json.color;
  return node;
}

function sign(json) {
  const node = el('span', { class: 'fx-icon' });
  const size = LETTERS[json.size ?? 'md'] ?? json.size;
  const [width, height] = (json.aspectRatio ?? '1:1').split(':').map(Number);
  node.style.height = size;
  node.style.width = `calc(${size} * ${width / height})`;
  const source = pictureAddress(json.url ?? '');
  if (source) node.append(el('img', { src: source, alt: '', referrerpolicy: 'no-referrer' }));
  return node;
}

function separator(json, parentLayout) {
  const node = el('div', { class: parentLayout === 'vertical' ? 'fx-line' : 'fx-line upright' });
  if (json.color) node.style.backgroundColor = json.color;
  return node;
}

function filler() {
  return el('div', { class: 'fx-filler' });
}

function tappable(node, action, tap) {
  if (!action) return node;
  node.classList.add('fx-tap');
  node.setAttribute('role', 'button');
  node.tabIndex = 0;
  if (action.label) node.setAttribute('aria-label', action.label);
  node.addEventListener('click', (event) => {
    event.stopPropagation();
    tap(action);
  });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === node) tap(action);
  });
  return node;
}
