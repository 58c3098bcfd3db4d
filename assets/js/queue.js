// The queue without whole pages: the next piece comes by itself, the address follows, and what was typed stays when nothing
// answers. It asks for the same pages that links and forms lead to and takes over their main part, so that nothing is drawn
// twice; whatever it does not know is left to the browser.
import { arrived } from "./small.js";
import { show, tell, clear } from "./toast.js";

const PATIENCE = 30_000;
const main = () => document.querySelector("#main > .wrap");
const there = () => location.pathname + location.search;
let desk;
// What is on the page; what was asked for last; whether a decision is on its way.
let shown = there();
let turn = 0;
let sending = false;

/// An address without what it was told once.
const lasting = (address) => {
  const url = new URL(address, location.href);
  for (const name of ["done", "of"]) url.searchParams.delete(name);
  return url.pathname + url.search;
};

/// The page at an address, and the answer it came with; nothing where there was none.
async function ask(address, options = {}) {
  try {
    const answer = await fetch(address, { ...options, headers: { Accept: "text/html" }, signal: AbortSignal.timeout(PATIENCE) });
    return { answer, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  } catch {
    return {};
  }
}

const isQueue = (page) => page.querySelector("[data-queue]");
/// A release that came meanwhile has other styles and scripts: its pages are fetched whole.
const isOurs = (page) => page.querySelector("script[type=module]")?.getAttribute("src") === document.querySelector("script[type=module]").getAttribute("src");

/// Takes over the main part of a page, after the address.
function take(page) {
  const fresh = document.importNode(page.querySelector("#main > .wrap"), true);
  const said = fresh.querySelector("[data-toast]");
  (said?.closest("[role=status]") ?? said)?.remove();
  const read = desk.querySelector(".desk-list").scrollTop;
  shown = there();
  document.title = page.title;
  main().replaceWith(fresh);
  // At once: the next key may be pressed before modules are asked for.
  start(fresh.querySelector("[data-queue]"));
  const counts = page.querySelector(".nav .places");
  if (counts) document.querySelector(".nav .places")?.replaceWith(document.importNode(counts, true));
  const list = fresh.querySelector(".desk-list");
  list.scrollTop = read;
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  fresh.dispatchEvent(new Event("swapped", { bubbles: true }));
  // What is read out first is what is new: the piece, or what is wrong with the answer.
  if (!fresh.querySelector("[data-problems]")) {
    const title = fresh.querySelector("[role=alert], h1");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
  clear();
  if (said) show(said);
}

/// Goes to another part of the queue. `back` is set where the browser has gone there already.
async function visit(address, back = false) {
  if (sending) return;
  const mine = ++turn;
  desk.setAttribute("aria-busy", "true");
  const { answer, page } = await ask(address);
  if (mine !== turn) return;
  desk.removeAttribute("aria-busy");
  if (!answer) return tell(desk.dataset.wordsFailed);
  if (!isQueue(page) || !isOurs(page)) return location.assign(address);
  if (!back) history.pushState(null, "", lasting(answer.url));
  take(page);
  if (!back) scrollTo(0, 0);
}

async function send(form, submitter) {
  const line = form.querySelector("[data-sending]");
  sending = true;
  turn += 1;
  line.className = "saved";
  line.textContent = line.dataset.wordsSending;
  form.setAttribute("aria-busy", "true");
  const { answer, page } = await ask(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
  sending = false;
  form.removeAttribute("aria-busy");
  line.textContent = "";
  // The sign-in has ended: sent once more as any form is, it leads there, and from there back to these words.
  if (answer?.status === 401) return form.submit();
  if (!answer || !isQueue(page)) {
    line.className = "wrong";
    line.textContent = page?.querySelector("main h1")?.textContent ?? line.dataset.wordsFailed;
    return;
  }
  if (!answer.ok) return take(page);
  arrived();
  if (!isOurs(page)) return location.assign(answer.url);
  history.pushState(null, "", lasting(answer.url));
  take(page);
  scrollTo(0, 0);
}

/// Chooses an answer: for the first level that has none yet.
function choose(key) {
  const answers = [...desk.querySelectorAll(`[data-key="${key}"]`)];
  const radio = answers.find((one) => !desk.querySelector(`[name="${CSS.escape(one.name)}"]:checked`)) ?? answers[0];
  if (!radio) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("input", { bubbles: true }));
  (key === "r" ? radio.closest(".card").querySelector("textarea") : radio).focus();
}

const review = () => desk.querySelector("[data-review]");
const first = () => desk.querySelector("[data-keys-list] a")?.getAttribute("href");
const go = (address) => address && visit(address);
const keys = {
  j: () => go(review() ? review().dataset.next : first()),
  k: () => go(review()?.dataset.previous),
  a: () => choose("a"),
  r: () => choose("r"),
  "?": () => document.getElementById("keys-opener")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.altKey || document.querySelector("dialog[open]")) return;
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key === "Enter" && event.target.form?.id === "decide") {
    event.preventDefault();
    return event.target.form.requestSubmit();
  }
  if (control || event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Only what is ours, in this window, and somewhere else than here: links within the page are the browser's.
function isWithin(link, event) {
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  return link.origin === location.origin && /^\/queue(\/|$)/.test(link.pathname) && link.pathname + link.search !== there();
}

addEventListener("popstate", () => there() !== shown && (isWithinQueue() ? visit(location.href, true) : location.reload()));
const isWithinQueue = () => /^\/queue(\/|$)/.test(location.pathname);

export function start(place) {
  if (desk === place) return;
  desk = place;
  for (const one of desk.querySelectorAll("[data-keys-help]")) one.hidden = false;
  desk.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!isWithin(link, event)) return;
    event.preventDefault();
    visit(link.href);
  });
  desk.addEventListener("input", clear);
  desk.addEventListener("submit", (event) => {
    const form = event.target;
    const finds = form.method === "get" && form.getAttribute("action") === "/queue";
    if (!finds && form.id !== "decide") return;
    event.preventDefault();
    if (finds) return visit(`/queue?${new URLSearchParams(new FormData(form))}`);
    if (!sending) send(form, event.submitter);
  });
}
