// The app for interviews without a network: take along, fill in, bring back.
//
// Every word and every form comes from the server; what is personal is kept by vault.js, encrypted, and in memory while it is unlocked.
// A record leaves this device only after the server has said that it is kept there.
"use strict";

const root = document.getElementById("main");
const at = (id) => document.getElementById(id);
const { study, base } = root.dataset;
const { Vault } = await import(root.dataset.vault);
const word = (name) => document.querySelector(`[data-word="${name}"]`).textContent;
const lang = document.documentElement.lang;

const IDLE = 15 * 60_000;
const PATIENCE = 60_000;
/** How often the server is asked whether it is there, and how long it may take to say so. */
const PULSE = 30_000;
const PROBE = 5_000;
const LEAST = 12;
const KINDS = 5;

let vault;
let release;
let idle;
let forms = new Map();
let interviews = new Map();
let lines = [];
let offered;
let current;
let slug;
let sending = false;
let pressed = false;
/** Records that could not be saved: they are in this window only. */
const unsaved = new Set();

// What is said, and where one is.

const say = (text) => { at("status").textContent = text; };
function trouble(text, { link = false, file = false } = {}) {
  at("trouble").hidden = !text;
  at("trouble-text").textContent = text;
  at("trouble-link").hidden = !link;
  at("trouble-file").hidden = !file;
}
function show(part) {
  for (const section of root.querySelectorAll("section")) section.hidden = section.id !== part;
  at(part === "interview" ? "step-title" : `${part}-title`).focus();
}
const clock = (text) => new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));
function make(name, content, more = {}) {
  const element = Object.assign(document.createElement(name), more);
  element.append(...[content].flat().filter((part) => part !== undefined));
  return element;
}

// Locking and unlocking.

const isFit = (passphrase) => passphrase.length >= LEAST && new Set(passphrase).size >= KINDS;
/** What is wrong with a new passphrase, or nothing. */
const fault = (passphrase, again) => !isFit(passphrase) ? word("too-short") : passphrase !== again ? word("differs") : "";

function strength() {
  const passphrase = at("new-pass").value;
  const good = passphrase.length >= 20 || passphrase.trim().split(/\s+/).length >= 4;
  at("new-strength").textContent = !passphrase ? "" : !isFit(passphrase) ? word("too-short") : good ? word("strength-good") : word("strength-fair");
}

/** Only one window works with what is kept: two would undo each other's changes. */
const alone = () => new Promise((resolve) => {
  navigator.locks.request(`lars-interviews-${study}`, { ifAvailable: true }, (lock) =>
    lock ? new Promise((done) => resolve(done)) : resolve(undefined));
});

async function opened() {
  const { records, damaged } = await vault.all();
  forms = new Map(records.filter(({ kind }) => kind === "forms").map((record) => [record.edition, record]));
  interviews = new Map(records.filter(({ kind }) => kind === "interview").map((record) => [record.id, record]));
  lines = records.filter(({ kind }) => kind === "line").sort((a, b) => b.at.localeCompare(a.at));
  trouble(damaged > 0 ? word("damaged") : "");
  say("");
  home();
  stir();
  if (navigator.onLine) send(true);
}

async function unlock(open) {
  release ??= await alone();
  if (!release) return trouble(word("elsewhere"));
  trouble("");
  if (await open()) await opened();
}

async function lock(why = "") {
  await settled();
  if (unsaved.size > 0) return trouble(word("full"), { file: true });
  clearTimeout(idle);
  vault.lock();
  [forms, interviews, lines, offered, current] = [new Map(), new Map(), [], undefined, undefined];
  for (const id of ["sheet", "interviews", "sent", "take-list", "respondent", "missing", "told", "step-title"]) at(id).replaceChildren();
  at("take-form").hidden = true;
  for (const field of root.querySelectorAll("input[type=password]")) field.value = "";
  release?.();
  release = undefined;
  trouble("");
  show("locked");
  say(why);
}

/** Somebody is here: the time until it locks by itself begins anew. */
function stir() {
  clearTimeout(idle);
  if (!at("home").hidden || !at("interview").hidden) idle = setTimeout(() => lock(word("locked-idle")), IDLE);
}

// Saving: one after the other, "saved" only when it is on the disk.

let queue = Promise.resolve();
let timer;
const settled = async () => { clearTimeout(timer); if (current?.dirty) save(); await queue; };

function save(record = current) {
  clearTimeout(timer);
  if (!record) return queue;
  delete record.dirty;
  queue = queue.then(async () => {
    if (!interviews.has(record.id)) return;
    try {
      await vault.keep([record]);
      unsaved.delete(record.id);
      say(word("saved"));
      if (unsaved.size === 0) trouble("");
    } catch (error) {
      unsaved.add(record.id);
      say("");
      trouble(word(error?.name === "QuotaExceededError" ? "full" : "not-saved"), { file: true });
    }
  });
  return queue;
}

function changed(soon) {
  current.revision += 1;
  current.ready = false;
  current.dirty = true;
  say(word("saving"));
  clearTimeout(timer);
  if (soon) save(); else timer = setTimeout(save, 300);
}

async function download() {
  for (const record of interviews.values()) {
    if (!unsaved.has(record.id)) continue;
    const address = URL.createObjectURL(new Blob([await vault.file(record)], { type: "application/json" }));
    make("a", [], { href: address, download: `interview-${record.id.slice(0, 8)}.lars` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

// The list.

const state = (record) => word(record.ready ? (record.finish ? "state-finished" : "state-open") : record.revision > 0 ? "state-begun" : "state-new");

function home() {
  current = undefined;
  const cards = [...interviews.values()].sort((a, b) => a.organisation.localeCompare(b.organisation, lang)).map((record) => {
    const open = make("button", [word("open-interview"), make("span", `, ${record.organisation}`, { className: "hidden" })], { type: "button", className: "button" });
    open.addEventListener("click", () => begin(record));
    const about = [`${record.about} · ${record.waveName}`, ...record.contact].flatMap((text) => [text, make("br", [])]);
    return make("li", [make("h3", record.organisation), make("p", [...about, make("strong", state(record))]), record.said ? make("p", record.said, { className: "hint" }) : undefined, open]);
  });
  at("interviews").replaceChildren(...cards);
  at("home-none").hidden = cards.length > 0;
  at("send").hidden = cards.length === 0;
  at("sent").replaceChildren(...lines.map(({ organisation, at: when, outcome, address }) => {
    const link = address ? make("a", word("look"), { href: address, target: "_blank", rel: "noopener" }) : undefined;
    return make("li", [`${organisation}, ${clock(when)}: ${word(`sent-${outcome}`)} `, link]);
  }));
  at("sent-none").hidden = lines.length > 0;
  show("home");
  stored();
}

async function stored() {
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  const size = (bytes) => new Intl.NumberFormat(lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(bytes / 1e6);
  at("storage").textContent = quota > 0 ? `${at("storage").dataset.text} ${size(usage ?? 0)} / ${size(quota)}` : word("storage-unknown");
}

/** Asks the browser to keep what is stored here, and says what it answers: kept, may be removed, or not known, as in a private window. */
async function keeping() {
  const storage = navigator.storage;
  const asked = async () => (await storage.persisted()) || (await storage.persist());
  const tell = (kept) => { at("keeping").textContent = word(kept === undefined ? "keeping-unknown" : kept ? "keeping-kept" : "keeping-may-go"); };
  const answer = storage?.persist ? asked().catch(() => undefined) : Promise.resolve();
  // Firefox asks the person, who may leave its question open: nothing waits for that, and the answer is said when it comes.
  const unanswered = new Promise((resolve) => setTimeout(resolve, 1_000));
  answer.then(tell);
  tell(await Promise.race([answer, unanswered]));
}

// Talking with the server. Every failure says what is the matter; nothing on the device changes by it.

const REFUSALS = { 401: ["sign-in", true], 403: ["not-yours", true], 404: ["not-yours", false], 409: ["other-person", true] };
async function ask(path, body) {
  let answer;
  try {
    const how = body ? { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {};
    answer = await fetch(`${base}/${path}`, { ...how, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
    network(answer.status < 500);
    if (answer.ok) return { value: await answer.json() };
  } catch {
    network(false);
    return { refused: word("unreached") };
  }
  const [name, link] = REFUSALS[answer.status] ?? [answer.status >= 500 ? "server" : "refused", false];
  return { refused: word(name), link };
}

async function load() {
  const { value, refused, link } = await ask("list");
  if (refused) return trouble(refused, { link });
  if (!value.account) return trouble(word("account"), { link: true });
  trouble("");
  offered = value;
  const box = (id, label, checked, disabled = false) =>
    make("div", [make("input", [], { type: "checkbox", id: `take-${id}`, value: id, checked, disabled }), make("label", label, { htmlFor: `take-${id}` })], { className: "choice" });
  at("take-wave").replaceChildren(...value.waves.map(({ code, name }) => make("option", name, { value: code })));
  const choose = () => {
    const here = new Set([...interviews.values()].filter(({ wave }) => wave === at("take-wave").value).map(({ stakeholder }) => stakeholder));
    at("take-list").replaceChildren(...value.interviews.map(({ id, organisation, about, standing }) =>
      box(id, `${organisation} (${about}): ${here.has(id) ? word("already") : standing}`, false, here.has(id))));
  };
  at("take-wave").onchange = choose;
  choose();
  const wanted = new Set([lang, ...value.interviews.map(({ language }) => language)]);
  at("take-languages").replaceChildren(...value.languages.map(({ code, name }) => box(code, name, wanted.has(code))));
  // Asked before anybody is taken along: whoever goes out with it must know what the browser promises.
  await keeping();
  at("take-form").hidden = false;
  at("take-wave").focus();
}

const ticked = (id) => [...at(id).querySelectorAll("input:checked")].map(({ value }) => value);
async function take() {
  const body = { key: offered.key, wave: at("take-wave").value, stakeholders: ticked("take-list"), languages: ticked("take-languages") };
  if (body.stakeholders.length === 0 || body.languages.length === 0) return;
  const { value, refused, link } = await ask("bundle", body);
  if (refused) return trouble(refused, { link });
  const isHere = (one) => [...interviews.values()].some(({ stakeholder, wave }) => stakeholder === one.stakeholder && wave === one.wave);
  const fresh = value.interviews.filter((one) => !isHere(one)).map((one) => ({ ...one, kind: "interview", id: crypto.randomUUID(), who: value.who, since: value.at, revision: 0, ready: false, finish: false }));
  const sheets = value.forms.map((one) => {
    const before = forms.get(one.edition)?.languages ?? {};
    return { ...one, kind: "forms", id: `forms-${one.edition}`, languages: { ...before, ...one.languages } };
  });
  try {
    await vault.keep([...fresh, ...sheets]);
  } catch (error) {
    return trouble(word(error?.name === "QuotaExceededError" ? "full" : "not-saved"));
  }
  for (const record of fresh) interviews.set(record.id, record);
  for (const record of sheets) forms.set(record.edition, record);
  at("take-form").hidden = true;
  trouble("");
  home();
  say(word("taken-along"));
}

/** What is sent of an interview: made once, and sent with the same name until the server has said that it has it. */
function parcel(record) {
  const { who, stakeholder, wave, edition, base: before, since, finish, began, ended, agreedAt, agreedIn } = record;
  const fields = structuredClone(record.fields);
  return { id: crypto.randomUUID(), who, stakeholder, wave, edition, base: before, since, fields, finish, began, ended, agreed: agreedAt, agreedIn };
}

/** Brings one interview back; again, if it was changed while it was on its way. Gives what the server refused, or nothing. */
async function bring(record, key) {
  for (;;) {
    if (!record.parcel) [record.parcel, record.sent] = [parcel(record), record.revision];
    // Were the device full, sending it would still be the way out.
    await vault.keep([record]).catch(() => {});
    const { value, refused, link } = await ask("sync", { ...record.parcel, key, clock: new Date().toISOString() });
    if (refused) return { refused, link };
    delete record.parcel;
    // Changed on its way, or opened again: it stays, and goes on from what the server has now.
    if (record.revision > record.sent || record === current) {
      record.base = value.base;
      if (record.ready && record !== current) continue;
      await vault.keep([record]);
      return {};
    }
    const line = { kind: "line", id: crypto.randomUUID(), organisation: record.organisation, at: value.at, outcome: value.outcome, address: value.address };
    await vault.keep([line], [record.id]).catch(() => vault.keep([], [record.id]));
    interviews.delete(record.id);
    unsaved.delete(record.id);
    lines.unshift(line);
    return {};
  }
}

/** Brings back what is finished or laid aside. `quietly`: by itself, so that being signed out is no trouble. */
async function send(quietly = false) {
  const ready = [...interviews.values()].filter((record) => record.ready || record.parcel);
  if (!at("interview").hidden) return;
  if (sending) {
    // Pressed while the page tries by itself: if that comes to nothing, the press counts.
    pressed ||= !quietly;
    return;
  }
  if (ready.length === 0) return quietly ? undefined : say(word("nothing-to-send"));
  sending = true;
  try {
    const { value, refused, link } = await ask("list");
    if (refused) return quietly ? undefined : trouble(refused, { link });
    const problems = [];
    for (const record of ready) {
      const told = record.who === value.who ? await bring(record, value.key) : { refused: word("other-person"), link: true };
      record.said = told.refused;
      if (told.refused) problems.push(told);
    }
    trouble([...new Set(problems.map((told) => told.refused))].join(" "), { link: problems.some((told) => told.link) });
    if (!at("home").hidden) home();
  } catch {
    // Locked meanwhile: what was on its way is still kept, and goes again under the same name.
    if (release) trouble(word("not-saved"));
  } finally {
    sending = false;
    if (pressed && ready.some((record) => interviews.has(record.id) && (record.ready || record.parcel))) send();
    pressed = false;
  }
}

// Filling in. Conditions are tested here as the server tests them when the interview comes back.

const sheetOf = (record) => forms.get(record.edition);
const said = (record) => sheetOf(record).languages[record.language];
function given(record, code) {
  const field = `q.${code}`;
  const all = Object.assign({}, ...Object.values(record.fields));
  const parts = Object.keys(all).filter((name) => name.startsWith(`${field}.`) && all[name].trim() !== "");
  if (parts.length > 0) return parts.map((name) => name.slice(field.length + 1).split(".")[0]);
  const value = (all[field] ?? "").trim();
  return value === "" || value === "asked" ? [] : [value];
}
function passes(record, condition) {
  if (!condition) return true;
  const answers = condition.question === "helix" ? [record.helix] : asksCode(record, condition.question) ? given(record, condition.question) : [];
  const number = parseFloat((answers[0] ?? "").replace(",", ".").replace("−", "-"));
  switch (condition.test) {
    case "is": return answers.some((answer) => condition.with.includes(answer));
    case "is-not": return !answers.some((answer) => condition.with.includes(answer));
    case "at-least": return number >= parseFloat(condition.with[0]);
    case "at-most": return number <= parseFloat(condition.with[0]);
    default: return answers.length > 0;
  }
}
function asksCode(record, code) {
  const step = sheetOf(record).steps.find(({ questions }) => questions.some((question) => question.code === code));
  return step !== undefined && passes(record, step.condition) && passes(record, step.questions.find((question) => question.code === code).condition);
}
const steps = (record) => sheetOf(record).steps.filter(({ condition }) => passes(record, condition));
const hasAgreed = (record) => record.agreed === true || Boolean(record.agreedIn);

/** The fields that are still missing, each with its step. */
function missing(record) {
  const open = steps(record).flatMap((step) => {
    const fields = step.required.filter((field) => !record.fields[step.slug]?.[field]);
    const questions = step.questions.filter(({ code, required, condition }) => required && passes(record, condition) && given(record, code).length === 0);
    return [...fields, ...questions.map(({ field }) => field)].map((field) => ({ step: step.slug, field }));
  });
  return hasAgreed(record) ? open : [{ step: "start", field: "consent" }, ...open];
}

function begin(record) {
  current = record;
  const { languages } = sheetOf(record);
  const wanted = [record.chosen, record.language, lang, ...Object.keys(languages)];
  record.language = record.chosen = wanted.find((code) => code in languages);
  record.began ??= new Date().toISOString();
  at("language").replaceChildren(...Object.entries(languages).map(([code, { name }]) => make("option", name, { value: code, selected: code === record.language })));
  at("language-field").hidden = Object.keys(languages).length < 2;
  at("respondent").textContent = `${record.organisation} · ${record.waveName}`;
  step(hasAgreed(record) ? record.step ?? "start" : "start");
}

function step(wanted, field) {
  const asked = steps(current);
  const place = Math.max(0, asked.findIndex((one) => one.slug === wanted));
  slug = current.step = asked[place].slug;
  const isCheck = slug === "check";
  const { titles, pages } = said(current);
  at("step-title").textContent = isCheck ? word("check-title") : titles[slug];
  at("step-title").lang = isCheck ? lang : current.language;
  at("sheet").lang = current.language;
  at("sheet").innerHTML = pages[slug] ?? "";
  at("position").textContent = word("position").replace("{step}", place + 1).replace("{of}", asked.length);
  Object.assign(at("bar"), { max: asked.length, value: place + 1 });
  at("check").hidden = !isCheck;
  at("next").hidden = isCheck;
  at("back").hidden = place === 0;
  if (isCheck) check(); else fillIn();
  trouble(unsaved.size > 0 ? word("full") : "", { file: unsaved.size > 0 });
  show("interview");
  const target = field && document.getElementById(field);
  if (target) (target.matches("input, textarea, fieldset") ? target : target.querySelector("input"))?.focus();
}

function fillIn() {
  const fields = current.fields[slug] ?? {};
  for (const control of at("step").elements) {
    if (!control.name) continue;
    if (control.type === "radio") control.checked = fields[control.name] === control.value;
    else if (control.type === "checkbox") control.checked = control.name === "consent" ? hasAgreed(current) : fields[control.name] === "yes";
    else if (control.type !== "hidden") control.value = fields[control.name] ?? "";
    if (control.name === "consent") control.disabled = current.agreed === true;
  }
  for (const details of at("sheet").querySelectorAll("details")) {
    details.open = [...details.querySelectorAll("input, select")].some((one) => ["radio", "checkbox"].includes(one.type) ? one.checked : one.value !== "");
  }
  conditions();
}

function conditions() {
  for (const question of sheetOf(current).steps.find((one) => one.slug === slug)?.questions ?? []) {
    const field = document.getElementById(question.field)?.closest(".field");
    if (field) field.hidden = !passes(current, question.condition);
  }
}

function read(event) {
  if (!current || !at("sheet").contains(event.target)) return;
  if (event.target.name === "consent") {
    const agrees = event.target.checked;
    Object.assign(current, { agreedIn: agrees ? current.language : undefined, agreedAt: agrees ? new Date().toISOString() : undefined });
    if (agrees) trouble("");
  } else {
    current.fields[slug] = Object.fromEntries(new FormData(at("step")));
    conditions();
  }
  changed(event.type === "change");
}

function check() {
  const open = missing(current);
  at("check-missing").hidden = open.length === 0;
  at("check-good").hidden = open.length > 0;
  at("finish").hidden = open.length > 0;
  at("leave-open").hidden = !hasAgreed(current);
  at("missing").replaceChildren(...open.map(({ step: where, field }) => {
    const link = make("a", said(current).labels[field] ?? field, { href: `#${field}`, lang: current.language });
    link.addEventListener("click", (event) => { event.preventDefault(); step(where, field); });
    return make("li", link);
  }));
  at("told").lang = current.language;
  at("told").replaceChildren(...told(current));
}

/** What is filled in, in the words of the forms themselves: a heading and a list for each page. */
function told(record) {
  const { titles, pages, labels } = said(record);
  return steps(record).filter((one) => one.slug !== "start" && pages[one.slug]).flatMap(({ slug: of, questions }) => {
    const page = make("template", [], { innerHTML: pages[of] }).content;
    const lines = new Map();
    for (const control of page.querySelectorAll("[name]:not([type=hidden])")) {
      const value = record.fields[of]?.[control.name]?.trim();
      const field = control.name in labels ? control.name : control.name.split(".").slice(0, 2).join(".");
      const question = questions.find((one) => one.field === field);
      if (!value || (control.type === "radio" && control.value !== value) || (question && !passes(record, question.condition))) continue;
      const own = page.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent ?? "";
      const text = control.matches("select") ? control.querySelector(`[value="${CSS.escape(value)}"]`)?.textContent : value;
      const line = ["radio", "checkbox"].includes(control.type) ? own : field === control.name ? text : `${own}: ${text}`;
      lines.set(field, [...lines.get(field) ?? [], line]);
    }
    const list = [...lines].map(([field, texts]) => make("div", [make("dt", labels[field] ?? field), make("dd", texts.join("; "))]));
    return list.length > 0 ? [make("h3", titles[of]), make("dl", list, { className: "answers" })] : [];
  });
}

async function layAside(finish) {
  Object.assign(current, { ready: true, finish, ended: new Date().toISOString() });
  await save();
  home();
  if (navigator.onLine) send(true);
}

async function go(forward) {
  if (forward && slug === "start" && !hasAgreed(current)) {
    trouble(word("no-consent"));
    return document.getElementById("consent-yes")?.focus();
  }
  const asked = steps(current);
  const place = asked.findIndex((one) => one.slug === slug) + (forward ? 1 : -1);
  step(asked[Math.min(Math.max(place, 0), asked.length - 1)].slug);
  await save();
}

// Beginning.

const on = (id, type, act) => at(id).addEventListener(type, (event) => { event.preventDefault(); act(event); });
on("new-pass", "input", strength);
on("new-form", "submit", () => {
  const passphrase = at("new-pass").value;
  const wrong = fault(passphrase, at("new-again").value);
  if (wrong) return trouble(wrong);
  return unlock(async () => { await vault.create(passphrase); return true; });
});
on("unlock-form", "submit", () => unlock(async () => {
  const right = await vault.unlock(at("unlock-pass").value);
  at("unlock-pass").value = "";
  if (!right) { trouble(word("wrong-passphrase")); at("unlock-pass").focus(); }
  return right;
}));
on("erase-form", "submit", async () => {
  if (!at("erase-sure").checked) return at("erase-sure").focus();
  release ??= await alone();
  if (!release) return trouble(word("elsewhere"));
  await vault.erase();
  at("erase-sure").checked = false;
  trouble("");
  return show("new");
});
on("change-form", "submit", async () => {
  const wrong = fault(at("change-new").value, at("change-again").value);
  if (wrong) return trouble(wrong);
  const right = await vault.change(at("change-old").value, at("change-new").value).catch(() => undefined);
  if (!right) return trouble(word(right === undefined ? "not-saved" : "wrong-passphrase"));
  for (const id of ["change-old", "change-new", "change-again"]) at(id).value = "";
  trouble("");
  return say(word("changed"));
});
on("file-form", "submit", async () => {
  try {
    const record = await Vault.fromFile(await at("file").files[0].text(), at("file-pass").value);
    if (record.kind !== "interview" || !sheetOf(record)) throw new TypeError("kind");
    const here = interviews.get(record.id);
    // One that is here already, and further on, stays; the file is then kept beside it.
    if (here && here.revision > record.revision) record.id = crypto.randomUUID();
    await vault.keep([record]);
    interviews.set(record.id, record);
    at("file-form").reset();
    trouble("");
    home();
    say(word("file-taken"));
  } catch (error) {
    trouble(word(error?.name === "QuotaExceededError" ? "full" : "file-wrong"));
  }
});
on("send", "click", () => send());
on("lock", "click", () => lock());
on("load", "click", load);
on("take-form", "submit", take);
on("trouble-file", "click", download);
on("finish", "click", () => layAside(true));
on("leave-open", "click", () => layAside(false));
on("step", "submit", () => go(true));
on("back", "click", () => go(false));
on("to-list", "click", async () => { await save(); home(); if (navigator.onLine) send(true); });
on("language", "change", () => { current.language = current.chosen = at("language").value; step(slug); changed(true); });
on("remove", "click", async () => {
  const { id } = current;
  interviews.delete(id);
  unsaved.delete(id);
  await queue;
  await vault.keep([], [id]);
  home();
});
for (const type of ["input", "change"]) at("step").addEventListener(type, read);
for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, stir, { passive: true });
document.addEventListener("visibilitychange", () => { if (document.hidden) settled(); });
window.addEventListener("pagehide", () => settled());
window.addEventListener("beforeunload", (event) => { if (unsaved.size > 0) event.preventDefault(); });

/** Says whether there is a network, and whether the server answers, which a network alone does not mean. */
function network(reached) {
  at("network").textContent = word(!navigator.onLine ? "no-network" : reached ? "online" : "unreached");
  // Each language is a page of its own, which only the server brings.
  for (const menu of document.querySelectorAll(".masthead nav")) menu.hidden = !navigator.onLine || !reached;
}
async function probe() {
  const asked = () => fetch(root.dataset.alive, { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(PROBE) });
  network(navigator.onLine && (await asked().then(({ status }) => status < 500, () => false)));
}
window.addEventListener("online", () => { probe(); if (!at("home").hidden) send(true); });
window.addEventListener("offline", () => network(false));
setInterval(() => { if (!document.hidden) probe(); }, PULSE);
probe();

/** Keeps the page for opening without a network, and offers a new version once there is one. */
async function keepPage() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const hadOne = Boolean(workers.controller);
  let wanted = false;
  workers.addEventListener("controllerchange", () => { if (hadOne && wanted) location.reload(); });
  const registration = await workers.register(`${base}/worker.js`, { scope: base });
  const offer = () => { at("update").hidden = !(registration.waiting && workers.controller); };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  offer();
  on("update-now", "click", async () => {
    await settled();
    if (unsaved.size > 0) return trouble(word("full"), { file: true });
    wanted = true;
    return registration.waiting?.postMessage("take-over");
  });
  await workers.ready;
}

if (!window.isSecureContext || !crypto.subtle || !navigator.locks || !window.indexedDB) {
  at("unfit").hidden = false;
} else {
  keepPage().then(() => { at("ready").textContent = word("ready"); }, () => { at("ready").textContent = navigator.serviceWorker?.controller ? word("ready") : word("not-ready"); });
  try {
    vault = await Vault.open(study);
    show((await vault.exists()) ? "locked" : "new");
  } catch {
    trouble(word("not-saved"));
  }
}
