// Passkeys: adds one on the account page, signs in with one. The page says in words what to do where the browser knows none.
"use strict";

const known = "PublicKeyCredential" in window && navigator.credentials;

const bytes = (text) => {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const text = (buffer) => {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};

const described = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

/** Asks the site for a challenge; what it refuses is said in its own words. */
const challenge = async (address, fields) => {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
  const said = (answer.headers.get("content-type") || "").startsWith("application/json") ? await answer.json() : {};
  if (!answer.ok) throw Object.assign(new Error(), { problem: said.problem });
  return said;
};

const say = (form, words) => {
  const status = form.querySelector("[data-passkey-status]");
  status.textContent = words;
  status.hidden = words === "";
};

/** Sends the browser's answer with the form; the page that comes back says what came of it. */
const send = (form, ticket, credential, response) => {
  form.elements.ticket.value = ticket;
  form.elements.credential.value = JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    extensions: {},
    response,
  });
  form.submit();
};

const add = async (form) => {
  say(form, "");
  const fields = { key: form.elements.key.value, old: form.elements.old ? form.elements.old.value : "" };
  const { ticket, publicKey } = await challenge(form.dataset.passkeyAdd, fields);
  const credential = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: described(publicKey.excludeCredentials),
    },
  });
  send(form, ticket, credential, {
    attestationObject: text(credential.response.attestationObject),
    clientDataJSON: text(credential.response.clientDataJSON),
    transports: credential.response.getTransports ? credential.response.getTransports() : [],
  });
};

const signIn = async (form, address, more) => {
  const { ticket, publicKey } = await challenge(form.dataset.passkeySignIn, { address });
  const credential = await navigator.credentials.get({
    ...more,
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: described(publicKey.allowCredentials),
    },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  send(form, ticket, credential, {
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    userHandle: userHandle && userHandle.byteLength > 0 ? text(userHandle) : null,
  });
};

for (const hint of known ? document.querySelectorAll("[data-passkey-without]") : []) hint.hidden = true;

for (const form of known ? document.querySelectorAll("[data-passkey-add]") : []) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(form).catch((error) => say(form, error.problem || form.dataset.cancelled));
  });
}

for (const form of known ? document.querySelectorAll("[data-passkey-sign-in]") : []) {
  form.hidden = false;
  let waiting = new AbortController();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(form, "");
    // The browser asks one thing at a time.
    waiting.abort();
    waiting = new AbortController();
    const address = document.getElementById("address").value;
    signIn(form, address, { signal: waiting.signal })
      .catch((error) => say(form, error.problem || form.dataset.cancelled));
  });
  // Where the browser can, passkeys are offered in the field for the address. A challenge is good for ten minutes.
  const offer = async () => {
    if (!PublicKeyCredential.isConditionalMediationAvailable) return;
    if (!(await PublicKeyCredential.isConditionalMediationAvailable())) return;
    const mine = waiting;
    const renew = setTimeout(() => { mine.abort(); waiting = new AbortController(); offer(); }, 9 * 60_000);
    mine.signal.addEventListener("abort", () => clearTimeout(renew));
    await signIn(form, "", { mediation: "conditional", signal: mine.signal }).catch(() => {});
  };
  // A page that refuses something does not ask again by itself: a device that answers by itself would be refused without end.
  if (!document.getElementById("problem")) offer();
}
