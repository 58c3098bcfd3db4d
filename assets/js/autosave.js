// A draft saves itself a moment after the last key.
export function start(form) {
  const line = form.querySelector("[data-saved]");
  let timer;
  let running = null;
  let again = false;
  const say = (state, why = "") => {
    if (!line) return;
    line.dataset.state = state;
    line.textContent = `${line.dataset[`words${state[0].toUpperCase()}${state.slice(1)}`]} ${why}`.trim();
  };
  // A draft begins with a title or a file.
  const worthKeeping = () => form.elements.title.value.trim() || form.querySelector("[name=keep]:checked");
  const once = async () => {
    say("saving");
    form.dispatchEvent(new Event("saving"));
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    try {
      const answer = await fetch(form.dataset.autosave, { method: "PUT", body, headers: { Accept: "application/json" } });
      const revision = answer.headers.get("stampbook-revision");
      if (answer.ok && revision) form.elements.based_on.value = revision;
      // From now on this page is the draft's: who reloads it finds it again.
      if (answer.ok && location.pathname === "/evidence/new") history.replaceState(null, "", `${form.getAttribute("action")}/edit`);
      if (answer.ok) form.dispatchEvent(new Event("saved"));
      if (answer.ok) say("saved");
      else say("failed", (await answer.json()).detail);
    } catch {
      say("failed");
    }
  };
  const save = async () => {
    again = Boolean(running);
    if (running || !worthKeeping()) return;
    running = once();
    await running;
    running = null;
    if (again) save();
  };
  // Typed before this script was there.
  const typed = (one) => (one.type === "checkbox" ? one.checked !== one.defaultChecked : typeof one.defaultValue === "string" && one.value !== one.defaultValue);
  // Nothing is said before something is written: what was not begun need not be saved.
  const soon = () => {
    if (!worthKeeping()) say("unsaved");
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  };
  if ([...form.elements].some((one) => one.name && one.type !== "file" && typed(one))) soon();
  form.addEventListener("input", (event) => {
    if (event.target.type !== "file" && event.target.type !== "search") soon();
  });
  // A save that is under way is waited for: the form names the version that it changes.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    again = false;
    if (!running) return;
    event.preventDefault();
    const button = event.submitter;
    running.then(() => setTimeout(() => form.requestSubmit(button)));
  });
  window.addEventListener("online", () => line?.dataset.state === "failed" && save());
}
