// Sheets that come up from below, and short notices.
import { el, icon } from './elements.js';

const root = () => document.getElementById('sheet-root');

/** Opens a sheet; returns a function that closes it. */
export function sheet(title, ...content) {
  const before = document.activeElement;
  const close = () => {
    root().replaceChildren();
    document.removeEventListener('keydown', onKey);
    before?.focus?.();
  };
  const onKey = (event) => {
    if (event.key === 'Escape') close();
  };
  const box = el('div', { class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    el('header', {}, el('h2', {}, title), el('button', { class: 'icon', type: 'button', 'aria-label': 'ปิด', onclick: close }, icon('close'))),
    el('div', { class: 'sheet-body' }, ...content));
  root().replaceChildren(el('div', { class: 'shade', onclick: (event) => event.target.classList.contains('shade') && close() }, box));
  document.addEventListener('keydown', onKey);
  box.querySelector('button, input')?.focus();
  return close;
}

export function choice(label, sub, choose, kind = '') {
  return el('button', { class: `choice ${kind}`, type: 'button', onclick: choose }, el('span', {}, label), sub && el('small', {}, sub));
}

let timer;

export function toast(text) {
  const node = document.getElementById('toast');
  node.textContent = text;
  node.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => { node.hidden = true; }, 3500);
}
