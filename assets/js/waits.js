// The pieces that wait on this phone, one by one: in the list of evidence as lines, and on their own page with what can be
// done about each.
import { changePiece, leaveNothing, piecesOf } from "./outbox.js";
import { counted, moment, wordsOf, wordsPage } from "./saying.js";
import { clear, show, tell } from "./toast.js";

const { person } = document.body.dataset;
let begun = false;

const named = (piece, words) => piece.label || words.untitled;

function about(piece, words) {
  const parts = [words.written.replace("{time}", moment(piece.at))];
  if (piece.photos.length) parts.push(counted(words.photos, piece.photos.length));
  parts.push(piece.submits ? words.toSubmit : words.toSave);
  return parts.join(" · ");
}

/// Draws every list that is on this page.
export async function draw(lists, pieces, doing) {
  const [words, page] = [await wordsOf(), await wordsPage()];
  const here = pieces.filter((piece) => piece.state === "waiting" || piece.state === "attention");
  for (const list of lists) {
    const whole = list.dataset.waits === "whole";
    const focused = list.contains(document.activeElement) && document.activeElement.dataset;
    const items = here.map((piece) => (whole ? card(piece, words, page) : lineOf(piece, words, page)));
    list.replaceChildren(...items);
    list.hidden = !items.length;
    if (focused) (list.querySelector(`[data-of="${focused.of}"][data-does="${focused.does}"]`) ?? document.getElementById("main")).focus();
  }
  if (page === document) around(pieces, here, words, doing);
}

function filled(piece, words, page, what) {
  const item = document.importNode(page.querySelector(`template[data-piece="${what}"]`).content, true).firstElementChild;
  item.querySelector("[data-title]").textContent = named(piece, words);
  item.querySelector("[data-about]").textContent = about(piece, words);
  const attention = piece.state === "attention";
  item.querySelector("[data-state=waiting]").hidden = attention;
  item.querySelector("[data-state=attention]").hidden = !attention;
  return item;
}

function lineOf(piece, words, page) {
  return filled(piece, words, page, "line");
}

function card(piece, words, page) {
  const item = filled(piece, words, page, "card");
  const why = item.querySelector("[data-why]");
  why.hidden = !piece.why || piece.state !== "attention";
  why.querySelector("p").textContent = piece.why ?? "";
  const acts = {
    change: null,
    again: () => changePiece(piece, { state: "waiting", why: "" }),
    export: () => hand([piece], words),
    discard: () => discard(piece, words, page),
  };
  for (const one of item.querySelectorAll("[data-does]")) {
    one.dataset.of = piece.id;
    one.querySelector("[data-name]").textContent = named(piece, words);
    if (one.dataset.does === "change") one.href = `/evidence/new#waiting=${piece.id}`;
    else one.addEventListener("click", acts[one.dataset.does]);
    if (one.dataset.does === "again") one.hidden = piece.state !== "attention";
  }
  return item;
}

/// Thrown away, and for a while within reach.
async function discard(piece, words, page) {
  if (!(await changePiece(piece, { state: "discarded", was: piece.state, went: Date.now() }))) return;
  const toast = document.importNode(page.querySelector("template[data-discarded]").content, true).firstElementChild;
  toast.querySelector("p").textContent = words.discarded.replace("{title}", named(piece, words));
  show(toast);
  document.querySelector("[data-toasts] [data-undo]")?.addEventListener("click", async (event) => {
    event.preventDefault();
    await changePiece(piece, { state: piece.was });
    clear();
  });
}

/// Everything that waits as one file, with the photos in it: for whoever does not get it sent from here.
async function hand(pieces, words) {
  const whole = await Promise.all(pieces.map(async ({ id, at, submits, based_on, why, words: said, keep, photos }) => ({
    id, written_at: new Date(at).toISOString(), submits, based_on: based_on || null, refused: why || null, ...said, attachments: keep,
    photos: await Promise.all(photos.map(async ({ file }) => ({ name: file.name, media_type: file.type, base64: await base64Of(file) }))),
  })));
  const file = new Blob([JSON.stringify({ stampbook: "unsent", exported_at: new Date().toISOString(), pieces: whole }, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${words.file}-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/// Who comes here from signing out reads first what that means.
function leaving(unsent) {
  const section = document.querySelector("[data-leaving]");
  const before = section.hidden;
  section.hidden = location.hash !== "#leaving" || !unsent;
  if (before && !section.hidden) section.focus();
}

/// What is around the list on its own page: everything at once, what has gone, and what it means to sign out now.
function around(pieces, here, words, doing) {
  const find = (what) => document.querySelector(what);
  find("[data-waits-nothing]").hidden = here.length > 0;
  find("[data-waits-all]").hidden = !here.length;
  find("[data-send]").hidden = !here.some((piece) => piece.state === "waiting");
  leaving(here.length > 0);
  const went = pieces.filter((piece) => piece.state === "sent").reverse();
  find("[data-went]").hidden = !went.length;
  find("[data-went] ul").replaceChildren(
    ...went.map((piece) => {
      const item = document.importNode(find("template[data-sent]").content, true).firstElementChild;
      const link = item.querySelector("a");
      link.href = `/evidence/${piece.id}${piece.submits ? "" : "/edit"}`;
      link.querySelector("bdi").textContent = named(piece, words);
      const how = piece.beside ? words.wentBeside : piece.submits ? words.wentSubmitted : words.wentSaved;
      item.querySelector("[data-about]").textContent = `${how} · ${moment(piece.went)}`;
      return item;
    }),
  );
  if (begun) return;
  begun = true;
  const still = async () => (await piecesOf(person)).filter((piece) => piece.state === "waiting" || piece.state === "attention");
  find("[data-send]").addEventListener("click", async () => {
    if ((await doing.sendNow()) === "later") tell(words.noNetwork, "bad");
  });
  for (const button of document.querySelectorAll("[data-export-all]")) button.addEventListener("click", async () => hand(await still(), words));
  addEventListener("hashchange", async () => leaving((await still()).length > 0));
  const leave = find("form[data-leave]");
  leave.addEventListener("submit", async (event) => {
    if (leave.dataset.left) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await leaveNothing(person);
    leave.dataset.left = "yes";
    leave.requestSubmit();
  }, { capture: true });
}
