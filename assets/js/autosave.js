// A draft saves itself a moment after the last key. A button that is pressed waits for what is on its way, files and
// words, and for a connection; then the form goes, once, and brings nothing that is there already.
export function start(form) {
  const line = form.querySelector("[data-saved]");
  const stop = form.querySelector("[data-stop]");
  let timer;
  let running = null;
  let again = false;
  let unsaved = false;
  let reached = 0;
  // What was sent and never answered: it may be there.
  let lost = [];
  // The press of a button that waits, and when the form went.
  let press = null;
  let through = false;
  let gone = 0;
  let outbox = null;
  const onTheWay = () => form.querySelector("[data-travel=sending]");
  const say = (state, why = "") => {
    if (!line || (press && !["files", "sending", "offline", "full"].includes(state))) return;
    // Words that are saved are not all there is while a file is still to come.
    const now = state === "saved" && form.querySelector("[data-travel=sending], [data-travel=waiting]") ? "part" : state;
    const words = `${line.dataset[`words${now[0].toUpperCase()}${now.slice(1)}`]} ${why}`.trim();
    line.dataset.state = now;
    // Said once, not each time that a file makes a step.
    if (line.textContent !== words) line.textContent = words;
  };
  // A draft begins with a title, a sentence or a file. One without a title is called by its first words.
  const worthKeeping = () => form.elements.title.value.trim() || form.elements.narrative.value.trim() || form.querySelector("[name=keep]:checked");
  const isLost = (one) => lost.some(({ title, narrative }) => one.narrative === narrative && (!title.trim() || one.title === title));

  // From now on this page is the draft's: who reloads it finds it again, and sends nothing a second time.
  const settle = () => {
    const place = `${form.getAttribute("action")}/edit`;
    if (location.pathname !== place) history.replaceState(null, "", place);
  };
  if (form.dataset.place) settle();

  /// Saves what is in the form; whether there was an answer.
  const once = async () => {
    say("saving");
    unsaved = false;
    form.dispatchEvent(new Event("saving"));
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    let answer;
    try {
      // A network that does not answer is none.
      const signal = AbortSignal.timeout?.(20_000);
      answer = await fetch(form.dataset.autosave, { method: "PUT", body, signal, headers: { Accept: "application/json" } });
    } catch {
      unsaved = true;
      lost = [...lost, { title: body.get("title"), narrative: body.get("narrative").replaceAll("\r\n", "\n") }].slice(-20);
      say("failed");
      return false;
    }
    reached = Date.now();
    if (answer.ok) {
      lost = [];
      const revision = answer.headers.get("stampbook-revision");
      if (revision) form.elements.based_on.value = revision;
      settle();
      form.dispatchEvent(new Event("saved"));
      say("saved");
      return true;
    }
    unsaved = true;
    const { detail, current } = await answer.json().catch(() => ({}));
    if (current?.revision_id && isLost(current)) {
      // Not from elsewhere: it is what this page sent and got no answer to.
      lost = [];
      form.elements.based_on.value = current.revision_id;
      return once();
    }
    say("failed", detail);
    return true;
  };
  const run = async () => {
    running = once();
    try {
      return await running;
    } finally {
      running = null;
    }
  };
  const onItsWay = () => Date.now() - gone < 30_000;
  const save = async () => {
    again = Boolean(running);
    if (running || press || line?.dataset.state === "kept" || onItsWay() || !worthKeeping()) return;
    await run();
    if (again) save();
  };
  // Typed before this script was there.
  const typed = (one) => (one.type === "checkbox" ? one.checked !== one.defaultChecked : typeof one.defaultValue === "string" && one.value !== one.defaultValue);
  // Nothing is said before something is written: what was not begun need not be saved.
  const soon = () => {
    unsaved = true;
    if (!worthKeeping()) say("unsaved");
    // Fetched while there is a network: without one it could not be.
    outbox ??= import("./stow.js").catch(() => void (outbox = null));
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  };
  if ([...form.elements].some((one) => one.name && one.type !== "file" && typed(one))) soon();
  form.addEventListener("input", (event) => {
    if (event.target.type !== "file" && event.target.type !== "search") soon();
  });
  form.addEventListener("travelled", () => {
    const state = line?.dataset.state ?? (line?.querySelector("time") ? "saved" : "");
    if (["saved", "part"].includes(state)) say("saved");
  });

  const travelled = () => new Promise((resolve) => form.addEventListener("travelled", resolve, { once: true }));
  const refused = () => form.querySelectorAll("[data-travel=refused]").length;
  const answers = () => fetch("/healthz", { cache: "no-store" }).then(() => true, () => false);
  const leftBehind = () => form.querySelector("[data-travel=waiting]");
  /// Whether the server has everything that can travel, asked as late as can be: a form that finds nobody is a page lost.
  const reach = async () => {
    if (!unsaved && !leftBehind() && navigator.onLine && Date.now() - reached < 5_000) return true;
    return worthKeeping() ? run() : answers();
  };
  const end = () => {
    const ended = press;
    clearTimeout(ended?.retry);
    press = null;
    if (stop && document.activeElement === stop) ended?.button?.focus();
    if (stop) stop.hidden = true;
    return ended;
  };
  /// The form does not go after all: the line says what it said before, or what is true since.
  const stay = () => {
    const ended = end();
    if (line && ended) {
      line.replaceChildren(...ended.said);
      if (ended.state) line.dataset.state = ended.state;
      else delete line.dataset.state;
    }
    if (unsaved) soon();
    else if (reached) say("saved");
  };
  /// Without a network the form is kept on this phone, and from there on it is the outbox's.
  const stowed = async (mine) => {
    try {
      outbox ??= import("./stow.js");
      await (await outbox).stow(form, { submits: mine.button?.value === "submit", tried: lost });
    } catch (error) {
      outbox = null;
      return error.name === "QuotaExceededError" ? "full" : "offline";
    }
    clearTimeout(timer);
    unsaved = false;
    end();
    say("kept");
    form.querySelector(".stack-wide").inert = true;
    if (navigator.serviceWorker?.controller) location.assign("/waiting");
    else whenSent();
    return "kept";
  };
  /// Nothing keeps the page of what waits for this browser: this one says when the piece has gone.
  const whenSent = () => {
    import("./phone.js").then((phone) => phone.start()).catch(() => {});
    const id = form.getAttribute("action").split("/").pop();
    new BroadcastChannel("outbox").addEventListener("message", async () => {
      const { pieceOf } = await import("./outbox.js");
      const piece = await pieceOf(id);
      if (piece?.state === "attention") location.assign("/waiting");
      if (piece?.state === "sent") location.assign(`/evidence/${id}${piece.submits ? "?done=submitted" : "/edit?done=saved"}`);
    });
  };
  /// Sends the form as soon as nothing is left to wait for.
  const go = async (mine) => {
    if (mine.busy) return;
    mine.busy = true;
    clearTimeout(timer);
    clearTimeout(mine.retry);
    again = false;
    const before = refused();
    form.dispatchEvent(new Event("travel"));
    while (mine === press && onTheWay()) {
      say("files");
      await travelled();
    }
    if (mine !== press) return;
    // A file that is not taken is looked at first: the form would go without it.
    if (refused() > before) return stay();
    say("sending");
    if (running) await running;
    const there = await reach();
    if (mine !== press) return;
    mine.busy = false;
    if (onTheWay()) return go(mine);
    // A copy may have another sign-in's token: what is pressed there goes by way of the outbox, too.
    if (!there || document.body.dataset.kept) {
      const how = await stowed(mine);
      if (how === "kept" || mine !== press) return;
      say(how);
      mine.retry = setTimeout(() => go(mine), 10_000);
      return;
    }
    end();
    gone = Date.now();
    through = true;
    form.requestSubmit(mine.button);
    through = false;
  };
  form.addEventListener(
    "submit",
    (event) => {
      if (through) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // Pressed again: once is enough.
      if (onItsWay()) return;
      press ??= { state: line?.dataset.state, said: [...(line?.childNodes ?? [])] };
      const mine = press;
      mine.button = event.submitter;
      // What takes a moment only need not be taken back.
      if (stop) setTimeout(() => mine === press && (stop.hidden = false), 700);
      // Not while the press is still being told to everybody: a form that is asked to go then does not.
      setTimeout(() => mine === press && go(mine));
    },
    { capture: true },
  );
  stop?.addEventListener("click", stay);
  window.addEventListener("pageshow", () => (gone = 0));
  window.addEventListener("online", () => (press ? go(press) : line?.dataset.state === "failed" && save()));
}
