// What has been sent this month and what is left, at the foot of the list of chats.
import { el } from './elements.js';
import { sheet } from './sheet.js';

const words = (number) => number.toLocaleString('th-TH');
const limitOf = (cost) => (cost.limit === null ? 'ไม่จำกัด' : words(cost.limit));

function explain(cost) {
  sheet('ค่าใช้จ่ายเดือนนี้',
    el('p', {}, el('strong', {}, `${words(cost.used)} จาก ${limitOf(cost)} ข้อความ`)),
    el('p', {}, 'บอตตอบกลับ (reply) ฟรีเสมอ ไม่ว่าในแชตหรือในกลุ่ม'),
    el('p', {}, 'ข้อความที่บอตส่งเองก่อน (push) นับตามจำนวนคนที่ได้รับ: ส่งเข้ากลุ่ม 20 คน = 20 ข้อความ'),
    el('p', { class: 'sub' }, 'LINE counts the people reached by push messages; replies are free. At the limit LINE refuses with 429.'));
}

/**
 * @param read gives {used, limit}, or null when it cannot; limit null = none
 */
export function costMeter(node, read) {
  let waits = false;

  async function show() {
    const cost = await read();
    if (!cost) return;
    const share = cost.limit === null ? 0 : Math.min(100, (100 * cost.used) / Math.max(1, cost.limit));
    node.replaceChildren(
      el('span', { class: 'cost-words' }, el('span', {}, 'ใช้ไปเดือนนี้ ', el('strong', {}, words(cost.used)), ` / ${limitOf(cost)} ข้อความ`), el('span', { class: 'sub' }, 'ตอบกลับฟรี · ส่งเองนับตามคน · แตะดูวิธีคิด')),
      el('span', { class: 'meter' }, el('span', { style: { width: `${share}%` } })));
    node.onclick = () => explain(cost);
  }

  /** A notice to many asks once. */
  function showSoon() {
    if (waits) return;
    waits = true;
    setTimeout(() => { waits = false; show(); }, 300);
  }

  return { show, showSoon };
}
