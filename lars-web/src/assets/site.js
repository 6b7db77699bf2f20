// Improves pages that already work without it: saves while answering, moves through the matrix by arrow keys.
"use strict";

// Saving while answering: the form is sent in the background a moment after each change.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = document.querySelector("[data-saved]");
  let timer;
  const save = async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("go", "save");
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      status.textContent = answer.status === 204 ? status.dataset.saved : status.dataset.failed;
    } catch {
      status.textContent = status.dataset.failed;
    }
  };
  form.addEventListener("change", () => { clearTimeout(timer); timer = setTimeout(save, 400); });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// The matrix: one tab stop, arrow keys inside; the opposite direction of a pair lights up with the cell.
for (const matrix of document.querySelectorAll("svg.chart[role=group]")) {
  const cells = [...matrix.querySelectorAll(".cell")];
  if (cells.length === 0) continue;
  const at = (row, col) => cells.find((cell) => +cell.dataset.row === row && +cell.dataset.col === col);
  const enter = (cell) => {
    for (const other of cells) other.tabIndex = other === cell ? 0 : -1;
    cell.focus();
  };
  cells[0].tabIndex = 0;
  matrix.addEventListener("keydown", (event) => {
    const cell = event.target.closest(".cell");
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!cell || !move) return;
    event.preventDefault();
    let row = +cell.dataset.row + move[0];
    let col = +cell.dataset.col + move[1];
    // Steps over places where nobody was asked.
    for (let tries = 0; tries < 60; tries += 1, row += move[0], col += move[1]) {
      const next = at(row, col);
      if (next) return enter(next);
    }
  });
  matrix.addEventListener("focusin", (event) => {
    const cell = event.target.closest(".cell");
    if (!cell) return;
    for (const other of cells) {
      const back = other.dataset.from === cell.dataset.to && other.dataset.to === cell.dataset.from;
      other.classList.toggle("is-pair", back && other.dataset.level === cell.dataset.level && other !== cell);
    }
  });
  matrix.addEventListener("focusout", () => cells.forEach((cell) => cell.classList.remove("is-pair")));
}

// The first problem gets the focus, as the page loads.
document.querySelector(".problems")?.focus();
