// What happens when something is tapped: LINE's actions.
import { el } from './elements.js';
import { choice, sheet, toast } from './sheet.js';

const SHARE = 'https://line.me/R/share';
const OA_MESSAGE = 'https://line.me/R/oaMessage/';

/**
 * @param chats what the page can do: send(act), chatsToShareWith(), shareTo(chat, text), openWithBot(text), fillIn(text)
 */
export function tapper(chats) {
  const kinds = {
    postback(action) {
      chats.send({ type: 'postback', data: action.data, displayText: action.displayText ?? action.text ?? null });
      if (action.inputOption === 'openKeyboard') chats.fillIn(action.fillInText ?? '');
    },
    message: (action) => chats.send({ type: 'text', text: action.text }),
    uri: (action) => open(action.uri),
    datetimepicker: (action) => pickDate(action),
    clipboard: async (action) => {
      try { await navigator.clipboard.writeText(action.clipboardText); } catch { /* a page without focus may not */ }
      toast(`คัดลอกแล้ว: ${action.clipboardText}`);
    },
    camera: () => chats.send({ type: 'media', kind: 'image', durationMillis: 0 }),
    cameraRoll: () => chats.send({ type: 'media', kind: 'image', durationMillis: 0 }),
    location: () => chats.send({ type: 'location', title: 'โรงเรียน', address: 'จังหวัดกำแพงเพชร', latitude: 16.4828, longitude: 99.5227 }),
  };

  function open(uri) {
    if (uri.startsWith(SHARE)) return share(new URL(uri).searchParams.get('text') ?? '');
    if (uri.startsWith(OA_MESSAGE)) return chats.openWithBot(oaText(uri));
    wouldOpen(uri);
  }

  function share(text) {
    const close = sheet('แชร์ไปที่…',
      el('p', { class: 'quote' }, text),
      chats.chatsToShareWith().map((chat) => choice(chat.name, chat.sub, () => { close(); chats.shareTo(chat, text); })));
  }

  function pickDate(action) {
    const type = action.mode === 'datetime' ? 'datetime-local' : action.mode;
    const plain = (value) => value?.replace('t', 'T');
    const input = el('input', { type, value: plain(action.initial), min: plain(action.min), max: plain(action.max), 'aria-label': action.label ?? 'วันที่' });
    const close = sheet(action.label ?? 'เลือกวันที่', input, el('button', {
      class: 'main', type: 'button',
      onclick: () => {
        if (!input.value || !input.reportValidity()) return;
        close();
        chats.send({ type: 'postback', data: action.data, params: { [action.mode]: input.value.slice(0, 16) } });
      },
    }, 'ตกลง'));
  }

  return (action) => {
    const kind = action && kinds[action.type];
    if (kind) kind(action);
    else toast(`แอ็กชัน ${action?.type} ใช้ที่นี่ไม่ได้`);
  };
}

/** The text that a link into the 1:1 chat prepares: all after ".../@id/?". */
function oaText(uri) {
  const mark = uri.indexOf('?');
  return mark < 0 ? '' : decodeURIComponent(uri.slice(mark + 1));
}

function wouldOpen(uri) {
  const web = /^https?:/i.test(uri);
  sheet(uri.startsWith('tel:') ? 'จะโทรออก' : 'จะเปิดลิงก์นี้',
    el('p', { class: 'sub' }, 'On a phone LINE would open:'),
    el('p', { class: 'quote address' }, uri),
    web && el('a', { class: 'main', href: uri, target: '_blank', rel: 'noopener noreferrer' }, 'เปิดในแท็บใหม่'));
}
