// Words that were said before become buttons that put them into the comment; what stands there already stays.
export function start(list) {
  const field = document.getElementById(list.dataset.phrases);
  if (!field) return;
  const hint = list.querySelector("[data-plain]");
  hint.textContent = list.dataset.words;
  for (const line of list.querySelectorAll("li")) {
    const words = line.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "phrase";
    button.dir = "auto";
    button.textContent = words;
    button.addEventListener("click", () => {
      const before = field.value.trimEnd();
      field.value = before ? `${before}\n${words}` : words;
      // Whoever keeps what is typed hears of it, too.
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    line.replaceChildren(button);
  }
}
