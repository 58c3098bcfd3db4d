// Everything here is a convenience: each page works without it. A page fetches only what it uses.
import { menus, moments, copying, leaving, problems, folds, once, pasting, arriving } from "./small.js";

menus();
moments();
copying();
leaving();
problems();
folds();
once();
pasting();
try {
  arriving();
} catch {
  // A browser that keeps nothing keeps nobody's words.
}

const parts = [
  ["[data-finder]", () => import("./finder.js")],
  ["[data-filter]", () => import("./filter.js")],
  ["[data-drop]", () => import("./previews.js")],
  ["[data-sheet]", () => import("./sheet.js")],
  ["form[data-keep]", () => import("./keep.js")],
  ["[data-begun]", () => import("./begun.js")],
  ["[data-autosave]", () => import("./autosave.js")],
  ["[data-queue]", () => import("./queue.js")],
  ["[data-phrases]", () => import("./phrases.js")],
  ["[data-attendance]", () => import("./attendance.js")],
  ["[data-hint]:not([data-specimens] *)", () => import("./hint.js")],
  ["dialog", () => import("./dialog.js")],
  ["[data-export]", () => import("./exports.js")],
  ["[data-again]", () => import("./again.js")],
  ["[data-awaits]", () => import("./corridor.js")],
];

// A kept copy, and a form in which a waiting piece is opened, are made ready first.
const form = document.querySelector("form[data-autosave]");
const mends = form && (document.body.dataset.kept || location.hash);
const ready = mends ? import("./mend.js").then((part) => part.start(form)).catch(() => {}) : Promise.resolve();

// They are fetched side by side and begin in this order.
function enliven(place) {
  let before = ready;
  for (const [what, load] of parts) {
    const found = place.querySelectorAll(what);
    if (found.length) before = Promise.all([load(), before]).then(([part]) => found.forEach(part.start));
  }
}
enliven(document);

// The rest comes from what the service worker has kept, where there is one.
async function phone() {
  const worker = navigator.serviceWorker;
  await worker
    ?.register("/service_worker.js")
    .then(() => worker.controller || new Promise((resolve) => (worker.oncontrollerchange = resolve)))
    .catch(() => {});
  (await import("./phone.js")).start();
}
if (document.body.dataset.person) addEventListener("load", phone);

// Another page's main part stands in this one now (queue.js).
document.addEventListener("swapped", (event) => {
  moments();
  problems();
  enliven(event.target);
});
