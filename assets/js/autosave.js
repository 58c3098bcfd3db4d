// A draft saves itself a moment after the last key.
export function start(form) {
  const line = form.querySelector("[data-saved]");
  let timer;
  let running = false;
  let again = false;
  const say = (state) => {
    if (!line) return;
    line.dataset.state = state;
    line.textContent = line.dataset[`words${state[0].toUpperCase()}${state.slice(1)}`];
  };
  const save = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    say("saving");
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    try {
      const answer = await fetch(form.dataset.autosave, { method: "PUT", body, headers: { Accept: "application/json" } });
      const revision = answer.headers.get("stampbook-revision");
      if (answer.ok && revision) form.elements.based_on.value = revision;
      say(answer.ok ? "saved" : "failed");
    } catch {
      say("failed");
    }
    running = false;
    if (again) {
      again = false;
      save();
    }
  };
  form.addEventListener("input", (event) => {
    if (event.target.type === "file" || event.target.type === "search") return;
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  window.addEventListener("online", () => line?.dataset.state === "failed" && save());
}
