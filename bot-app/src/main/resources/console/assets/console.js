"use strict";

// copy buttons: <button data-copy="#what" data-copied="done">
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const text = document.querySelector(button.dataset.copy).textContent.trim();
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.copied;
    copied.textContent = "";
    copied.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(document.querySelector(button.dataset.copy));
  }
});

// what changes by itself is told to screen readers in places that stay
function placeToTell(before) {
  const place = Object.assign(document.createElement("p"), { className: "unseen", tabIndex: -1 });
  place.setAttribute("role", "status");
  before.before(place);
  return place;
}
const firstCopy = document.querySelector("[data-copy]");
const copied = firstCopy && placeToTell(firstCopy.closest("main").firstElementChild);
const list = document.getElementById("list");
const shown = list && placeToTell(list);
if (shown) {
  shown.id = "list-shown";
}

// an answer that did not come: what is there stays, with what was chosen, and can be asked for again
const loading = document.getElementById("loading");
function askAgain(asker) {
  if (asker.matches("a")) {
    asker.click();
  } else if (asker.matches("[hx-post]")) {
    asker.requestSubmit();
  } else {
    asker.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
function tellFailure(asker) {
  const words = Object.assign(document.createElement("span"), { textContent: loading.dataset.failed });
  const again = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: loading.dataset.again });
  again.addEventListener("click", () => askAgain(asker));
  loading.replaceChildren(words, again);
}
function failed({ detail }) {
  const { elt, xhr, requestConfig, pathInfo } = detail;
  // what asks again by itself just does so; htmx goes where a lost session is sent
  if (!loading || elt.matches("[data-asks-again]") || xhr?.getResponseHeader("HX-Redirect")) {
    return;
  }
  const final = xhr && xhr.status >= 400 && xhr.status < 500 && xhr.status !== 429;
  if (final && requestConfig.verb === "get") {
    // the server's own page says why
    location.assign(pathInfo.finalRequestPath ?? pathInfo.requestPath);
  } else {
    tellFailure(elt);
  }
}
for (const trouble of ["htmx:responseError", "htmx:sendError", "htmx:timeout", "htmx:swapError"]) {
  document.addEventListener(trouble, failed);
}

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (!shown || detail.target?.id !== "list" || detail.requestConfig.elt.matches("[data-asks-again]")) {
    return;
  }
  loading.replaceChildren();
  const now = document.getElementById("list");
  const words = now.querySelector("[data-shown]") ?? now.querySelector(":scope > p.muted");
  shown.textContent = words?.textContent ?? loading.dataset.loaded;
  if (detail.requestConfig.elt.closest(".pager")) {
    // the link that was pressed is gone: reading goes on where the list begins. It stays in sight, or the next click would
    // take it away and miss what moved up
    shown.className = "muted";
    shown.focus({ preventScroll: true });
  }
});

// the menu of a phone closes as menus do
const menu = document.querySelector(".menu-phone");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) {
    menu.open = false;
  }
});

// a file that would be refused need not be sent first: <input type="file" data-largest="bytes" data-too-large="why">
document.addEventListener("change", (event) => {
  const { files, dataset } = event.target;
  if (files && dataset.largest) {
    const large = files.length > 0 && files[0].size > Number(dataset.largest);
    const size = large ? (files[0].size / 2 ** 20).toFixed(1) : "";
    event.target.setCustomValidity(large ? dataset.tooLarge.replace("{size}", size) : "");
    event.target.reportValidity();
  }
});

// a long list of choices made short: <input data-narrows="#where"> hides what has not the words, but nothing that is chosen
document.addEventListener("input", (event) => {
  const { narrows, most } = event.target.dataset;
  if (narrows) {
    const words = event.target.value.trim().toLowerCase();
    for (const label of document.querySelectorAll(`${narrows} label`)) {
      label.hidden = !label.textContent.toLowerCase().includes(words) && !label.querySelector("input").checked;
    }
  }
  // how much too long a text is: <input data-most="120">; it is not cut, since nothing typed may be lost
  if (most) {
    const length = event.target.value.trim().length;
    const note = event.target.parentElement.querySelector(".count")
      ?? event.target.parentElement.appendChild(Object.assign(document.createElement("small"), { className: "count" }));
    note.textContent = `${length.toLocaleString()} / ${Number(most).toLocaleString()}`;
    note.classList.toggle("over", length > Number(most));
  }
});

// a place-holder that only links know is told of while it is typed: <textarea data-no-code="why">
const CODE_HERE = /\{(school|รหัสโรงเรียน)\}/i;
function tellCode(field) {
  const found = CODE_HERE.test(field.value);
  let note = field.parentElement.querySelector(".no-code");
  if (found && !note) {
    note = field.parentElement.appendChild(Object.assign(document.createElement("small"), { className: "no-code warn" }));
    note.setAttribute("role", "status");
  }
  if (note) {
    note.textContent = found ? field.dataset.noCode : "";
  }
}
for (const field of document.querySelectorAll("[data-no-code]")) {
  tellCode(field);
  field.addEventListener("input", () => tellCode(field));
}

// a name that is too long is not cut: <input data-longest="200">
document.addEventListener("input", ({ target }) => {
  if (target.dataset.longest) {
    const over = target.value.trim().length - Number(target.dataset.longest);
    target.setCustomValidity(over > 0 ? loading.dataset.tooLong : "");
    if (over > 0) {
      target.reportValidity();
    }
  }
});

// fields that a list of troubles links to
for (const link of document.querySelectorAll(".notice.wrong a[href^='#f-']")) {
  document.querySelector(link.hash)?.setAttribute("aria-invalid", "true");
}
