// Improves pages that already work without it: saves while answering, moves through the matrix by arrow keys.
"use strict";

// Saving while answering or writing: the form is sent in the background a moment after each change.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-saved]");
  let timer;
  const save = async () => {
    // Files go along when the page is sent, not in the background.
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const body = new URLSearchParams(fields);
    body.set("go", form.dataset.autosave || "save");
    try {
      const answer = await fetch(form.dataset.save || form.action, { method: "POST", body, redirect: "manual" });
      status.textContent = answer.status === 204 ? status.dataset.saved : status.dataset.failed;
      const version = answer.headers.get("x-version");
      if (version && form.elements.base) form.elements.base.value = version;
    } catch {
      status.textContent = status.dataset.failed;
    }
  };
  form.addEventListener("change", (event) => {
    if (event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(save, 400);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// A file that is too large is told before it is sent.
for (const input of document.querySelectorAll("input[type=file][data-most]")) {
  input.addEventListener("change", () => {
    const large = [...input.files].some((file) => file.size > +input.dataset.most);
    if (large) input.value = "";
    input.parentElement.querySelector("[data-too-large]").hidden = !large;
  });
}

// Partners: names of the register are suggested while somebody types.
for (const button of document.querySelectorAll("[data-without-script]")) button.remove();
for (const input of document.querySelectorAll("input[data-find]")) {
  let timer;
  let last = "";
  const suggest = async () => {
    const typed = input.value.trim();
    if (typed.length < 3 || typed === last) return;
    last = typed;
    try {
      const answer = await fetch(`${input.dataset.find}?find=${encodeURIComponent(typed)}`);
      if (!answer.ok || input.value.trim() !== typed) return;
      input.list.replaceChildren(...(await answer.json()).map((name) => new Option("", name)));
    } catch {
      // Without a network a name can be typed all the same.
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 250);
  });
}

// The register: how many rows are ticked; ticking all that match ticks those of this page too.
for (const form of document.querySelectorAll("form[data-ticked]")) {
  const all = form.querySelector("[data-all]");
  const rows = [...form.querySelectorAll("input[name=row]")];
  const count = form.querySelector("[data-count]");
  const show = () => {
    count.hidden = false;
    count.textContent = all.checked ? all.dataset.all : String(rows.filter((row) => row.checked).length);
  };
  form.addEventListener("change", (event) => {
    if (event.target === all) for (const row of rows) row.checked = all.checked;
    else if (event.target.name === "row" && !event.target.checked) all.checked = false;
    show();
  });
  show();
}

// The response board: counts that changed are fetched and take the place of those shown.
{
  const follow = (board) => {
    const events = new EventSource(board.dataset.live);
    board.querySelector("[data-live-on]").hidden = false;
    events.addEventListener("changed", async () => {
      const answer = await fetch(location.href);
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
      if (!fresh) return;
      fresh.querySelector("[data-live-on]").hidden = false;
      for (const [place, open] of [...board.querySelectorAll("details")].entries()) {
        const twin = fresh.querySelectorAll("details")[place];
        if (twin) twin.open = open.open;
      }
      board.replaceChildren(...fresh.childNodes);
    });
  };
  const board = document.querySelector("[data-live]");
  if (board && "EventSource" in window) follow(board);
}

// Questions that depend on an answer of the same page are hidden while it does not ask for them.
{
  const depending = [...document.querySelectorAll("[data-if]")];
  const given = (name) => {
    const all = [...document.getElementsByName(name)];
    const group = document.getElementById(name);
    const ticks = group ? [...group.querySelectorAll("input[type=checkbox]:checked")] : [];
    if (ticks.length > 0) return ticks.map((tick) => tick.dataset.code);
    if (group && group.type === "file" && group.parentElement.querySelector("[data-given]")) return ["given"];
    const field = all.find((one) => one.type === "radio" ? one.checked : one.type !== "hidden");
    return field && field.value.trim() !== "" ? [field.value.trim()] : [];
  };
  const passes = (element) => {
    const source = document.getElementById(element.dataset.if);
    const hidden = source && source.closest("[data-if][hidden]");
    const answers = hidden ? [] : given(element.dataset.if);
    const wanted = element.dataset.with.split(",");
    const number = parseFloat((answers[0] || "").replace(",", "."));
    switch (element.dataset.test) {
      case "is": return answers.some((answer) => wanted.includes(answer));
      case "is-not": return !answers.some((answer) => wanted.includes(answer));
      case "at-least": return number >= parseFloat(wanted[0]);
      case "at-most": return number <= parseFloat(wanted[0]);
      default: return answers.length > 0;
    }
  };
  const update = () => { for (const element of depending) element.hidden = !passes(element); };
  if (depending.length > 0) {
    update();
    document.addEventListener("input", update);
  }
}

// Digits choose a rating where the focus is on one: 1 to 9, and 0 for ten (or for nought, where the scale has it).
document.addEventListener("keydown", (event) => {
  const radio = event.target.closest?.(".points, .others")?.closest(".rating");
  if (!radio || !/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
  const points = [...radio.querySelectorAll(".points input")];
  const wanted = points.find((point) => point.value === event.key) ?? (event.key === "0" ? points.find((point) => point.value === "10") : undefined);
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  if (!wanted.checked) wanted.click();
});

// The matrix: one tab stop, arrow keys inside, from one level's table into the next; the opposite direction of a pair is marked.
for (const matrix of document.querySelectorAll(".mx")) {
  const tables = [...matrix.querySelectorAll("table")];
  const grid = tables.map((table) => [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("td")].map((place) => place.querySelector(".cell"))));
  const cells = grid.flat(2).filter(Boolean);
  if (cells.length === 0) continue;
  const query = (cell) => new URL(cell.href).searchParams;
  const enter = (cell) => {
    for (const other of cells) other.tabIndex = other === cell ? 0 : -1;
    cell.focus();
  };
  for (const cell of cells.slice(1)) cell.tabIndex = -1;
  matrix.addEventListener("keydown", (event) => {
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    const cell = event.target.closest(".cell");
    if (!move || !cell) return;
    event.preventDefault();
    // Rows of all levels side by side, as they stand on a wide page.
    const rows = grid[0].map((_, row) => grid.flatMap((table) => table[row] ?? []));
    let row = rows.findIndex((places) => places.includes(cell));
    let col = rows[row].indexOf(cell);
    // Steps over places where nobody was asked.
    for (row += move[0], col += move[1]; rows[row] && col >= 0 && col < rows[row].length; row += move[0], col += move[1]) {
      if (rows[row][col]) return enter(rows[row][col]);
    }
  });
  matrix.addEventListener("focusin", (event) => {
    const cell = event.target.closest(".cell");
    if (!cell) return;
    const here = query(cell);
    for (const other of cells) {
      const there = query(other);
      const back = there.get("from") === here.get("to") && there.get("to") === here.get("from") && there.get("level") === here.get("level");
      other.classList.toggle("is-pair", back && other !== cell);
    }
  });
  matrix.addEventListener("focusout", () => cells.forEach((cell) => cell.classList.remove("is-pair")));
}

// Lines of the network: one tab stop for each level, arrow keys from line to line.
for (const map of document.querySelectorAll(".tiemap")) {
  const lines = [...map.querySelectorAll(".tieline")].sort((a, b) => a.dataset.row - b.dataset.row || a.dataset.col - b.dataset.col);
  lines.slice(1).forEach((line) => line.setAttribute("tabindex", "-1"));
  map.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    const at = lines.indexOf(event.target.closest(".tieline"));
    if (!step || at < 0) return;
    event.preventDefault();
    const next = lines[at + step];
    if (!next) return;
    lines.forEach((line) => line.setAttribute("tabindex", line === next ? "0" : "-1"));
    next.focus();
  });
}

// The first problem gets the focus, as the page loads.
document.querySelector(".problems")?.focus();
