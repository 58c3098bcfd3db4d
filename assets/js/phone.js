// The application on a phone: it is installed with its service worker, which keeps pages for when there is no network, and
// what was saved without one (outbox.js) is sent as soon as there is.
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

/// The network is back. A page that is only read is shown as it is now; where somebody writes it stays.
function anew() {
  const line = document.querySelector(".as-it-was");
  const writes = document.querySelector("form[data-autosave], [data-phone-words]") || document.activeElement?.matches("input, textarea, select");
  if (line && writes) line.remove();
  else if (line) location.reload();
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

async function install() {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register("/service_worker.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  if (kept) return;
  active.postMessage({ person, ready: places() });
  // A new release's worker has taken over: it keeps the pages as they are now.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    const { controller } = navigator.serviceWorker;
    if (controller && controller !== active) controller.postMessage({ person, ready: places() });
  });
}

export async function start() {
  guard();
  install().catch(() => {});
  if (!kept) await note(`synced:${person}`, Date.now());
  await mended();
  await tidy(await draw());
  const changes = new BroadcastChannel("outbox");
  changes.addEventListener("message", async () => {
    await draw();
    if (!timer && !going) go();
  });
  addEventListener("online", () => {
    anew();
    go(true);
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && go(true));
  addEventListener("pageshow", (event) => event.persisted && draw());
  await go(true);
}
