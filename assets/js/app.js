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

// A form that is a copy, or that a waiting piece is opened in, is made ready before anything else looks at it.
const form = document.querySelector("form[data-autosave]");
const ready = form && (document.body.dataset.kept || location.hash.startsWith("#waiting=")) ? import("./mend.js").then((mend) => mend.start(form)).catch(() => {}) : Promise.resolve();

// They are fetched side by side and begin in this order.
function enliven(place) {
  let before = ready;
  for (const [what, load] of parts) {
    const found = place.querySelectorAll(what);
    if (found.length) before = Promise.all([load(), before]).then(([part]) => found.forEach(part.start));
  }
}
enliven(document);

// What makes this an application on a phone can wait until the page is there.
const phone = () => import("./phone.js").then((part) => part.start()).catch(() => {});
if (document.body.dataset.person) {
  if (document.readyState === "complete") phone();
  else addEventListener("load", () => setTimeout(phone));
}

// Another page's main part stands in this one now (queue.js).
document.addEventListener("swapped", (event) => {
  moments();
  problems();
  enliven(event.target);
});
