// j next, k previous, a accept, r return, ? the list of keys. Never while typing.
export function start(review) {
  const help = review.querySelector("[data-keys-help]");
  if (help) help.hidden = false;
  const go = (address) => address && location.assign(address);
  const choose = (key) => {
    const radio = [...review.querySelectorAll(`[data-key="${key}"]`)].find((one) => !review.querySelector(`[name="${CSS.escape(one.name)}"]:checked`)) ?? review.querySelector(`[data-key="${key}"]`);
    if (!radio) return;
    radio.checked = true;
    radio.focus();
    if (key === "r") radio.closest(".card").querySelector("textarea")?.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=radio]), textarea, select")) return;
    const act = { j: () => go(review.dataset.next), k: () => go(review.dataset.previous), a: () => choose("a"), r: () => choose("r"), "?": () => help && (help.open = !help.open) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
