// The application on a phone: its service worker is told which pages to keep for when there is no network, and what was saved
// without one (outbox.js) is sent as soon as there is.
import { dropPiece, note, noted, piecesOf } from "./outbox.js";

const { person, kept } = document.body.dataset;
/// Skew of clocks that is worth a word.
const OFF = 5 * 60_000;
const LONGEST = 5 * 60_000;
const DAY = 24 * 3600_000;
/// How long something that was thrown away can be taken back, at least.
const REGRET = 10 * 60_000;

let unsent = 0;
let tries = 0;
let timer;
let going = false;
let ended = false;

const counts = (piece) => piece.state === "waiting" || piece.state === "attention";

/// What was sent or thrown away a while ago is nobody's business any more.
async function tidy(pieces) {
  for (const piece of pieces) {
    const since = Date.now() - (piece.went ?? 0);
    if ((piece.state === "sent" && since > DAY) || (piece.state === "discarded" && since > REGRET)) await dropPiece(piece.id);
  }
}

// One after the other: what was read first is not to be drawn last.
let drawing = Promise.resolve();
const draw = () => (drawing = drawing.then(drawNow, drawNow));

async function drawNow() {
  const pieces = await piecesOf(person);
  unsent = pieces.filter(counts).length;
  const skew = (await noted("skew")) ?? 0;
  if (unsent || Math.abs(skew) > OFF || document.querySelector("[data-waits-strip]")) {
    (await import("./strip.js")).draw({ pieces, skew: Math.abs(skew) > OFF ? skew : 0, synced: await noted(`synced:${person}`), ended });
  }
  const lists = document.querySelectorAll("[data-waits]");
  if (lists.length) (await import("./waits.js")).draw(lists, pieces, { sendNow: () => go(true) });
  return pieces;
}

/// Sends what waits, and comes back to it by and by: later each time, and not all phones at once.
async function go(now = false) {
  clearTimeout(timer);
  timer = undefined;
  if (now) tries = 0;
  if (going || !(await piecesOf(person)).some((piece) => piece.state === "waiting")) return "done";
  going = true;
  const how = await import("./sending.js").then((sending) => sending.sendWaiting(person)).catch(() => "later");
  going = false;
  ended = how === "ended" || how === "other";
  if (how === "later" || how === "busy") {
    timer = setTimeout(go, Math.min(5000 * 2 ** tries, LONGEST) * (0.5 + Math.random()));
    tries += 1;
  } else {
    tries = 0;
  }
  await draw();
  return how;
}

/// Once the network is back, a page that is only read is shown as it is now; where somebody writes it stays.
async function anew() {
  const line = document.querySelector(".as-it-was");
  const tried = Number(sessionStorage.getItem("anew") ?? 0);
  if (!line || tried > 5 || document.hidden || !navigator.onLine) return;
  if (!(await fetch("/healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false))) return;
  if (document.querySelector("form[data-autosave], [data-phone-words]")) return line.remove();
  if (document.activeElement?.matches("input, textarea, select")) return;
  // Not for ever: what the network says to this page it may not say to the service worker.
  sessionStorage.setItem("anew", tried + 1);
  location.reload();
}

/// A piece that was opened in a form and has arrived by it waits no longer (mend.js).
async function mended() {
  const id = sessionStorage.getItem("mending");
  if (!id || location.hash.includes(id)) return;
  const here = location.pathname.includes(id);
  const done = /[?&]done=(saved|submitted)\b/.test(location.search);
  // The form that came back with problems is still the same one.
  if (here && !done) return;
  sessionStorage.removeItem("mending");
  if (here) await dropPiece(id);
}

/// Nobody signs out over something that is on this phone alone without having read that it is.
function guard() {
  document.addEventListener(
    "submit",
    (event) => {
      if (!event.target.matches('form[action^="/sign-out"]:not([data-leave])') || !unsent) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      document.querySelectorAll("details[data-menu][open]").forEach((menu) => (menu.open = false));
      location.assign("/waiting#leaving");
    },
    { capture: true },
  );
}

/// The pages that are kept ready for a cellar: those that this person's navigation leads to.
function places() {
  const has = (place) => document.querySelector(`.nav a[href="${place}"]`);
  return ["/waiting", "/offline", ...(has("/passport") ? ["/passport", "/evidence", "/evidence/new"] : []), ...(has("/queue") ? ["/queue"] : []), ...(has("/cohorts") ? ["/cohorts"] : [])];
}

function keepPages() {
  const workers = navigator.serviceWorker;
  if (kept || !workers) return;
  const tell = () => workers.controller?.postMessage({ person, ready: places() });
  tell();
  // A new release's worker has taken over: it keeps the pages as they are now.
  workers.addEventListener("controllerchange", tell);
}

let begun = false;

export async function start() {
  if (begun) return;
  begun = true;
  // A browser that keeps nothing has nothing waiting.
  await work().catch(() => {});
}

async function work() {
  guard();
  keepPages();
  // The service worker may be at it already.
  const changes = globalThis.BroadcastChannel && new BroadcastChannel("outbox");
  changes?.addEventListener("message", async () => {
    await draw();
    if (!timer && !going) go();
  });
  if (kept) setInterval(anew, 5000);
  else sessionStorage.removeItem("anew");
  if (!kept) await note(`synced:${person}`, Date.now());
  await mended();
  await tidy(await draw());
  addEventListener("online", () => {
    anew();
    go(true);
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && go(true));
  addEventListener("pageshow", (event) => event.persisted && draw());
  await go(true);
}
