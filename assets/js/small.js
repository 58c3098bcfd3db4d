// Menus close on Escape and on a tap elsewhere.
export function menus() {
  const open = () => document.querySelectorAll("details[data-menu][open]");
  document.addEventListener("click", (event) => {
    open().forEach((menu) => menu.contains(event.target) || (menu.open = false));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
}

// Moments are written in UTC; here they become the reader's own time.
export function moments() {
  const lang = document.documentElement.lang;
  const say = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeStyle: "short" });
  document.querySelectorAll("time[datetime*=T]").forEach((time) => {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) time.textContent = say.format(at);
  });
}

// A tap on a link to pass on copies it.
export function copying() {
  document.querySelectorAll("[data-copy]").forEach((field) => {
    field.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        (await import("./toast.js")).tell(field.dataset.copy);
      } catch {
        // Selected is good enough.
      }
    });
  });
}

// What was typed and not sent (keep.js), of everybody or of everybody but one.
function forget(but) {
  for (const key of Object.keys(localStorage)) if (key.startsWith("typed:") && !(but && key.startsWith(but))) localStorage.removeItem(key);
}

// Whoever signs out leaves nothing behind for the next person at this screen.
export function leaving() {
  document.querySelectorAll('form[action^="/sign-out"]').forEach((form) =>
    form.addEventListener("submit", () => {
      sessionStorage.clear();
      forget();
    }),
  );
}

// What a script has sent was taken: it need not be kept any longer (keep.js).
export function arrived() {
  try {
    const sent = sessionStorage.getItem("sent");
    sessionStorage.removeItem("sent");
    if (sent) localStorage.removeItem(sent);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

// Who signs in where somebody else was does not find their words, and what has arrived need not be kept any longer.
export function arriving() {
  const { person } = document.body.dataset;
  if (!person) return;
  forget(`typed:${person}:`);
  const sent = sessionStorage.getItem("sent");
  // A form that came back goes on under the same name (keep.js).
  if (document.querySelector("[data-problems]")) return;
  sessionStorage.removeItem("sent");
  const [how] = performance.getEntriesByType("navigation");
  if (sent && how?.type === "navigate" && new URLSearchParams(location.search).has("done")) localStorage.removeItem(sent);
}

// A button that is pressed again while its form is on its way does not send it a second time.
export function once() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (Date.now() - Number(form.dataset.went ?? 0) < 15_000) return event.preventDefault();
    form.dataset.went = Date.now();
    form.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-went]").forEach((form) => {
      delete form.dataset.went;
      form.removeAttribute("aria-busy");
    });
  });
}

// What nobody types is not pasted either: a browser can be busy for minutes with a line of megabytes, and no field takes
// that much. The table of a framework has a paste of its own (sheet.js), and a form that takes whole files of rows says so.
export function pasting() {
  const most = 200_000;
  document.addEventListener("paste", async (event) => {
    const field = event.target.closest?.("textarea:not([data-long]), input");
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.defaultPrevented || !field || text.length <= most) return;
    event.preventDefault();
    (await import("./toast.js")).tell(document.querySelector("[data-toasts]")?.dataset.wordsLong, "bad");
  });
}

// A page that came back with problems starts at their summary.
export function problems() {
  document.querySelector("[data-problems]:not([data-specimens] *)")?.focus();
}

// A link to something folded unfolds it. What is folded only on the screen is printed whole, in older browsers too.
export function folds() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const fold = link && document.getElementById(link.hash.slice(1))?.closest("details");
    if (fold) fold.open = true;
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.print-whole:not([open])")];
    opened.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((fold) => (fold.open = false)));
}
