// A code that is shown notices that it was signed: it asks while it is looked at, and opens itself again with the stamp.
export function start(place) {
  const { awaits, known, words } = place.dataset;
  const again = place.querySelector("a").href;
  const said = document.createElement("span");
  said.className = "small soft";
  said.textContent = words;
  place.append(said);
  let waits = 2000;
  let next;
  const later = () => {
    clearTimeout(next);
    if (document.visibilityState === "visible") next = setTimeout(ask, waits);
  };
  async function ask() {
    try {
      const answer = await fetch(awaits, { headers: { accept: "application/json" }, cache: "no-store" });
      // Signed out meanwhile, or no learner any more: the link says so.
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return said.remove();
      if (answer.ok) {
        const { signoff_id } = await answer.json();
        if (signoff_id && signoff_id !== known) return location.replace(again);
      }
    } catch {
      // No connection in this corridor: it asks again.
    }
    // Who leaves the page lying open asks less and less.
    waits = Math.min(waits * 1.05, 15_000);
    later();
  }
  document.addEventListener("visibilitychange", () => {
    waits = 2000;
    if (document.visibilityState === "visible") ask();
    else clearTimeout(next);
  });
  later();
}
