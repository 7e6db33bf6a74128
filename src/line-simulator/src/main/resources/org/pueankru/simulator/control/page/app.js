// The page: who you are, which chat is open, and what you do there.
import { avatar, botAvatar, drawDemoPicturesFrom, el, icon, setChildren, timeOf } from './elements.js';
import { Conversations } from './conversation.js';
import { composer } from './composer.js';
import { costMeter } from './cost.js';
import { choice, sheet, toast } from './sheet.js';
import { helpPanel, jsonPanel } from './desk.js';
import { richMenu } from './menu.js';
import { emptyTalk, loadingRow, quickReplyBar, talk } from './talk.js';
import { tapper } from './tapping.js';
import * as simulator from './simulator.js';

const $ = (id) => document.getElementById(id);
const conversations = new Conversations();
const seen = new Map();
const MOST_ROWS = 300;
const MOST_LISTED = 100;
let world = { bot: { displayName: '' }, bots: [], persons: [], groups: [] };
let version = 0;
let bot = null;
let me = null;
let chat = null;
let panel = 'help';

const person = (userId) => world.persons.find((each) => each.userId === userId);
const group = (id) => world.groups.find((each) => each.groupId === id) ?? null;
const myGroups = () => world.groups.filter((each) => each.members.includes(me));
const screen = (name) => { $('app').dataset.screen = name; };

async function attempt(work) {
  try {
    return await work();
  } catch (problem) {
    toast(problem.message);
    return null;
  }
}

async function send(what, from = me, to = chat) {
  return attempt(() => simulator.act(from, to, what));
}

const tap = tapper({
  send,
  chatsToShareWith: () => [
    ...myGroups().map((each) => ({ id: each.groupId, name: each.name, sub: `กลุ่ม ${each.members.length} คน` })),
    { id: me, name: world.bot.displayName, sub: 'แชต 1:1 กับบอต' },
  ],
  async shareTo(target, text) {
    await send({ type: 'text', text }, me, target.id);
    toast(`แชร์ไปที่ ${target.name} แล้ว`);
  },
  openWithBot(text) {
    openChat(me);
    writer.fillIn(text);
  },
  fillIn: (text) => writer.fillIn(text),
});

const writer = composer({
  send,
  mentionable() {
    const here = group(chat);
    if (!here) return [];
    const bot = here.botIsMember ? [{ userId: world.bot.userId, displayName: world.bot.displayName }] : [];
    return [...bot, ...here.members.filter((id) => id !== me).map(person)];
  },
});

const menu = richMenu($('rich-menu'), {
  ofPerson: (userId) => simulator.menu(userId).catch(() => null),
  picture: simulator.menuPicture,
  tap,
  switched: (action, done) => send({
    type: 'postback', data: action.data, params: { newRichMenuAliasId: action.richMenuAliasId, status: done ? 'SUCCESS' : 'RICHMENU_ALIAS_ID_NOTFOUND' },
  }),
});

/** Only friends in 1:1 see one. */
const showMenu = () => menu.show(chat === me && person(me)?.friend ? me : null);

const cost = costMeter($('cost'), () => attempt(() => simulator.cost(bot)));

function openChat(id) {
  chat = id;
  screen('talk');
  remember();
  draw();
  showMenu();
  $('talk').scrollTop = $('talk').scrollHeight;
}

function become(userId) {
  me = userId;
  const mine = [me, ...myGroups().map((each) => each.groupId)];
  if (!mine.includes(chat)) chat = me;
  remember();
  draw();
  showMenu();
}

function remember() {
  sessionStorage.setItem('line-simulator', JSON.stringify({ bot, me, chat }));
}

/** The same person talks to another bot, which knows them by another user id. */
async function talkTo(userId) {
  const place = world.persons.findIndex((each) => each.userId === me);
  bot = userId;
  await load();
  chat = world.persons[Math.max(place, 0)].userId;
  become(chat);
  cost.show();
}

async function load() {
  world = await simulator.world(bot);
  version += 1;
}

function messageMenu(item) {
  const close = sheet('ข้อความของคุณ',
    item.messageId && choice('ยกเลิกการส่ง', 'Unsend', () => { close(); send({ type: 'unsend', messageId: item.messageId }); }, 'danger'),
    item.messageId && group(chat) && item.message.type === 'text' && choice('แก้ไข', 'Edit (LINE tells bots in groups only)', () => edit(item)),
    item.message.type === 'text' && choice('พิมพ์อีกครั้ง', 'Type it again', () => { close(); writer.fillIn(item.message.text); }));
}

function edit(item) {
  const input = el('textarea', { rows: 3, 'aria-label': 'ข้อความใหม่' });
  input.value = item.message.text;
  const close = sheet('แก้ไขข้อความ', input, el('button', { class: 'main', type: 'button', onclick: () => { close(); send({ type: 'edit', messageId: item.messageId, text: input.value }); } }, 'บันทึก'));
  input.focus();
}

function chatMenu() {
  const here = group(chat);
  const friend = person(me)?.friend;
  const run = (what) => () => { close(); send(what); };
  const close = sheet(here ? here.name : world.bot.displayName,
    choice('ส่งเหตุการณ์ล่าสุดซ้ำ', 'Redeliver the last event (same id, same reply token)', () => { close(); attempt(() => simulator.redeliver(chat)); }),
    !here && (friend ? choice('บล็อกบอต', 'Block (unfollow event)', run({ type: 'unfollow' }), 'danger') : choice('เพิ่มเพื่อน / เลิกบล็อก', 'Add or unblock (follow event)', run({ type: 'follow' }))),
    here && (here.botIsMember ? choice('นำบอตออกจากกลุ่ม', 'Remove the bot (leave event)', run({ type: 'removeBot' }), 'danger') : choice('เชิญบอตเข้ากลุ่ม', 'Invite the bot (join event)', run({ type: 'inviteBot' }))),
    here && choice('ออกจากกลุ่ม', 'Leave (memberLeft event)', run({ type: 'leave' }), 'danger'),
    choice('ดู JSON เบื้องหลัง', 'Raw webhooks and replies', () => { close(); showDesk('json'); }));
}

function drawSide() {
  const chats = [me, ...myGroups().map((each) => each.groupId)];
  const state = [version, me, chat, chats.map((id) => [conversations.preview(id), conversations.newest(id), seen.get(`${me} ${id}`)])];
  drawIfChanged('side', state, drawLists);
}

function drawBots() {
  $('bots').hidden = world.bots.length < 2;
  $('bots').querySelector('div').replaceChildren(...world.bots.map((each) => el('button', {
    type: 'button', class: 'bot-choice', 'aria-pressed': String(each.userId === world.bot.userId), onclick: () => attempt(() => talkTo(each.userId)),
  }, each.displayName)));
}

function drawLists() {
  drawBots();
  $('persons').replaceChildren(...world.persons.slice(0, MOST_LISTED).map((each) => el('button', {
    type: 'button', class: 'person', 'aria-pressed': String(each.userId === me), onclick: () => become(each.userId),
  }, avatar(each.displayName, each.pictureColor), el('span', {}, el('strong', {}, each.displayName), each.about && el('small', {}, each.about)))), more(world.persons));
  $('chats').replaceChildren(...[{ id: me, name: world.bot.displayName, bot: true }, ...myGroups().map((each) => ({ id: each.groupId, name: each.name, members: each.members.length, colour: '#7b8794' }))].map(chatRow), ...otherGroups());
}

function chatRow(each) {
  const preview = conversations.preview(each.id);
  const fresh = each.id !== chat && conversations.newest(each.id) > (seen.get(`${me} ${each.id}`) ?? 0) && preview;
  return el('button', { type: 'button', class: 'chat', 'aria-current': each.id === chat ? 'true' : null, onclick: () => openChat(each.id) },
    each.bot ? botAvatar() : avatar(each.name, each.colour, 'group'),
    el('span', { class: 'chat-words' },
      el('span', { class: 'chat-name' }, each.name, each.members && el('small', {}, ` (${each.members})`)),
      el('small', {}, preview?.text ?? (each.bot ? 'แชต 1:1 กับบอต' : 'กลุ่ม'))),
    el('span', { class: 'chat-side' }, preview && el('time', {}, timeOf(preview.at)), fresh && el('span', { class: 'fresh', 'aria-label': 'ข้อความใหม่' })));
}

function otherGroups() {
  const others = world.groups.filter((each) => !each.members.includes(me));
  const rows = others.slice(0, MOST_LISTED).map((each) => el('button', { type: 'button', class: 'chat other', onclick: async () => { await send({ type: 'join' }, me, each.groupId); openChat(each.groupId); } },
    avatar(each.name, '#c3c9d1', 'group'), el('span', { class: 'chat-words' }, el('span', { class: 'chat-name' }, each.name), el('small', {}, 'แตะเพื่อเข้ากลุ่ม · Join'))));
  return [...rows, more(others)];
}

const more = (list) => (list.length > MOST_LISTED ? el('p', { class: 'more' }, `และอีก ${(list.length - MOST_LISTED).toLocaleString('th-TH')}`) : '');

let drawnKey = '';
const shown = new Map();

/** Draws a part of the page only when what it shows has changed. */
function drawIfChanged(id, state, draw) {
  const now = JSON.stringify(state);
  if (shown.get(id) === now) return;
  shown.set(id, now);
  draw();
}

function drawTalk() {
  const node = $('talk');
  const here = group(chat);
  const atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < 120;
  const items = conversations.items(chat).slice(-MOST_ROWS);
  const rows = talk(items, { me, group: here, person, bot: world.bot, tap, messageMenu });
  const loading = here ? null : conversations.loading(chat);
  if (loading && Date.now() - Date.parse(loading.at) < loading.seconds * 1000) rows.push(loadingRow());
  setChildren(node, rows.length ? rows : [emptyTalk(world.bot)]);
  const quick = conversations.quickReplies(chat);
  drawIfChanged('quick', [chat, quick], () => $('quick').replaceChildren(...quickReplyBar(quick, tap)));
  const key = `${me} ${chat}`;
  if (atEnd || key !== drawnKey) requestAnimationFrame(() => { node.scrollTop = node.scrollHeight; });
  drawnKey = key;
  seen.set(key, conversations.newest(chat));
  $('title').replaceChildren(
    el('strong', {}, here ? here.name : world.bot.displayName, here && el('small', {}, ` (${here.members.length + (here.botIsMember ? 1 : 0)})`)),
    el('span', { class: 'sub' }, subtitle(here)));
}

function subtitle(here) {
  const who = `คุณคือ ${person(me)?.displayName ?? ''}`;
  if (here) return here.botIsMember ? `${who} · มีบอตในกลุ่ม` : `${who} · บอตไม่อยู่ในกลุ่ม`;
  return person(me)?.friend ? who : `${who} · ยังไม่เป็นเพื่อนกับบอต`;
}

function drawDesk() {
  $('tab-help').setAttribute('aria-selected', String(panel === 'help'));
  $('tab-json').setAttribute('aria-selected', String(panel === 'json'));
  const body = $('desk-body');
  const state = panel === 'json' ? ['json', chat, conversations.newest(chat)] : ['help', version, me, chat];
  drawIfChanged('desk', state, () => drawPanel(body));
}

function drawPanel(body) {
  if (panel === 'json') return jsonPanel(body, chat, conversations.entries(chat));
  helpPanel(body, {
    world, isGroup: Boolean(group(chat)), me: person(me),
    say: (text) => { screen('talk'); writer.fillIn(text); },
    mention: (text) => { screen('talk'); writer.mentionBot(world.bot, text); },
    openBot: () => openChat(me),
    openGroup: () => myGroups()[0] && openChat(myGroups()[0].groupId),
  });
}

function showDesk(which) {
  panel = which;
  screen('desk');
  drawDesk();
}

function draw() {
  if (!me) return;
  drawTalk();
  drawSide();
  drawDesk();
}

let waiting = false;

/** Many entries at once are drawn once. */
function drawSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; draw(); });
}

async function reload() {
  await load();
  become(me);
}

async function start() {
  for (const [id, name] of [['back', 'back'], ['menu', 'more'], ['plus', 'plus'], ['stickers', 'smile'], ['send', 'send'], ['open-help', 'bulb'], ['close-desk', 'close']]) $(id).append(icon(name));
  $('back').onclick = () => screen('chats');
  $('menu').onclick = chatMenu;
  $('open-help').onclick = () => showDesk('help');
  $('close-desk').onclick = () => screen('talk');
  $('tab-help').onclick = () => { panel = 'help'; drawDesk(); };
  $('tab-json').onclick = () => { panel = 'json'; drawDesk(); };
  const settings = await simulator.settings();
  drawDemoPicturesFrom(settings.botMedia);
  const before = JSON.parse(sessionStorage.getItem('line-simulator') ?? '{}');
  await load();
  if (world.bots.some((each) => each.userId === before.bot)) {
    bot = before.bot;
    await load();
  }
  me = person(before.me)?.userId ?? world.persons[0].userId;
  chat = before.chat && (before.chat === me || group(before.chat)) ? before.chat : me;
  become(me);
  cost.show();
  simulator.follow((entry) => {
    if (entry.kind === 'StartedOver') conversations.clear();
    if (entry.kind === 'StartedOver' || entry.kind === 'WorldChanged') attempt(reload);
    conversations.add(entry);
    if (entry.kind === 'StartedOver') cost.show();
    if (entry.kind === 'BotSent' && entry.cost > 0) cost.showSoon();
    drawSoon();
  }, (up) => document.body.classList.toggle('offline', !up));
  setInterval(drawSoon, 20000);
  setInterval(() => { if (!document.hidden) showMenu(); }, 3000);
}

attempt(start);
