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

// a file that would be refused need not be sent first: <input type="file" data-largest="bytes" data-too-large="why">
document.addEventListener("change", (event) => {
  const { files, dataset } = event.target;
  if (files && dataset.largest) {
    const large = files.length > 0 && files[0].size > Number(dataset.largest);
    event.target.setCustomValidity(large ? dataset.tooLarge : "");
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

// fields that a list of troubles links to
for (const link of document.querySelectorAll(".notice.wrong a[href^='#f-']")) {
  document.querySelector(link.hash)?.setAttribute("aria-invalid", "true");
}
