// A draft that is offered to be gone on with says that words typed later wait in this browser (keep.js keeps them).
export function start(offer) {
  const person = document.body.dataset.person ?? "";
  for (const link of offer.querySelectorAll('a[href$="/edit"]')) {
    const place = link.getAttribute("href").replace(/\/edit$/, "");
    let waits = false;
    try {
      waits = Boolean(person && localStorage.getItem(`typed:${person}::${place}`));
    } catch {
      // A browser that keeps nothing has nothing waiting.
    }
    if (!waits) continue;
    const hint = document.createElement("small");
    hint.className = "newer";
    hint.textContent = offer.dataset.begun;
    link.after(hint);
  }
}
