// For whoever is signed in: warns before the session ends because nobody used it, and keeps what was typed but not sent.
//
// What was typed lies in this window of the browser only (sessionStorage), under the person's own mark, and never holds a password.
"use strict";

const dialog = document.getElementById("session");
const notice = document.querySelector("[data-draft]");
const drafts = `lars drafts ${dialog.dataset.whose}`;
const page = location.pathname.replace(/^\/[a-z]+/, "");

/** Forms of the page whose fields are kept: those that are sent to the site, but not those with a password in them. */
const forms = () => [...document.querySelectorAll("main form")]
  .filter((form) => form.method === "post" && !form.querySelector("[type=password], [type=file], [data-passkey-status]"));

const read = () => {
  try {
    return JSON.parse(sessionStorage.getItem(drafts)) || {};
  } catch {
    return {};
  }
};

const write = (all) => {
  try {
    if (Object.keys(all).length === 0) sessionStorage.removeItem(drafts);
    else sessionStorage.setItem(drafts, JSON.stringify(all));
  } catch {
    // A full or forbidden storage keeps nothing; the warning comes all the same.
  }
};

// Another person's drafts are none of this one's business.
for (const name of Object.keys(sessionStorage)) {
  if (name.startsWith("lars drafts ") && name !== drafts) sessionStorage.removeItem(name);
}

const changed = (field) => {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.value !== field.defaultValue;
};

const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !["hidden", "submit", "button"].includes(field.type));

/** Keeps what differs from the page as it came. */
const keep = () => {
  const typed = forms().map((form) => fieldsOf(form)
    .map((field, place) => ({ place, name: field.name, value: field.value, checked: field.checked, changed: changed(field) }))
    .filter((field) => field.changed));
  const all = read();
  if (typed.some((fields) => fields.length > 0)) all[page] = typed;
  else delete all[page];
  write(all);
};

const forget = () => {
  const all = read();
  delete all[page];
  write(all);
  notice.hidden = true;
};

const bringBack = (typed) => {
  forms().forEach((form, number) => {
    const fields = fieldsOf(form);
    for (const { place, name, value, checked } of typed[number] || []) {
      const field = fields[place];
      if (!field || field.name !== name) continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = checked;
      else field.value = value;
      field.closest("details")?.setAttribute("open", "");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
};

// What was kept when the last session ended is offered, once.
const kept = read()[page];
if (kept) {
  document.querySelector("main h1")?.after(notice);
  notice.hidden = false;
  notice.querySelector("[data-draft-back]").addEventListener("click", () => { bringBack(kept); forget(); });
  notice.querySelector("[data-draft-forget]").addEventListener("click", forget);
}

// What is sent is the site's from then on: it keeps also what comes too late.
document.querySelector("main").addEventListener("submit", (event) => { if (!event.defaultPrevented) forget(); });

// Signing out leaves nothing behind.
document.querySelector(".foot form")?.addEventListener("submit", () => write({}));

const part = (name) => dialog.querySelector(`[data-${name}]`);
let timer;
let watching = false;

const watch = () => {
  keep();
  if (!watching) document.addEventListener("input", keep);
  watching = true;
};

const show = (name) => {
  part("warning").hidden = name !== "warning";
  part("ended").hidden = name !== "ended";
  dialog.setAttribute("aria-labelledby", part(name).querySelector("h2").id);
  if (!dialog.open) dialog.showModal();
  (part(name).querySelector("button, a")).focus();
};

/** How many seconds are left; asking does not make the session last longer. */
const ask = async (form) => {
  const answer = await fetch(dialog.dataset.left, form ? { method: "POST", body: new URLSearchParams(form) } : { cache: "no-store" });
  if (answer.status === 401) return 0;
  if (!answer.ok) throw new Error(String(answer.status));
  return Number(await answer.text());
};

const later = (seconds) => {
  clearTimeout(timer);
  // Longer than a day is no time that a timer can wait.
  timer = setTimeout(look, Math.min(Math.max(seconds, 1), 86_400) * 1000);
};

/** Five minutes before the end, or a quarter of the time where it is short. */
let ahead = 300;

const look = async () => {
  let left;
  try {
    left = await ask();
  } catch {
    // The site does not answer just now: what was typed is kept in any case.
    watch();
    return later(60);
  }
  if (left <= 0) {
    watch();
    return show("ended");
  }
  if (left > ahead) {
    if (dialog.open) dialog.close();
    return later(left - ahead);
  }
  watch();
  show("warning");
  later(Math.min(left, 15));
};

let staying = false;

const stay = async () => {
  // Two presses are one wish.
  if (staying) return;
  staying = true;
  try {
    const left = await ask({ key: dialog.dataset.key });
    if (left <= 0) return show("ended");
    dialog.close();
    // After twelve hours nothing makes it last longer: then the next word is that it has ended.
    later(left > ahead ? left - ahead : left);
  } catch {
    later(5);
  } finally {
    staying = false;
  }
};

part("stay").addEventListener("click", stay);
// Who presses Escape is there, and wants to go on: the first press stays signed in and gives the focus back. Once the session has ended
// nothing behind the words can be sent, and they stay. Engines close a dialog at a second Escape whatever its "cancel" says.
dialog.addEventListener("cancel", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !dialog.open) return;
  event.preventDefault();
  if (!part("warning").hidden) stay();
}, true);

ask().then((left) => {
  ahead = Math.min(300, left / 4);
  later(left - ahead);
}).catch(() => later(60));
