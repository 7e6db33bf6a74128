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
  } catch {
    getSelection().selectAllChildren(document.querySelector(button.dataset.copy));
  }
});

// an answer that is no part of this page (signed out, failed): the server's own page says why
document.addEventListener("htmx:responseError", (event) => {
  // what asks again by itself just does so
  if (!event.detail.elt.matches("[data-asks-again]") && !event.detail.xhr.getResponseHeader("HX-Redirect")) {
    location.reload();
  }
});
