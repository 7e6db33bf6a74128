// Draws the bubbles of one chat.
import { avatar, botAvatar, dayOf, el, pictureAddress, safeAddress, timeOf } from './elements.js';
import { flexContainer } from './flex.js';
import { photo, sticker } from './stickers.js';

const NOTES = {
  follow: (item, name) => (item.isUnblocked ? `${name} เลิกบล็อกบอต` : `${name} เพิ่มบอตเป็นเพื่อน`),
  unfollow: (item, name) => `${name} บล็อกบอต`,
  join: () => 'บอตเข้าร่วมกลุ่ม',
  leave: () => 'บอตออกจากกลุ่ม',
  memberJoined: (item, name) => `${name} เข้าร่วมกลุ่ม`,
  memberLeft: (item, name) => `${name} ออกจากกลุ่ม`,
  undelivered: () => 'บอตส่งข้อความมา แต่คุณบล็อกบอตอยู่ จึงไม่ได้รับ (ไม่เสียข้อความ)',
  retried: () => 'บอตส่งซ้ำ แต่ LINE รับไว้ก่อนแล้ว จึงไม่ส่งอีก',
  redelivery: () => 'ส่งเหตุการณ์ล่าสุดซ้ำแล้ว (redelivery)',
};

/** The rows that are on the page, so that only what changed is drawn anew. */
let drawn = new Map();

/**
 * @param context me, group (or null), person(userId), bot, tap(action), messageMenu(item)
 */
export function talk(items, context) {
  const nodes = [];
  const still = new Map();
  const keep = (key, state, make) => {
    const old = drawn.get(key);
    const node = old?.state === state ? old.node : make();
    still.set(key, { state, node });
    nodes.push(node);
  };
  let day = '';
  let speaker = '';
  for (const item of items) {
    if (dayOf(item.at) !== day) {
      day = dayOf(item.at);
      keep(`day ${day}`, day, () => el('div', { class: 'day' }, el('span', {}, dayOf(item.at))));
      speaker = '';
    }
    const now = item.kind === 'bot' ? 'bot' : item.kind === 'person' ? item.userId : '';
    const newSpeaker = now !== speaker;
    const state = [context.me, newSpeaker, item.unsent, item.edited, item.message?.text, item.delivery?.number, context.group?.members.length].join();
    keep(item.key, state, () => row(item, context, newSpeaker));
    speaker = now;
  }
  drawn = still;
  return nodes;
}

function row(item, context, newSpeaker) {
  if (item.kind === 'note') return note(NOTES[item.note]?.(item, context.person(item.userId)?.displayName ?? '') ?? `เหตุการณ์ ${item.note}`);
  if (item.kind === 'tap') return note(item.params ? `เลือก ${Object.values(item.params).join(' ')}` : `${item.userId === context.me ? 'แตะปุ่ม' : `${context.person(item.userId)?.displayName ?? ''} แตะปุ่ม`}`, 'tap');
  if (item.kind === 'trouble') return el('div', { class: 'trouble', role: 'alert' }, item.text, item.detail && el('small', {}, item.detail));
  if (item.unsent) return note(`${item.userId === context.me ? 'คุณ' : context.person(item.userId)?.displayName ?? ''}ยกเลิกข้อความ`);
  return item.kind === 'person' && item.userId === context.me ? mine(item, context) : theirs(item, context, newSpeaker);
}

const note = (text, kind = '') => el('div', { class: `note ${kind}` }, el('span', {}, text));

function mine(item, context) {
  const marks = el('div', { class: 'marks' }, readMark(item, context), item.edited && el('span', {}, 'แก้ไขแล้ว'), el('time', { datetime: item.at }, timeOf(item.at)));
  const bubble = content(item.message, context, 'mine');
  bubble.tabIndex = 0;
  bubble.setAttribute('role', 'button');
  bubble.setAttribute('aria-label', 'ตัวเลือกของข้อความ');
  bubble.addEventListener('click', () => context.messageMenu(item));
  bubble.addEventListener('keydown', (event) => event.key === 'Enter' && context.messageMenu(item));
  return el('div', { class: 'row mine' }, marks, bubble);
}

function readMark(item, context) {
  if (item.delivery?.problem) return el('span', { class: 'failed' }, 'ส่งไม่ถึงบอต');
  return item.delivery ? el('span', {}, context.group ? `อ่านแล้ว ${context.group.members.length}` : 'อ่านแล้ว') : null;
}

function theirs(item, context, newSpeaker) {
  const isBot = item.kind === 'bot';
  const person = isBot ? null : context.person(item.userId);
  const name = isBot ? item.message.sender?.name ?? context.bot.displayName : person?.displayName ?? '?';
  const wide = isBot && ['flex', 'template', 'imagemap'].includes(item.message.type);
  const face = isBot ? botAvatar() : avatar(name, person?.pictureColor ?? '#888');
  const marks = el('div', { class: 'marks' },
    item.via !== 'reply' && item.first && el('span', { class: 'cost-mark', title: item.via }, `ส่งเอง · ${item.cost.toLocaleString('th-TH')} ข้อความ`),
    item.silent && item.first && el('span', {}, 'ไม่แจ้งเตือน'),
    el('time', { datetime: item.at }, timeOf(item.at)));
  return el('div', { class: `row theirs ${wide ? 'wide' : ''} ${newSpeaker ? 'first' : ''}` },
    newSpeaker ? face : el('span', { class: 'avatar none' }),
    el('div', { class: 'said' }, newSpeaker && el('div', { class: 'name' }, name), el('div', { class: 'said-row' }, content(item.message, context, 'theirs'), marks)));
}

function content(message, context, side) {
  switch (message.type) {
    case 'text': return el('div', { class: `bubble ${side}` }, ...words(message, context));
    case 'textV2': return el('div', { class: `bubble ${side}` }, ...substituted(message, context));
    case 'sticker': return sticker(message.packageId, message.stickerId);
    case 'image': return picture(message);
    case 'video': return el('div', { class: 'media' }, picture({ originalContentUrl: message.previewImageUrl }), el('span', { class: 'play' }, '▶'));
    case 'audio': return el('div', { class: `bubble ${side}` }, `▶ ข้อความเสียง ${Math.round((message.duration ?? 0) / 1000)} วินาที`);
    case 'file': return el('div', { class: `bubble ${side}` }, `📄 ${message.fileName}`, el('small', {}, ` ${Math.ceil(message.fileSize / 1024)} KB`));
    case 'location': return el('div', { class: `bubble ${side}` }, el('strong', {}, message.title), el('br'), message.address);
    case 'flex': return flexContainer(message.contents, context.tap);
    case 'template': return template(message.template, context.tap);
    default: return el('div', { class: `bubble ${side}` }, message.altText ?? `[${message.type}]`);
  }
}

function picture(message) {
  const source = message.originalContentUrl && pictureAddress(message.originalContentUrl);
  return source ? el('img', { class: 'photo', src: source, alt: 'รูปภาพ', referrerpolicy: 'no-referrer' }) : el('div', {}, photo());
}

const LINK = /https?:\/\/[^\s<>"]+/gu;

function linked(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(end, match.index), link(match[0]));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}

function link(address) {
  const safe = safeAddress(address, ['http:', 'https:']);
  return safe ? el('a', { href: safe, target: '_blank', rel: 'noopener noreferrer', onclick: (event) => event.stopPropagation() }, address) : address;
}

function words(message) {
  const parts = [];
  let end = 0;
  for (const mention of message.mention?.mentionees ?? []) {
    parts.push(...linked(message.text.slice(end, mention.index)), el('b', { class: 'mention' }, message.text.slice(mention.index, mention.index + mention.length)));
    end = mention.index + mention.length;
  }
  parts.push(...linked(message.text.slice(end)));
  return parts;
}

function substituted(message, context) {
  return message.text.split(/(\{\{|\}\}|\{[A-Za-z0-9_]{1,20}\})/u).map((part) => {
    if (part === '{{' || part === '}}') return part[0];
    const value = /^\{(.+)\}$/u.exec(part) && message.substitution?.[part.slice(1, -1)];
    if (!value) return part;
    const mentionee = value.mentionee;
    const name = mentionee?.type === 'all' ? 'ทุกคน' : context.person(mentionee?.userId)?.displayName;
    return value.type === 'mention' ? el('b', { class: 'mention' }, `@${name ?? '?'}`) : '🙂';
  });
}

function template(json, tap) {
  const button = (action) => el('button', { type: 'button', class: 'fx-button fx-link fx-height-sm', onclick: () => tap(action) }, el('span', { class: 'fx-label' }, action.label));
  const card = (column) => el('div', { class: 'fx-bubble fx-kilo template' },
    (column.thumbnailImageUrl ?? column.imageUrl) && el('div', { class: 'fx-picture template-picture' }, el('img', { src: pictureAddress(column.thumbnailImageUrl ?? column.imageUrl), alt: '' })),
    el('div', { class: 'template-text' }, column.title && el('strong', {}, column.title), el('p', {}, column.text ?? '')),
    (column.actions ?? [column.action]).map(button));
  if (!json.columns) return card(json);
  return el('div', { class: 'fx-carousel' }, el('div', { class: 'fx-strip' }, json.columns.map(card)));
}

/** The three dots of a bot that thinks. */
export function loadingRow() {
  return el('div', { class: 'row theirs first loading', 'aria-label': 'บอตกำลังคิด' }, botAvatar(), el('div', { class: 'bubble theirs dots' }, el('i'), el('i'), el('i')));
}

export function quickReplyBar(items, tap) {
  return items.map((item) => el('button', { type: 'button', class: 'quick-item', onclick: () => tap(item.action) },
    item.imageUrl && el('img', { src: pictureAddress(item.imageUrl), alt: '' }), item.action.label));
}

export function emptyTalk(bot) {
  return el('div', { class: 'empty' }, botAvatar('large'), el('strong', {}, bot.displayName), el('p', {}, 'พิมพ์ถามได้เลย เหมือนคุยใน LINE'), el('p', { class: 'sub' }, 'Say something, as you would in LINE.'));
}

