// A few stickers of our own: LINE's pictures may not be copied, so faces and words are drawn.
import { el, svg } from './elements.js';

const FACES = [
  { packageId: '446', stickerId: '1988', words: 'สวัสดี', colour: '#ffd54f', mouth: 'M26 46q14 12 28 0' },
  { packageId: '446', stickerId: '1989', words: 'ขอบคุณ', colour: '#ff9eb5', mouth: 'M28 46q12 9 24 0' },
  { packageId: '446', stickerId: '1990', words: 'รับทราบ', colour: '#8fd3ff', mouth: 'M30 48h20' },
  { packageId: '446', stickerId: '1991', words: 'สู้ ๆ', colour: '#a5e3a1', mouth: 'M26 44q14 18 28 0z' },
  { packageId: '446', stickerId: '1992', words: 'เยี่ยม', colour: '#ffb870', mouth: 'M25 43q15 20 30 0z' },
  { packageId: '446', stickerId: '1993', words: 'งง', colour: '#cfb5ff', mouth: 'M30 50q10-8 20 0' },
];

export function sticker(packageId, stickerId) {
  const face = FACES.find((each) => each.packageId === packageId && each.stickerId === stickerId);
  if (!face) return el('div', { class: 'sticker unknown' }, 'สติกเกอร์', el('small', {}, `${packageId} / ${stickerId}`));
  return el('div', { class: 'sticker', role: 'img', 'aria-label': `สติกเกอร์ ${face.words}` },
    svg('svg', { viewBox: '0 0 80 80' },
      svg('circle', { cx: 40, cy: 40, r: 36, fill: face.colour }),
      svg('circle', { cx: 29, cy: 33, r: 4, fill: '#3c2f2f' }),
      svg('circle', { cx: 51, cy: 33, r: 4, fill: '#3c2f2f' }),
      svg('path', { d: face.mouth, fill: face.mouth.endsWith('z') ? '#3c2f2f' : 'none', stroke: '#3c2f2f', 'stroke-width': 3, 'stroke-linecap': 'round' })),
    el('span', {}, face.words));
}

export function stickerTray(choose) {
  return FACES.map((face) => el('button', { type: 'button', class: 'tray-item', onclick: () => choose(face) }, sticker(face.packageId, face.stickerId)));
}

/** Stands for a photo that a person sent; its content stays in the simulator. */
export function photo() {
  return svg('svg', { viewBox: '0 0 200 150', class: 'photo', role: 'img', 'aria-label': 'รูปภาพ' },
    svg('rect', { width: 200, height: 150, fill: '#bfe3f5' }),
    svg('circle', { cx: 155, cy: 38, r: 18, fill: '#ffd166' }),
    svg('path', { d: 'M0 120l55-55 45 40 35-30 65 60v15H0z', fill: '#6aa77b' }),
    svg('path', { d: 'M0 135l70-35 60 30 70-20v40H0z', fill: '#4f8a63' }));
}

/** The bytes of such a photo in Base64: what the bot may download. */
export function photoContent() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
  const draw = canvas.getContext('2d');
  draw.scale(4, 4);
  for (const [color, path] of [
    ['#bfe3f5', 'M0 0h200v150H0z'],
    ['#ffd166', 'M137 38a18 18 0 1 0 36 0a18 18 0 1 0-36 0'],
    ['#6aa77b', 'M0 120l55-55 45 40 35-30 65 60v15H0z'],
    ['#4f8a63', 'M0 135l70-35 60 30 70-20v40H0z'],
  ]) {
    draw.fillStyle = color;
    draw.fill(new Path2D(path));
  }
  return canvas.toDataURL('image/jpeg').split(',')[1];
}
