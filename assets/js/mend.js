// The form for new evidence where it is not as the server has just sent it: a copy that was kept gets an id and a day of its
// own, and a piece that waits in the outbox comes back into it, to be changed.
import { dropPiece, freshId, pieceOf } from "./outbox.js";

/// The id of the piece that is to be opened, in the address after `#`: a page that was kept has it, too.
const opened = () => new URLSearchParams(location.hash.slice(1)).get("waiting");

function goBy(form, id) {
  form.setAttribute("action", `/evidence/${id}`);
  form.dataset.autosave = `/evidence/${id}/autosave`;
}

/// Two pieces that are begun on one copy are two pieces.
function renew(form) {
  goBy(form, freshId());
  const day = form.elements.happened_on;
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  if (day.max && day.max < today) day.max = today;
  if (day.value === day.defaultValue) day.value = day.defaultValue = today;
  // What a link to the form would have filled in.
  const asked = new URLSearchParams(location.search);
  form.elements.follows.value = asked.get("follows") ?? "";
  const claim = asked.get("claim");
  for (const box of form.querySelectorAll("[name=claim]")) if (box.value === claim) tick(box);
}

function tick(box) {
  box.checked = box.defaultChecked = true;
  const fold = box.closest("details");
  if (fold) fold.open = true;
}

/// What was typed into this form after it was kept, and never pressed (keep.js).
function typedSince(piece) {
  try {
    const typed = JSON.parse(localStorage.getItem(`typed:${piece.person}::/evidence/${piece.id}`));
    return typed?.at > piece.at ? typed.values : null;
  } catch {
    return null;
  }
}

function fill(form, piece) {
  const { words } = piece;
  const values = {
    title: [words.title],
    narrative: [words.narrative],
    happened_on: [words.happened_on ?? ""],
    cohort: [words.cohort_id ?? ""],
    link: words.links,
    claim: words.claims.map((claim) => `${claim.competency_id}:${claim.level}`),
    private_reflection: [words.private_reflection ?? ""],
    ...Object.fromEntries(Object.entries(words.cycle).map(([name, text]) => [name, [text]])),
    ...typedSince(piece),
  };
  const used = {};
  for (const field of form.elements) {
    const given = values[field.name];
    if (!given || field.name === "keep") continue;
    if (field.type === "checkbox") {
      if (given.includes(field.value)) tick(field);
      continue;
    }
    used[field.name] = (used[field.name] ?? -1) + 1;
    field.value = given[used[field.name]] ?? "";
    if (field.value) field.closest("details")?.setAttribute("open", "");
  }
}

function hidden(form, name, value) {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  form.elements.csrf.after(field);
}

/// Files that the server has already: each with the box that keeps it, as everywhere.
function keepFiles(form, piece) {
  const drop = form.querySelector("[data-drop]");
  const list = document.createElement("ul");
  list.className = "thumbs";
  for (const hash of piece.keep) {
    const item = document.createElement("li");
    item.className = "thumb";
    const label = document.createElement("label");
    label.className = "tick";
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: "keep", value: hash, checked: true });
    const text = document.createElement("span");
    text.textContent = `${drop.dataset.wordsKeep} ${hash.slice(7, 15)}`;
    label.append(box, text);
    item.append(label);
    list.append(item);
  }
  if (piece.keep.length) drop.append(list);
}

export async function start(form) {
  if (document.body.dataset.kept && location.pathname === "/evidence/new") renew(form);
  const id = opened();
  const piece = id && (await pieceOf(id));
  if (!piece || piece.person !== document.body.dataset.person || !piece.words.cycle) return;
  goBy(form, piece.id);
  form.elements.based_on.value = piece.based_on;
  form.elements.follows.value = piece.words.follows ?? "";
  for (const other of piece.also_replaces) hidden(form, "also_replaces", other);
  keepFiles(form, piece);
  fill(form, piece);
  const files = new DataTransfer();
  for (const photo of piece.photos) files.items.add(photo.file);
  form.elements.files.files = files.files;
  sessionStorage.setItem("mending", piece.id);
  if (piece.why) {
    const why = document.createElement("div");
    why.className = "note bad";
    why.setAttribute("role", "status");
    why.textContent = piece.why;
    form.prepend(why);
  }
  // All of it is with the server now, as a draft: it waits here no longer.
  form.addEventListener("saved", () => {
    if (!form.querySelector("[data-travel=sending], [data-travel=waiting], [data-travel=refused]")) dropPiece(piece.id);
  });
}
