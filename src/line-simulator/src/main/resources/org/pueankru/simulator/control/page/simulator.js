// The simulator's control API, as the page uses it.

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(json?.message ?? json?.title ?? `HTTP ${response.status}`);
  return json;
}

const of = (bot) => (bot ? `?bot=${encodeURIComponent(bot)}` : '');

export const world = (bot) => call('GET', `/simulator/world${of(bot)}`);
export const settings = () => call('GET', '/simulator/settings');
export const cost = (bot) => call('GET', `/simulator/cost${of(bot)}`);
export const act = (from, chat, what) => call('POST', `/simulator/chats/${chat}/acts`, { from, ...what });
export const menu = (person) => call('GET', `/simulator/persons/${person}/menu`);
export const menuPicture = (person, id) => `/simulator/persons/${person}/menus/${id}/picture`;
export const redeliver = (chat) => call('POST', `/simulator/chats/${chat}/redeliver`);

/** Hands over every entry of the transcript, old and new, and says when the line is down. */
export function follow(onEntry, onState) {
  const source = new EventSource('/simulator/events');
  source.addEventListener('entry', (event) => onEntry(JSON.parse(event.data)));
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
}
