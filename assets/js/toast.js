// A toast over a page that stays as it is. One that came in its page (the macro `toast`) needs nothing of this.
const region = document.querySelector("[data-toasts]");

// Goes by itself only where there is nothing in it to press or to mend: whoever reads slowly must not lose the way back.
const shown = 6000;

// Shows a toast that a page has, such as the one a form was answered with: `show(answer.querySelector("[data-toast]"))`.
export function show(toast) {
  if (!toast || !region) return;
  const own = document.importNode(toast, true);
  own.append(closing(own));
  region.replaceChildren(own);
  if (own.matches(".bad")) return;
  if (!own.querySelector("form, a")) setTimeout(() => own.remove(), shown);
  else makeWay(own);
}

// A way back stays until its reader goes on with something else, and is not in the way of that.
function makeWay(toast) {
  const away = (event) => {
    if (toast.contains(event.target) || ["Tab", "Shift", "Escape"].includes(event.key)) return;
    toast.remove();
    for (const kind of ["pointerdown", "keydown"]) document.removeEventListener(kind, away);
  };
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, away);
}

// Takes away what was said, once it is of no more use.
export function clear() {
  region?.replaceChildren();
}

// Says something that a script did, or did not do (`bad`).
export function tell(words, state = "good") {
  const toast = document.createElement("div");
  toast.className = `flash ${state} toast`;
  const line = document.createElement("p");
  line.textContent = words;
  toast.append(line);
  show(toast);
}

function closing(toast) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "toast-close";
  button.setAttribute("aria-label", region.dataset.wordsClose);
  button.textContent = "×";
  button.addEventListener("click", () => toast.remove());
  return button;
}
