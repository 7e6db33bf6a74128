// The panel beside the chat: hints for newcomers, and what went over the wire.
import { el, timeOf } from './elements.js';

/**
 * @param context world, me, isGroup, say(text), mention(text), openBot(), openGroup()
 */
export function helpPanel(body, context) {
  const chip = (text, use) => el('button', { type: 'button', class: 'chip', onclick: () => use(text) }, text);
  const hints = context.world.hints ?? [];
  const bot = context.world.bot.displayName;
  body.replaceChildren(
    el('section', {}, el('h3', {}, 'เล่นเป็นครูที่ใช้ LINE'),
      el('p', {}, `เลือกว่าคุณคือใครทางซ้าย แล้วคุยกับ “${bot}” เหมือนในมือถือ`),
      el('p', { class: 'sub' }, 'Pick who you are, then talk to the bot as on a phone. LINE is the chat app that teachers in Thailand live in.')),
    el('section', {}, el('h3', {}, 'ลองพิมพ์ในแชต 1:1'), el('div', { class: 'chips' }, hints.map((text) => chip(text, (words) => { if (context.isGroup) context.openBot(); context.say(words); })))),
    el('section', {}, el('h3', {}, 'ลองในกลุ่ม'),
      el('p', {}, 'ในกลุ่มบอตจะเงียบ จนกว่าจะถูกเรียกชื่อ'),
      el('div', { class: 'chips' }, hints.slice(0, 1).map((text) => chip(`@${bot} ${text}`, () => { if (!context.isGroup) context.openGroup(); context.mention(text); }))),
      el('p', { class: 'sub' }, 'Type @ in a group to mention somebody. Nobody mentioned: the bot keeps silent.')),
    el('section', {}, el('h3', {}, 'แตะได้ทุกอย่าง'),
      el('ul', {},
        el('li', {}, 'แตะปุ่มบนการ์ด และปุ่มลัดเหนือช่องพิมพ์'),
        el('li', {}, 'แตะข้อความของคุณเพื่อยกเลิกหรือแก้ไข'),
        el('li', {}, 'เมนู ⋯ : ส่งเหตุการณ์ซ้ำ บล็อก เชิญบอต')),
      el('p', { class: 'sub' }, 'Tap buttons, quick replies and your own messages; the ⋯ menu redelivers, blocks, invites.')));
}

const TITLES = {
  PersonActed: (entry) => ['→', `webhook · ${entry.event.type}`],
  WebhookDelivered: (entry) => [entry.problem ? '✕' : '✓', `${entry.redelivery ? 'redelivery · ' : ''}${entry.status ?? 'no answer'} · ${entry.millis} ms`],
  BotSent: (entry) => ['←', `${entry.via} · ${entry.messages.map((message) => message.type).join(' + ')}`],
  BotRefused: (entry) => ['✕', `${entry.endpoint} · ${entry.status || 'dropped'}`],
  LoadingStarted: (entry) => ['…', `loading · ${entry.seconds} s`],
};

const opened = new Set();

export function jsonPanel(body, chat, entries) {
  const nodes = entries.slice(-60).toReversed().map((entry) => {
    const [sign, title] = TITLES[entry.kind](entry);
    const node = el('details', { class: `wire ${entry.kind} ${entry.problem ? 'bad' : ''}`, open: opened.has(entry.number) },
      el('summary', {}, el('b', {}, sign), el('span', {}, title), el('time', {}, timeOf(entry.at))),
      el('pre', {}, JSON.stringify(entry.event ?? entry.messages ?? entry, null, 2)));
    node.addEventListener('toggle', () => (node.open ? opened.add(entry.number) : opened.delete(entry.number)));
    return node;
  });
  body.replaceChildren(el('p', { class: 'sub' }, 'ใหม่สุดอยู่บน · → to the bot, ← from the bot'), ...(nodes.length ? nodes : [el('p', {}, 'ยังไม่มีอะไรเกิดขึ้นในแชตนี้')]));
}
