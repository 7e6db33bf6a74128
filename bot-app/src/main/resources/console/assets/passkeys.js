"use strict";

// forms whose button asks for a passkey: <form data-passkey="make|prove" data-origin="..." data-options="...">
// what went otherwise is told by the elements data-when="elsewhere|unsupported|failed|known|done"
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const withBytes = (known) => known.map((each) => ({ ...each, id: bytes(each.id) }));

function tell(when) {
  for (const message of document.querySelectorAll("[data-when]")) {
    message.hidden = message.dataset.when !== when;
  }
}

async function send(address, form, more = {}) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value, ...more });
  const answer = await fetch(address, { method: "POST", body });
  if (answer.redirected) {
    // signed out meanwhile
    location.assign(answer.url);
  }
  return answer;
}

async function make(form) {
  const options = await send(form.dataset.options, form);
  if (!options.ok) {
    // too long ago: the page itself says what is needed first
    location.reload();
    return;
  }
  const wanted = await options.json();
  const { id, rawId, type, response } = await navigator.credentials.create({
    publicKey: {
      ...wanted,
      challenge: bytes(wanted.challenge),
      user: { ...wanted.user, id: bytes(wanted.user.id) },
      excludeCredentials: withBytes(wanted.excludeCredentials),
    },
  });
  form.elements.credential.value = JSON.stringify({
    id,
    rawId: base64url(rawId),
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      attestationObject: base64url(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  });
  form.submit();
}

async function prove(form) {
  const options = await send(form.dataset.options, form);
  const wanted = await options.json();
  const { id, rawId, type, response } = await navigator.credentials.get({
    publicKey: {
      ...wanted,
      challenge: bytes(wanted.challenge),
      allowCredentials: withBytes(wanted.allowCredentials),
    },
  });
  const credential = JSON.stringify({
    id,
    rawId: base64url(rawId),
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      userHandle: response.userHandle ? base64url(response.userHandle) : null,
    },
  });
  const answer = await send(form.action, form, { credential });
  if (!answer.ok) {
    throw new Error("refused");
  }
  // a file does not take this page away
  tell("done");
  form.hidden = true;
  document.querySelector("#again").submit();
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.passkey) {
    return;
  }
  event.preventDefault();
  tell(null);
  form.setAttribute("aria-busy", "true");
  try {
    await (form.dataset.passkey === "make" ? make(form) : prove(form));
  } catch (failure) {
    tell(failure.name === "InvalidStateError" ? "known" : "failed");
  } finally {
    form.removeAttribute("aria-busy");
  }
});

for (const form of document.querySelectorAll("[data-passkey]")) {
  const elsewhere = location.origin !== form.dataset.origin;
  if (elsewhere || !window.PublicKeyCredential) {
    tell(elsewhere ? "elsewhere" : "unsupported");
    form.hidden = true;
  }
}
