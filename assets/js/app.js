// Everything here is a convenience: each page works without it. A page fetches only what it uses.
import { menus, moments, copying, leaving, problems, folds, once, arriving } from "./small.js";

menus();
moments();
copying();
leaving();
problems();
folds();
once();
try {
  arriving();
} catch {
  // A browser that keeps nothing keeps nobody's words.
}

const parts = [
  ["[data-finder]", () => import("./finder.js")],
  ["[data-filter]", () => import("./filter.js")],
  ["[data-drop]", () => import("./previews.js")],
  ["form[data-keep]", () => import("./keep.js")],
  ["[data-begun]", () => import("./begun.js")],
  ["[data-autosave]", () => import("./autosave.js")],
  ["[data-review]", () => import("./queue.js")],
  ["[data-phrases]", () => import("./phrases.js")],
  ["dialog", () => import("./dialog.js")],
  ["[data-awaits]", () => import("./corridor.js")],
];
for (const [what, load] of parts) {
  const found = document.querySelectorAll(what);
  if (found.length) load().then((part) => found.forEach(part.start));
}
