// The service worker: styles and scripts from what was kept, pages from the network as long as there is one, and from what
// was kept otherwise, with a line that says of when they are. The server writes RELEASE and SHELL before this, and the
// modules that send what waits (outbox.js, travel.js, sending.js), so that all of it is one file that changes with any part.
const PAGES = `pages-${RELEASE}`;
const STOCK = `assets-${RELEASE}`;
/// A page that does not come within this is shown as it was.
const PATIENCE = 4000;
const HALF_HOUR = 30 * 60_000;
/// Without any word from the server for this long, nothing of it is shown any more.
const LEASE = 14 * 24 * 3600_000;
const MOST_PAGES = 80;
const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/// What may be kept: the pages that somebody needs in a cellar. No lists of people, no settings, no documents.
const KEEPABLE = new RegExp(`^/(passport(/code)?|evidence(/new|/${ID}(/edit)?)?|queue(/.*)?|cohorts(/${ID})?|frameworks/${ID}|waiting|help)$`);

self.addEventListener("install", (event) => {
  event.waitUntil(stockUp().then(() => self.skipWaiting()));
});

async function stockUp() {
  const stock = await caches.open(STOCK);
  await stock.addAll(SHELL);
  // As somebody sees it who is not signed in: there is nobody's name on it.
  const offline = await fetch("/offline", { credentials: "omit" }).catch(() => null);
  if (offline?.ok) await stock.put("/offline", offline);
}

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const place = new URL(request.url);
  if (place.origin !== self.location.origin) return;
  const opens = request.mode === "navigate";
  if (opens && request.method === "POST" && place.pathname.startsWith("/sign-out")) event.waitUntil(forgetPages());
  if (request.method !== "GET") return;
  if (place.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (opens && !/\.\w+$|\/(file|export|data)$|^\/api/.test(place.pathname)) event.respondWith(page(event, request, place));
});

self.addEventListener("message", (event) => {
  const { person, ready } = event.data ?? {};
  if (ready) event.waitUntil(keepReady(person, ready).catch(() => {}));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sync());
});

/// The network is back, and perhaps no page is open. The browser tries again if this fails.
async function sync() {
  const here = await noted("here");
  if (here && (await sendWaiting(here.person)) === "later") throw new Error("later");
}

/// A name says what is in it. An older release's pages find what they were made with.
async function asset(request) {
  const there = await caches.match(request.url, { ignoreVary: true });
  if (there) return there;
  const answer = await fetch(request);
  if (answer.status === 200) (await caches.open(STOCK)).put(request.url, answer.clone());
  return answer;
}

async function page(event, request, place) {
  const coming = fetch(request);
  event.waitUntil(coming.then((answer) => keep(place, answer.clone())).catch(() => {}));
  // What was just done is to be seen, and not what was before.
  const patient = !KEEPABLE.test(place.pathname) || place.searchParams.has("done");
  const late = new Promise((resolve) => patient || setTimeout(resolve, PATIENCE));
  let failed = false;
  const answer = await Promise.race([coming, late]).catch(() => void (failed = true));
  // A proxy before a server that is away.
  const away = failed || [502, 503, 504].includes(answer?.status);
  if (answer && !away) return answer;
  const there = await asItWas(place, away);
  if (there) return there;
  return answer ?? coming.catch(offlinePage);
}

/// Under which address a page is kept: the form for new evidence is one, whatever it is opened for.
const addressOf = (place) => (place.pathname === "/evidence/new" ? place.pathname : place.pathname + place.search);

async function keep(place, answer) {
  if (place.pathname === "/sign-in" && answer.status === 200) return forgetPages();
  const keepable = KEEPABLE.test(place.pathname) || place.pathname === "/offline";
  if (!keepable || place.searchParams.has("done")) return;
  // The form is kept as it is when it is opened for nothing in particular (mend.js).
  if (place.pathname === "/evidence/new" && place.search) return;
  const pages = await caches.open(PAGES);
  // Whoever may not see it any more does not see it here either.
  if ([403, 404, 410].includes(answer.status)) return pages.delete(addressOf(place));
  if (answer.status !== 200 || answer.redirected || !answer.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await answer.text();
  const person = html.match(/<body[^>]* data-person="([^"]+)"/)?.[1];
  if (!person) return;
  await isHere(person);
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set("kept-at", String(Date.now()));
  await pages.delete(addressOf(place));
  await pages.put(addressOf(place), new Response(html, { headers }));
  const all = await pages.keys();
  for (const one of all.slice(0, Math.max(0, all.length - MOST_PAGES))) await pages.delete(one);
  return html;
}

/// The server has spoken to this person here. What was kept for another one goes.
async function isHere(person) {
  const before = await noted("here");
  if (before && before.person !== person) await forgetPages();
  await note("here", { person, at: Date.now() });
}

async function forgetPages() {
  for (const name of await caches.keys()) if (name.startsWith("pages-")) await caches.delete(name);
}

/// A copy that was kept, the newest release's first.
async function copyOf(address) {
  const names = (await caches.keys()).filter((name) => name.startsWith("pages-")).reverse();
  for (const name of names.sort((one, other) => (other === PAGES) - (one === PAGES))) {
    const there = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (there) return there;
  }
}

/// A page as it was kept, with a line that says so.
async function asItWas(place, away) {
  const here = await noted("here").catch(() => null);
  if (!here || Date.now() - here.at > LEASE) {
    await forgetPages();
    return;
  }
  if (place.pathname === "/") {
    for (const home of ["/passport", "/queue", "/evidence"]) if (await copyOf(home)) return Response.redirect(home);
    return;
  }
  const there = await copyOf(addressOf(place));
  if (!there) return;
  const at = new Date(Number(there.headers.get("kept-at")));
  const html = await there.text();
  const line = await lineFor(place, at, away, html);
  const marked = html
    .replace("<body", () => `<body data-kept="${at.toISOString()}"`)
    .replace(/<main[^>]*>\s*<div class="wrap[^"]*">/, (start) => `${start}${line}`);
  return new Response(marked, { headers: there.headers });
}

/// The words stand with all others about what waits, on its page; they are escaped there.
async function lineFor(place, at, away, html) {
  const page = await (await copyOf("/waiting"))?.text();
  const say = (what) => page?.match(new RegExp(` data-${what}="([^"]*)"`))?.[1] ?? "";
  const lang = html.match(/<html lang="([a-z]+)"/)?.[1] ?? "en";
  const today = at.toDateString() === new Date().toDateString();
  const time = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { timeStyle: "short", ...(!today && { dateStyle: "medium" }) }).format(at);
  const writes = /^\/(waiting|evidence\/new)$/.test(place.pathname);
  const words = !away ? say("slow") : writes ? say("away") : say("offline");
  const look = page?.match(/<link rel="stylesheet" href="[^"]*\/waits\.[^"]*">/)?.[0] ?? "";
  return words && `${look}<p class="note waiting as-it-was" role="status">${words.replace("{time}", time)}</p>`;
}

async function offlinePage() {
  return (await copyOf("/offline")) ?? (await caches.match("/offline", { ignoreVary: true })) ?? Response.error();
}

/// The pages of a person that are to be there without a network, and all that an older release has kept, as this one draws
/// them. Only then the older release's go.
async function keepReady(person, places) {
  await isHere(person);
  const pages = await caches.open(PAGES);
  const older = (await caches.keys()).filter((name) => name.startsWith("pages-") && name !== PAGES);
  const wanted = new Set(places);
  for (const name of older) for (const one of await (await caches.open(name)).keys()) wanted.add(new URL(one.url).pathname + new URL(one.url).search);
  for (const address of wanted) {
    const there = await pages.match(address, { ignoreVary: true });
    if (there && Date.now() - Number(there.headers.get("kept-at")) < HALF_HOUR) continue;
    const answer = await fetch(address, { headers: { Accept: "text/html" }, redirect: "manual", cache: "no-store" });
    const html = await keep(new URL(address, self.location.origin), answer);
    // The competencies that a passport is about.
    if (address === "/passport" && html) for (const [, link] of html.matchAll(/href="(\/frameworks\/[^"#]+)"/g)) wanted.add(link.replaceAll("&amp;", "&"));
  }
  for (const name of older) await caches.delete(name);
  // Pages of the last release that are still open ask for what they were made with.
  const stocks = (await caches.keys()).filter((name) => name.startsWith("assets-"));
  for (const name of stocks.slice(0, -2)) if (name !== STOCK) await caches.delete(name);
}
