// The line at the bottom: text with mentions, stickers, and other things to send.
import { avatar, botAvatar, el } from './elements.js';
import { photoContent, stickerTray } from './stickers.js';

const $ = (id) => document.getElementById(id);

const OTHER = [
  ['รูปภาพ', 'Photo', () => ({ type: 'media', kind: 'image', durationMillis: 0, content: photoContent() })],
  ['วิดีโอ', 'Video', { type: 'media', kind: 'video', durationMillis: 12000 }],
  ['เสียง', 'Voice', { type: 'media', kind: 'audio', durationMillis: 4000 }],
  ['ไฟล์', 'File', { type: 'file', fileName: 'แผนการสอน.pdf', fileSize: 248000 }],
  ['ตำแหน่ง', 'Location', { type: 'location', title: 'โรงเรียนบ้านหนองน้ำใส', address: 'กำแพงเพชร', latitude: 16.4828, longitude: 99.5227 }],
];

/**
 * @param chats send(act) and mentionable(): who can be mentioned in the open chat
 */
export function composer(chats) {
  const input = $('text');
  let mentioned = [];

  function grow() {
    input.style.height = 'auto';
    if (input.scrollHeight > 0) input.style.height = `${Math.min(input.scrollHeight, 120)}px`; // 0 while it is hidden
    $('send').disabled = !input.value.trim();
  }

  function fillIn(text) {
    input.value = text;
    mentioned = [];
    grow();
    input.focus();
  }

  function mentionBot(bot, text) {
    fillIn(`@${bot.displayName} ${text}`);
    mentioned = [bot];
  }

  /** Mentions are the names that were picked from the list and are still there, as in LINE. */
  function mentions(text) {
    const found = [];
    for (const who of mentioned) {
      const name = `@${who.displayName}`;
      const index = text.indexOf(name);
      if (index >= 0) found.push({ index, length: name.length, userId: who.userId });
    }
    return found.sort((one, other) => one.index - other.index);
  }

  function submit() {
    const text = input.value.trim();
    if (!text) return;
    chats.send({ type: 'text', text, mentions: mentions(text) });
    fillIn('');
    closeTrays();
  }

  function suggest() {
    const typed = /@([^\s@]*)$/u.exec(input.value.slice(0, input.selectionStart));
    const names = typed ? chats.mentionable().filter((who) => who.displayName.includes(typed[1])) : [];
    const list = $('mentions');
    list.hidden = names.length === 0;
    list.replaceChildren(...names.map((who) => el('button', {
      type: 'button', class: 'mention-item',
      onclick: () => {
        const end = input.selectionStart;
        const start = end - typed[0].length;
        const after = input.value.slice(end);
        const all = [...mentioned, who];
        input.value = `${input.value.slice(0, start)}@${who.displayName} ${after}`;
        mentioned = all;
        list.hidden = true;
        grow();
        input.focus();
      },
    }, who.pictureColor ? avatar(who.displayName, who.pictureColor) : botAvatar(), who.displayName)));
  }

  function closeTrays() {
    $('tray').hidden = true;
    $('mentions').hidden = true;
  }

  function tray(kind, content) {
    const node = $('tray');
    const same = node.dataset.kind === kind && !node.hidden;
    node.dataset.kind = kind;
    node.hidden = same;
    node.replaceChildren(...(same ? [] : content));
  }

  input.addEventListener('input', () => { grow(); suggest(); });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'Escape') closeTrays();
  });
  $('composer').addEventListener('submit', (event) => { event.preventDefault(); submit(); });
  $('stickers').onclick = () => tray('stickers', stickerTray((face) => { chats.send({ type: 'sticker', packageId: face.packageId, stickerId: face.stickerId }); closeTrays(); }));
  $('plus').onclick = () => tray('other', OTHER.map(([label, sub, what]) => el('button', { type: 'button', class: 'tray-item words', onclick: () => { chats.send(typeof what === 'function' ? what() : what); closeTrays(); } }, label, el('small', {}, sub))));
  grow();
  return { fillIn, mentionBot };
}
