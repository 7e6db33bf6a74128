// From the simulator's record to what a chat shows. Pure: entries in, items out.

/** What every chat has, by chat id; fed entry by entry. */
export class Conversations {
  #entries = new Map();

  add(entry) {
    if (!entry.chat) return;
    if (!this.#entries.has(entry.chat)) this.#entries.set(entry.chat, []);
    this.#entries.get(entry.chat).push(entry);
  }

  clear() {
    this.#entries.clear();
  }

  entries(chat) {
    return this.#entries.get(chat) ?? [];
  }

  /** Bubbles and notes in their order, with edits, unsends and the fate of webhooks worked in. */
  items(chat) {
    const items = [];
    const byMessage = new Map();
    const byEvent = new Map();
    for (const entry of this.entries(chat)) {
      switch (entry.kind) {
        case 'PersonActed': personActed(entry, items, byMessage, byEvent); break;
        case 'WebhookDelivered': delivered(entry, items, byEvent); break;
        case 'BotSent':
          if (!entry.delivered) {
            items.push({ kind: 'note', key: `u${entry.number}`, at: entry.at, note: 'undelivered' });
            break;
          }
          entry.messages.forEach((message, index) => items.push({ kind: 'bot', key: `${entry.number}-${index}`, at: entry.at, message, via: entry.via, cost: index === 0 ? entry.cost : 0, silent: entry.silent, first: index === 0 }));
          break;
        case 'BotRefused':
          items.push(entry.status === 409
            ? { kind: 'note', key: `r${entry.number}`, at: entry.at, note: 'retried' }
            : { kind: 'trouble', key: `r${entry.number}`, at: entry.at, text: refusal(entry) });
          break;
      }
    }
    return items;
  }

  /** The quick replies to show now: those of the last message, until somebody acts. */
  quickReplies(chat) {
    for (const entry of this.entries(chat).toReversed()) {
      if (received(entry)) return entry.messages.at(-1)?.quickReply?.items ?? [];
      if (entry.kind === 'PersonActed' && entry.event.type !== 'unsend') return [];
    }
    return [];
  }

  /** Seconds of thinking that the bot announced and has not ended by a message; 0 = none. */
  loading(chat) {
    for (const entry of this.entries(chat).toReversed()) {
      if (received(entry)) return null;
      if (entry.kind === 'LoadingStarted') return entry;
    }
    return null;
  }

  /** One line for the list of chats. */
  preview(chat) {
    const last = this.items(chat).findLast((item) => ['bot', 'person'].includes(item.kind));
    if (!last) return null;
    if (last.kind === 'bot') return { at: last.at, text: summary(last.message) };
    return { at: last.at, text: last.unsent ? 'ยกเลิกข้อความแล้ว' : summary(last.message) };
  }

  newest(chat) {
    return this.entries(chat).at(-1)?.number ?? 0;
  }
}

const received = (entry) => entry.kind === 'BotSent' && entry.delivered;

function personActed(entry, items, byMessage, byEvent) {
  const event = entry.event;
  const item = { kind: 'person', key: `p${entry.number}`, at: entry.at, userId: entry.userId, eventId: entry.webhookEventId, delivery: null };
  byEvent.set(entry.webhookEventId, item);
  switch (event.type) {
    case 'message':
      Object.assign(item, { messageId: event.message.id, message: event.message });
      byMessage.set(event.message.id, item);
      items.push(item);
      break;
    case 'messageEdited': {
      const edited = byMessage.get(event.message.id);
      if (edited) Object.assign(edited, { message: { ...edited.message, text: event.message.text }, edited: true });
      break;
    }
    case 'unsend': {
      const taken = byMessage.get(event.unsend.messageId);
      if (taken) taken.unsent = true;
      break;
    }
    case 'postback':
      if (entry.displayText) items.push(Object.assign(item, { message: { type: 'text', text: entry.displayText }, tapped: true }));
      else items.push(Object.assign(item, { kind: 'tap', params: event.postback.params }));
      break;
    default:
      items.push(Object.assign(item, { kind: 'note', note: event.type, isUnblocked: event.follow?.isUnblocked }));
  }
}

function delivered(entry, items, byEvent) {
  for (const id of entry.webhookEventIds) {
    const item = byEvent.get(id);
    if (item) item.delivery = entry;
  }
  if (entry.redelivery) items.push({ kind: 'note', key: `d${entry.number}`, at: entry.at, note: 'redelivery' });
  if (entry.problem) items.push({ kind: 'trouble', key: `w${entry.number}`, at: entry.at, text: entry.status ? `บอตตอบ webhook ด้วย HTTP ${entry.status}` : 'บอตไม่ตอบ webhook', detail: entry.problem });
}

function refusal(entry) {
  const why = entry.answer?.message ?? 'connection dropped';
  const details = (entry.answer?.details ?? []).map((detail) => `${detail.property}: ${detail.message}`).join(' · ');
  return `LINE ไม่รับข้อความของบอต (${entry.status || 'ตัดสาย'}): ${why}${details ? ` – ${details}` : ''}`;
}

/** What LINE shows in the list of chats and in notifications. */
export function summary(message) {
  switch (message.type) {
    case 'text': return message.text;
    case 'textV2': return message.text;
    case 'flex': case 'template': case 'imagemap': return message.altText;
    case 'sticker': return '[สติกเกอร์]';
    case 'image': return '[รูปภาพ]';
    case 'video': return '[วิดีโอ]';
    case 'audio': return '[ข้อความเสียง]';
    case 'location': return `[ตำแหน่ง] ${message.title}`;
    case 'file': return `[ไฟล์] ${message.fileName}`;
    default: return `[${message.type}]`;
  }
}
