// A table that is filled like a spreadsheet: Enter and the arrows lead from cell to cell, and what was copied from a
// spreadsheet is spread over the cells from the one it was pasted into. Without this it is a form.

/// The cells of copied text: tabs between them, a line a row, quotation marks around those with line ends.
export function grid(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const row = rows.at(-1);
    if (quoted) {
      if (letter !== '"') row[row.length - 1] += letter;
      else if (text[at + 1] === '"') {
        row[row.length - 1] += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && row.at(-1) === "") quoted = true;
    else if (letter === "\t") row.push("");
    else if (letter === "\n") rows.push([""]);
    else if (letter !== "\r") row[row.length - 1] += letter;
  }
  if (rows.length > 1 && rows.at(-1).length === 1 && rows.at(-1)[0] === "") rows.pop();
  return rows;
}

// As the server reads them (src/interchange/pasted.rs).
const YES = ["yes", "y", "true", "1", "x", "✓", "ja", "oui", "sí", "si", "نعم"];
const NO = ["", "no", "n", "false", "0", "nein", "non", "لا"];
// Boxes that are named one by one; others are counted.
const NAMED = 3;
const ticks = (cell) => cell.type === "checkbox";
const read = (cell) => (ticks(cell) ? cell.checked : cell.value);

// `false`: a box was told something that is neither yes nor no, and stays empty.
function write(cell, value) {
  if (!ticks(cell)) {
    cell.value = value;
    return true;
  }
  const told = typeof value === "boolean" ? value : value.trim().toLowerCase();
  cell.checked = told === true || YES.includes(told);
  const clear = cell.checked || told === false || NO.includes(told);
  if (clear) cell.removeAttribute("aria-invalid");
  else cell.setAttribute("aria-invalid", "true");
  return clear;
}

const counted = (text, count) => `${text} ${new Intl.NumberFormat(document.documentElement.lang).format(count)}.`;

export function start(table) {
  const body = table.tBodies[0];
  const form = table.closest("form");
  const bar = form.querySelector("[data-sheet-bar]");
  const [said, undo] = [bar.querySelector("[role=status]"), bar.querySelector("button")];
  const grows = table.dataset.grows === "true";
  const cells = (row) => [...row.querySelectorAll("[data-cell]")];
  const blank = [...body.rows].findLast((row) => row.querySelector("[name^=row-new-]"));
  const pattern = blank?.cloneNode(true);
  const old = pattern?.querySelector("[name^=row-]").value;
  // Rows that were added before this page was drawn keep their names.
  let added = [...body.rows].reduce((most, row) => Math.max(most, Number(/^row-new-s(\d+)$/.exec(row.querySelector("[name^=row-]").name)?.[1] ?? 0)), 0);

  // A row to come, under a name of its own.
  function grow(key = `new-s${(added += 1)}`) {
    if (!grows || !pattern) return null;
    const row = pattern.cloneNode(true);
    const number = Number(body.rows[body.rows.length - 1].querySelector("th .soft").textContent) + 1;
    for (const one of row.querySelectorAll("*")) {
      for (const { name, value } of [...one.attributes]) if (value.endsWith(old)) one.setAttribute(name, value.slice(0, -old.length) + key);
      if (one.matches("th .soft, label .out-of-sight")) one.textContent = one.matches("th .soft") ? number : ` ${number}`;
    }
    for (const cell of cells(row)) write(cell, ticks(cell) ? false : "");
    body.append(row);
    return row;
  }

  function say(words, takesBack) {
    bar.hidden = false;
    said.textContent = words;
    undo.hidden = !takesBack;
    undo.onclick = () => {
      takesBack();
      say(table.dataset.undone);
    };
  }

  function go(cell, down) {
    const row = cell.closest("tr");
    const at = [...body.rows].indexOf(row) + (down ? 1 : -1);
    const empty = cells(row).every((one) => !read(one));
    const next = body.rows[at] ?? (down && !empty ? grow() : null);
    const to = next && cells(next)[cells(row).indexOf(cell)];
    to?.focus();
    if (to?.select) to.select();
    return Boolean(to);
  }

  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (!cell || event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const whole = ticks(cell) || (cell.selectionStart === 0 && cell.selectionEnd === cell.value.length);
    const end = whole || (cell.selectionStart === cell.selectionEnd && cell.selectionEnd === cell.value.length);
    const start = whole || (cell.selectionStart === cell.selectionEnd && cell.selectionStart === 0);
    if (event.key === "Enter") {
      event.preventDefault();
      go(cell, true);
    } else if ((event.key === "ArrowDown" && end && go(cell, true)) || (event.key === "ArrowUp" && start && go(cell, false))) {
      event.preventDefault();
    }
  });

  // Whoever ticks or empties a box has seen to it.
  table.addEventListener("change", ({ target }) => target.removeAttribute("aria-invalid"));

  // Which boxes stayed empty, and what they were told.
  function neither(unclear) {
    const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
    const named = unclear.slice(0, NAMED).map(([row, told]) => {
      const number = row.querySelector("th .soft").textContent;
      return table.dataset.neither.replace("{row}", () => number).replace("{cell}", () => short(told));
    });
    return unclear.length > NAMED ? [...named, counted(table.dataset.others, unclear.length - NAMED)] : named;
  }

  table.addEventListener("paste", (event) => {
    const cell = event.target.closest("[data-cell]");
    const rows = cell ? grid(event.clipboardData?.getData("text/plain") ?? "") : [];
    // One cell alone is text like any other, but for a box, which takes no text.
    if (rows.length < 2 && (rows[0]?.length ?? 0) < 2 && !(rows.length && ticks(cell))) return;
    event.preventDefault();
    const row = cell.closest("tr");
    const [top, left] = [[...body.rows].indexOf(row), cells(row).indexOf(cell)];
    const before = [];
    const rowsBefore = body.rows.length;
    let lost = 0;
    const unclear = [];
    rows.forEach((values, down) => {
      const there = body.rows[top + down] ?? grow();
      values.forEach((value, right) => {
        const to = there && cells(there)[left + right];
        if (!to) {
          if (value.trim()) lost += 1;
          return;
        }
        before.push([to, read(to)]);
        if (!write(to, value.trim())) unclear.push([there, value.trim()]);
      });
    });
    const filled = counted(table.dataset.spread, before.length - unclear.length);
    say([filled, ...(lost ? [counted(table.dataset.cut, lost)] : []), ...neither(unclear)].join(" "), () => {
      for (const [to, value] of before) write(to, value);
      while (body.rows.length > rowsBefore) body.deleteRow(-1);
      cell.focus();
      form.dispatchEvent(new Event("input", { bubbles: true }));
    });
    form.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // keep.js puts back what was typed: rows that were added here need to be there again first.
  form.addEventListener("putting", ({ detail }) => {
    const keys = detail.filter((name) => name.startsWith("title-new-s")).map((name) => name.slice("title-".length));
    for (const key of keys) {
      added = Math.max(added, Number(key.slice("new-s".length)));
      grow(key);
    }
  });
  form.querySelector("[data-sheet-more]")?.addEventListener("click", (event) => {
    const row = grow();
    if (!row) return;
    event.preventDefault();
    cells(row)[0].focus();
  });
}
