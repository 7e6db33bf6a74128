// The rich menu below a 1:1 chat: its picture, the areas that can be tapped, tabs, and the bar that opens and closes it.
import { el, icon } from './elements.js';

/**
 * @param {HTMLElement} node where it stands
 * @param {{ ofPerson: (userId) => Promise, picture: (userId, id) => string, tap: (action) => void, switched: (action) => void }} line
 */
export function richMenu(node, line) {
  let person = null;
  let shown = null;
  let known = '';
  let aliases = {};
  let open = true;
  let round = 0;

  function draw() {
    node.hidden = !shown;
    if (!shown) return node.replaceChildren();
    const { chatBarText, size, areas } = shown.definition;
    const bar = el('button', { type: 'button', class: 'menu-bar', 'aria-expanded': String(open), onclick: () => { open = !open; draw(); } },
      chatBarText, icon(open ? 'down' : 'up'));
    const picture = open && el('div', { class: 'menu-picture', style: { aspectRatio: `${size.width} / ${size.height}` } },
      el('img', { src: line.picture(person, shown.id), alt: '' }),
      areas.map((area) => el('button', {
        type: 'button', class: 'menu-area', 'aria-label': area.action.label ?? area.action.text ?? area.action.type, onclick: () => tapped(area.action),
        style: {
          left: `${(100 * area.bounds.x) / size.width}%`, top: `${(100 * area.bounds.y) / size.height}%`,
          width: `${(100 * area.bounds.width) / size.width}%`, height: `${(100 * area.bounds.height) / size.height}%`,
        },
      })));
    node.replaceChildren(bar, ...(picture ? [picture] : []));
  }

  /** A tab is changed by LINE itself; the bot is told afterwards. */
  function tapped(action) {
    if (action.type !== 'richmenuswitch') return line.tap(action);
    const next = aliases[action.richMenuAliasId];
    if (next) {
      shown = next;
      draw();
    }
    line.switched(action, Boolean(next));
  }

  /** Looks what the person sees now; null = no 1:1 chat is open. */
  async function show(userId) {
    const mine = ++round;
    if (!userId) {
      person = shown = null;
      known = '';
      return draw();
    }
    const state = await line.ofPerson(userId);
    if (mine !== round || !state) return;
    aliases = state.aliases;
    const now = `${userId} ${state.shown?.id}`;
    if (now === known) return;
    known = now;
    person = userId;
    shown = state.shown ?? null;
    draw();
  }

  return { show };
}
