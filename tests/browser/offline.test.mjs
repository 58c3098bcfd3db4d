// Without a network: pages as they were, evidence that is kept on the phone and sent by itself, and nothing of it lost.

import assert from "node:assert/strict";
import http from "node:http";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";

import { fixture, mistakes, objections, openWindow, signIn } from "./stampbook.mjs";

const here = fixture();
const fronts = [];
after(() => fronts.forEach((front) => front.closeAllConnections() ?? front.close()));
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const someone = (name) => here.stampbook.people.find((one) => one.email.startsWith(`${name}@`));

/// What a browser writes down about a network that is not there is no complaint about a page.
const loud = (complaints) => complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|status of 5\d\d|^answer: 5\d\d/.test(one));

/// Waits for something that the page has to be asked for.
async function until(page, holds, what) {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await page.evaluate(holds, what)) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`not after 30 s: ${holds}`);
}

const isKept = (place) => caches.match(place, { ignoreVary: true }).then(Boolean);

/// The service worker is there, and has kept what it is to keep ready.
async function keptReady(page, places = ["/passport", "/evidence", "/evidence/new", "/waiting", "/offline"]) {
  await until(
    page,
    async (wanted) => {
      if (!navigator.serviceWorker.controller) return false;
      for (const place of wanted) if (!(await caches.match(place, { ignoreVary: true }))) return false;
      return true;
    },
    places,
  );
}

async function installed(name, options = phone) {
  const window = await here.open(options);
  await signIn(window.page, someone(name));
  await keptReady(window.page, name === "grace" ? ["/queue", "/waiting", "/offline"] : undefined);
  return window;
}

async function photo(page, width = 320) {
  const base64 = await page.evaluate((side) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: side, height: (side * 3) / 4 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = `rgb(${Math.random() * 255}, 120, 90)`;
    pen.fillRect(0, 0, side, side);
    return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
  }, width);
  return { name: "board.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}

const strip = (page) => page.locator("[data-waits-strip]");
const titled = (page, title) => waiting(page).locator("[data-title]", { hasText: title });
const waiting = (page) => page.locator("[data-waits=whole] > li");

/// Writes a piece on the form as it stands, with the first level there is where it is to be submitted.
async function write(page, title, { claim = true } = {}) {
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What happened", { exact: true }).fill(`${title}, and everyone saw the same list.`);
  if (!claim) return;
  const level = page.locator("[name=claim]").first();
  await level.evaluate((box) => {
    box.closest("details").open = true;
  });
  await level.check();
}

async function press(page, button = "Submit for review") {
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL("**/waiting");
}

const ofPage = async (page) => [...(await objections(page)), ...(await mistakes(await (await page.request.get(new URL(page.url()).pathname)).text()))];

// S-1, and E-3: what time the phone had goes along.
test("in a cellar Ada reads her passport, logs evidence with a photo, closes the app, and it is sent by itself", async () => {
  const window = await installed("ada");
  const { context, page, complaints } = window;
  const picture = await photo(page);
  await context.setOffline(true);

  await page.goto("/passport");
  await page.getByText(/^You are offline\. This is how it was at \d\d:\d\d\.$/).waitFor();
  await page.locator(".competencies").first().waitFor();
  assert.deepEqual(await objections(page), []);
  await page.locator('a[href^="/frameworks/"]').first().click();
  await page.getByText("You are offline. This is how it was at").waitFor();
  await page.goto("/");
  await page.waitForURL("**/passport");
  await page.goto("/account");
  await page.getByRole("heading", { level: 1, name: "You are offline" }).waitFor();
  assert.deepEqual(await objections(page), []);

  const ids = [];
  for (const [title, files] of [["The board in the cellar", [picture]], ["A second one", []]]) {
    await page.getByRole("link", { name: "Log evidence", exact: true }).first().click();
    await page.getByText("You are offline. What you save is kept on this phone and sent later.").waitFor();
    ids.push(await page.locator("form[data-autosave]").getAttribute("action"));
    if (files.length) await page.getByLabel("Photos and files").setInputFiles(files);
    await write(page, title);
    await page.locator("details:has([name=private_reflection]) summary").click();
    await page.locator("[name=private_reflection]").fill("I was nervous.");
    await press(page);
    await titled(page, title).waitFor();
    await page.goto("/passport");
  }
  assert.notEqual(ids[0], ids[1], "two pieces from one kept form are two pieces");
  await page.goto("/waiting");
  await titled(page, "The board in the cellar").waitFor();
  assert.equal(await waiting(page).count(), 2);
  assert.match(await strip(page).innerText(), /^2 items and 1 photo waiting, last synced \d\d:\d\d\.$/);
  await page.getByRole("button", { name: "Send now" }).click();
  await page.getByText("There is no network yet.").waitFor();
  assert.deepEqual(await objections(page), []);
  await page.goto("/evidence");
  await page.locator("[data-waits=lines]").getByText("The board in the cellar").waitFor();
  await page.locator("[data-waits=lines]").getByText("On this phone only").first().waitFor();
  assert.deepEqual(await objections(page), []);
  assert.deepEqual(loud(complaints), []);

  // The tab is closed, the network comes back, and the app is opened again.
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/waiting");
  await next.locator("[data-went]").getByText("The board in the cellar").waitFor();
  await next.locator("[data-went]").getByText("A second one").waitFor();
  await strip(next).waitFor({ state: "hidden" });
  assert.equal(await waiting(next).count(), 0);
  assert.deepEqual(await ofPage(next), []);
  await next.getByRole("link", { name: "The board in the cellar" }).click();
  await next.getByRole("heading", { level: 1, name: "The board in the cellar" }).waitFor();
  assert.equal(await next.locator("main img[src*=thumbnail]").count(), 1);
  await next.getByText("I was nervous.").waitFor();
  for (const id of ids) assert.equal((await next.request.get(`/api/v1${id}`)).status(), 200, id);
  const [one] = await (await next.request.get("/api/v1/evidence")).json().then(({ items }) => items.filter((item) => item.title === "A second one"));
  assert.equal(one.state, "waiting", "her lead has it");
  assert.deepEqual(loud(complaints), []);
  await context.close();
});

test("a large photo goes on where it broke off, and the browser sends it with no page open", async () => {
  const { context, page } = await installed("ada");
  const picture = await photo(page);
  // After the end of a photo anything may stand: this one needs three pieces.
  picture.buffer = Buffer.concat([picture.buffer, Buffer.alloc(1_300_000, 7)]);
  const network = await context.newCDPSession(page);
  const registered = new Promise((resolve) => network.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && resolve(registrations[0])));
  await network.send("ServiceWorker.enable");
  const { registrationId } = await registered;
  await context.setOffline(true);
  await page.goto("/evidence/new");
  await page.getByLabel("Photos and files").setInputFiles(picture);
  await write(page, "A board in many pieces");
  await press(page);
  let pieces = 0;
  const sent = [];
  await context.route("**/api/v1/blobs**", (route) => {
    pieces += 1;
    if (pieces > 1) return route.abort();
    return route.continue();
  });
  await context.setOffline(false);
  await until(page, async () => {
    const base = await new Promise((resolve) => {
      const asked = indexedDB.open("stampbook");
      asked.onsuccess = () => resolve(asked.result);
    });
    const all = await new Promise((resolve) => {
      base.transaction("pieces").objectStore("pieces").getAll().onsuccess = (event) => resolve(event.target.result);
    });
    base.close();
    return all.some((piece) => piece.photos[0]?.place);
  });
  // The app is closed; the browser wakes the service worker once there is a network.
  await page.goto("about:blank");
  await context.unroute("**/api/v1/blobs**");
  context.on("request", (request) => request.url().includes("/api/v1/blobs") && sent.push(request.method()));
  await network.send("ServiceWorker.dispatchSyncEvent", { origin: here.stampbook.address, registrationId, tag: "outbox", lastChance: false });
  let found;
  for (let tries = 0; tries < 100 && !found; tries += 1) {
    await page.waitForTimeout(200);
    const { items } = await (await context.request.get(`${here.stampbook.address}/api/v1/evidence`)).json();
    found = items.find((item) => item.title === "A board in many pieces" && item.state === "waiting");
  }
  assert.ok(found, "it was sent");
  const piece = await (await context.request.get(`${here.stampbook.address}/api/v1/evidence/${found.id}`)).json();
  assert.equal(piece.attachments.length, 1);
  assert.ok(piece.recorded_at < piece.received_at);
  assert.ok(!sent.includes("POST"), `nothing is begun a second time: ${sent}`);
  await context.close();
});

test("a form that was open when the network went is kept on the phone, and sent when it is back, with the page open", async () => {
  const { context, page, complaints } = await installed("ada");
  await page.goto("/evidence/new");
  await write(page, "Begun with a network", { claim: false });
  await page.locator("[data-saved][data-state=saved]").waitFor();
  await context.setOffline(true);
  await page.getByLabel("What happened", { exact: true }).fill("And finished without one.");
  await page.getByLabel("Photos and files").setInputFiles(await photo(page));
  await page.locator("[data-previews]").getByText("Not sent yet").waitFor();
  await press(page, "Save draft");
  await titled(page, "Begun with a network").waitFor();
  await context.setOffline(false);
  await page.locator("[data-went]").getByText("Begun with a network").waitFor({ timeout: 20_000 });
  await page.locator("[data-went]").getByRole("link").first().click();
  await page.waitForURL("**/edit");
  assert.equal(await page.getByLabel("What happened", { exact: true }).inputValue(), "And finished without one.");
  assert.equal(await page.locator("main img[src*=thumbnail]").count(), 1);
  assert.equal(await page.locator("[data-unsent]").count(), 0, "nothing is offered a second time");
  assert.deepEqual(loud(complaints), []);
  await context.close();
});

test("with the application open in two tabs each piece is sent once, and both say so", async () => {
  const { context, page, complaints } = await installed("ada");
  const other = await context.newPage();
  await other.goto("/passport");
  await context.setOffline(true);
  for (const title of ["First of two", "Second of two"]) {
    await page.goto("/evidence/new");
    await write(page, title, { claim: false });
    await press(page, "Save draft");
  }
  await strip(other).getByText("2 items waiting").waitFor();
  const sent = [];
  context.on("request", (request) => request.method() === "POST" && sent.push(request.postDataJSON()?.title));
  await context.setOffline(false);
  await page.locator("[data-went]").getByText("First of two").waitFor({ timeout: 20_000 });
  await page.locator("[data-went]").getByText("Second of two").waitFor();
  await strip(other).waitFor({ state: "hidden" });
  assert.deepEqual(sent, ["First of two", "Second of two"]);
  assert.deepEqual(loud(complaints), []);
  await context.close();
});

// S-3: one that is refused holds up no other, and stays with its writer.
test("a piece that the server refuses needs attention, holds nothing up, and can be mended, taken out as a file and thrown away with a way back", async () => {
  const { context, page, complaints } = await installed("ada");
  await context.setOffline(true);
  for (const [title, claim] of [["Lacks a level", false], ["Has all it needs", true], ["Lacks one as well", false]]) {
    await page.goto("/evidence/new");
    if (!claim && title === "Lacks a level") await page.getByLabel("Photos and files").setInputFiles(await photo(page));
    await write(page, title, { claim });
    await press(page);
  }
  await context.setOffline(false);
  await page.locator("[data-went]").getByText("Has all it needs").waitFor({ timeout: 20_000 });
  const refused = waiting(page).filter({ hasText: "Lacks a level" });
  await refused.getByText("Needs attention").waitFor();
  assert.ok((await refused.locator("[data-why]").innerText()).length > 10, "the server's words are there");
  await strip(page).getByText("2 items need attention.").waitFor();
  assert.deepEqual(await objections(page), []);

  const [file] = await Promise.all([page.waitForEvent("download"), refused.getByRole("button", { name: /^Save as a file/ }).click()]);
  const handed = JSON.parse(await readFile(await file.path(), "utf8"));
  assert.equal(handed.pieces.length, 1);
  assert.equal(handed.pieces[0].title, "Lacks a level");
  assert.ok(Buffer.from(handed.pieces[0].photos[0].base64, "base64").length > 300);
  const [all] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save all as a file" }).last().click()]);
  assert.equal(JSON.parse(await readFile(await all.path(), "utf8")).pieces.length, 2);

  const other = waiting(page).filter({ hasText: "Lacks one as well" });
  await other.getByRole("button", { name: /^Throw it away/ }).click();
  await page.getByText("“Lacks one as well” was thrown away.").waitFor();
  assert.equal(await waiting(page).count(), 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await other.waitFor();
  await other.getByRole("button", { name: /^Throw it away/ }).click();
  await other.waitFor({ state: "detached" });

  await refused.getByRole("link", { name: /^Change it/ }).click();
  await page.waitForURL("**/evidence/new#waiting=*");
  assert.equal(await page.getByLabel("Title").inputValue(), "Lacks a level");
  await page.locator("form .note.bad").first().waitFor();
  const level = page.locator("[name=claim]").first();
  await level.evaluate((box) => {
    box.closest("details").open = true;
  });
  await level.check();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByText("Submitted. Your lead finds it in their queue.").waitFor();
  assert.equal(await page.locator("main img[src*=thumbnail]").count(), 1, "the photo is there once");
  await page.goto("/waiting");
  await page.getByText("Nothing waits").waitFor();
  assert.deepEqual(loud(complaints).filter((one) => !one.includes("422")), []);
  await context.close();
});

test("when the sign-in has ended it is said, another person neither sees nor sends it, and the same person's goes on", async () => {
  const { context, page } = await installed("ada");
  await context.setOffline(true);
  await page.goto("/evidence/new");
  await write(page, "Only Ada’s");
  await press(page);
  // Elsewhere she signs out everywhere: this phone does not know yet.
  const cookies = await context.cookies();
  await context.clearCookies();
  await context.setOffline(false);
  await strip(page).getByText("Your sign-in has ended: sign in again, and it is sent.").waitFor({ timeout: 20_000 });
  await page.goto("/passport");
  await page.waitForURL("**/sign-in*");
  await until(page, async () => !(await caches.keys()).some((name) => name.startsWith("pages-")));

  await signIn(page, someone("grace"));
  await keptReady(page, ["/queue", "/waiting"]);
  await page.goto("/waiting");
  await page.getByText("Nothing waits").waitFor();
  assert.equal(await strip(page).count(), 0);
  await page.locator("details.person-menu summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");

  await signIn(page, someone("ada"));
  await page.goto("/waiting");
  await page.locator("[data-went]").getByText("Only Ada’s").waitFor({ timeout: 20_000 });
  assert.ok(cookies.length);
  await context.close();
});

test("who signs out with something unsent is told, and after that nothing of theirs is on the phone", async () => {
  const { context, page } = await installed("ada");
  await context.setOffline(true);
  await page.goto("/evidence/new");
  await write(page, "Not sent before leaving", { claim: false });
  await press(page, "Save draft");
  // The server is there, and takes nothing just now.
  await context.route("**/api/v1/evidence**", (route) => route.fulfill({ status: 503, body: "" }));
  await context.setOffline(false);
  await page.goto("/passport");
  await strip(page).waitFor();
  await page.locator("details.person-menu summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/waiting#leaving");
  await page.getByRole("heading", { name: "Before you sign out" }).waitFor();
  assert.deepEqual(await objections(page), []);
  await page.getByRole("button", { name: "Sign out and remove it" }).click();
  await page.waitForURL("**/sign-in");
  const left = await page.evaluate(async () => {
    const base = await new Promise((resolve) => {
      const asked = indexedDB.open("stampbook");
      asked.onsuccess = () => resolve(asked.result);
    });
    const all = (store) => new Promise((resolve) => {
      base.transaction(store).objectStore(store).getAll().onsuccess = (event) => resolve(event.target.result);
    });
    const found = { pieces: await all("pieces"), pages: (await caches.keys()).filter((name) => name.startsWith("pages-")), typed: Object.keys(localStorage) };
    base.close();
    return found;
  });
  assert.deepEqual(left, { pieces: [], pages: [], typed: [] });
  await context.close();
});

test("what was changed elsewhere meanwhile is not written over: both are kept", async () => {
  const { context, page } = await installed("ada");
  await page.goto("/evidence/new");
  await write(page, "Two hands", { claim: false });
  await page.locator("[data-saved][data-state=saved]").waitFor();
  const id = new URL(page.url()).pathname.split("/")[2];
  await context.setOffline(true);
  await page.getByLabel("What happened", { exact: true }).fill("From the phone.");
  await press(page, "Save draft");
  // On another device she writes on.
  const desk = await here.open({ viewport: { width: 1280, height: 800 } });
  await signIn(desk.page, someone("ada"));
  await desk.page.goto(`/evidence/${id}/edit`);
  await desk.page.getByLabel("What happened", { exact: true }).fill("From the desk.");
  await desk.page.getByRole("button", { name: "Save draft" }).click();
  await desk.page.getByText("Draft saved.").waitFor();
  await context.setOffline(false);
  await page.locator("[data-went]").getByText("both are kept").waitFor({ timeout: 20_000 });
  const told = async (place) => (await (await desk.page.request.get(place)).json()).narrative;
  assert.equal(await told(`/api/v1/evidence/${id}`), "From the desk.");
  const beside = (await page.locator("[data-went] a").first().getAttribute("href")).split("/")[2];
  assert.notEqual(beside, id);
  assert.equal(await told(`/api/v1/evidence/${beside}`), "From the phone.");
  await desk.context.close();
  await context.close();
});

test("a new version of a submitted piece that was written offline and one from elsewhere are both shown", async () => {
  const { context, page } = await installed("ada");
  await page.goto("/evidence/new");
  await write(page, "Two versions");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByText("Submitted. Your lead finds it in their queue.").waitFor();
  const id = new URL(page.url()).pathname.split("/")[2];
  await page.goto(`/evidence/${id}/edit`);
  await until(page, isKept, `/evidence/${id}/edit`);
  await context.setOffline(true);
  await page.goto(`/evidence/${id}/edit`);
  await page.getByText("You are offline.").first().waitFor();
  await page.getByLabel("What happened", { exact: true }).fill("The second, from the phone.");
  await press(page);
  const desk = await here.open({ viewport: { width: 1280, height: 800 } });
  await signIn(desk.page, someone("ada"));
  await desk.page.goto(`/evidence/${id}/edit`);
  await desk.page.getByLabel("What happened", { exact: true }).fill("The second, from the desk.");
  await desk.page.getByRole("button", { name: "Submit for review" }).click();
  await desk.page.getByText("Submitted. Your lead finds it in their queue.").waitFor();
  await context.setOffline(false);
  await page.locator("[data-went]").getByText("Two versions").waitFor({ timeout: 20_000 });
  const piece = await (await desk.page.request.get(`/api/v1/evidence/${id}`)).json();
  assert.equal(piece.heads.length, 2);
  assert.deepEqual(piece.revisions.map((one) => one.narrative).filter((text) => text.startsWith("The second")).sort(), ["The second, from the desk.", "The second, from the phone."]);
  await desk.context.close();
  await context.close();
});

/// The same server with something before it: another release's worker, or a clock that is off.
async function before(change) {
  const target = new URL(here.stampbook.address);
  const front = http.createServer((request, response) => {
    const asked = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers: { ...request.headers, "accept-encoding": "identity" } }, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      const changed = change({ place: request.url, headers: answer.headers, body: Buffer.concat(parts) });
      delete changed.headers["content-length"];
      response.writeHead(answer.statusCode, changed.headers);
      response.end(changed.body);
    });
    asked.on("error", () => response.destroy());
    request.pipe(asked);
  });
  await new Promise((resolve) => front.listen(0, "127.0.0.1", resolve));
  fronts.push(front);
  return `http://127.0.0.1:${front.address().port}`;
}

test("a new release takes over with what waits, and no old page is shown with new styles", async () => {
  let release = "";
  const front = await before(({ place, headers, body }) => {
    if (place !== "/service_worker.js" || !release) return { headers, body };
    return { headers, body: Buffer.from(body.toString().replace(/const RELEASE = "[^"]+"/, `const RELEASE = "${release}"`)) };
  });
  const { context, page } = await openWindow(here.browser, front, phone);
  await signIn(page, someone("ada"));
  await keptReady(page);
  const caches = () => page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith("pages-")));
  const [old] = await caches();
  await context.setOffline(true);
  await page.goto("/evidence/new");
  await write(page, "Across a release", { claim: false });
  await press(page, "Save draft");
  // Not to be sent before the other release is there.
  await context.route("**/api/v1/evidence**", (route) => route.abort());
  release = "0123456789abcdef";
  await context.setOffline(false);
  await page.goto("/passport");
  await until(page, async () => (await window.caches.keys()).join().includes("pages-0123456789abcdef"));
  await page.goto("/passport");
  await until(page, async (name) => !(await window.caches.keys()).includes(name), old);
  assert.deepEqual(await caches(), ["pages-0123456789abcdef"]);
  await keptReady(page);
  await strip(page).getByText("1 item waiting").waitFor();
  await context.setOffline(true);
  await page.goto("/evidence");
  await page.getByText("You are offline. This is how it was at").waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".top")).borderBlockEndStyle), "solid", "with its styles");
  await context.unroute("**/api/v1/evidence**");
  await context.setOffline(false);
  // What is only read is shown as it is now, once there is a network.
  await page.getByText("You are offline").waitFor({ state: "detached" });
  await page.goto("/waiting");
  await page.locator("[data-went]").getByText("Across a release").waitFor({ timeout: 20_000 });
  await context.close();
});

test("a clock that is off by more than five minutes is said", async () => {
  const front = await before(({ place, headers, body }) => {
    if (place === "/waiting") headers.date = new Date(Date.now() - 12 * 60_000).toUTCString();
    return { headers, body };
  });
  const { context, page } = await openWindow(here.browser, front, phone);
  await signIn(page, someone("ada"));
  await keptReady(page);
  await context.setOffline(true);
  await page.goto("/evidence/new");
  await write(page, "By a clock that is ahead", { claim: false });
  await press(page, "Save draft");
  await context.setOffline(false);
  await strip(page).getByText("The clock of this phone is 12 minutes ahead of the server.").waitFor({ timeout: 20_000 });
  assert.deepEqual(await objections(page), []);
  await context.close();
});

test("a phone without room says so, and the form keeps what was typed until there is a network", async () => {
  const { context, page } = await installed("ada");
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/evidence/new");
  await write(page, "No room", { claim: false });
  await page.locator("[data-saved][data-state=saved]").waitFor();
  await context.setOffline(true);
  await page.getByLabel("What happened", { exact: true }).fill("Typed in a full phone.");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("There is no room left on this phone to keep this.").waitFor();
  assert.equal(await page.getByLabel("What happened", { exact: true }).inputValue(), "Typed in a full phone.");
  await context.setOffline(false);
  await page.getByText("Draft saved.").waitFor({ timeout: 20_000 });
  assert.equal(await page.getByLabel("What happened", { exact: true }).inputValue(), "Typed in a full phone.");
  await context.close();
});

test("a lead has the queue and the cohorts that were opened, and what was kept ends with the lease", async () => {
  const { context, page, complaints } = await installed("grace", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" });
  await page.goto("/cohorts");
  const cohort = await page.locator("main .list a.title").first().getAttribute("href");
  await page.goto(cohort);
  await until(page, isKept, cohort);
  await context.setOffline(true);
  for (const place of ["/queue", cohort]) {
    await page.goto(place);
    await page.getByText("You are offline. This is how it was at").waitFor();
    assert.deepEqual(await objections(page), []);
  }
  await page.goto("/people");
  await page.getByRole("heading", { level: 1, name: "You are offline" }).waitFor();
  assert.deepEqual(loud(complaints), []);
  // Fifteen days without a word from the server.
  await page.evaluate(async () => {
    const base = await new Promise((resolve) => {
      const asked = indexedDB.open("stampbook");
      asked.onsuccess = () => resolve(asked.result);
    });
    const notes = base.transaction("notes", "readwrite").objectStore("notes");
    await new Promise((resolve) => {
      notes.get("here").onsuccess = (event) => {
        notes.put({ ...event.target.result, at: Date.now() - 15 * 24 * 3600_000 }, "here").onsuccess = resolve;
      };
    });
    base.close();
  });
  await page.goto("/queue");
  await page.getByRole("heading", { level: 1, name: "You are offline" }).waitFor();
  assert.equal(await page.getByText("This is how it was").count(), 0);
  assert.deepEqual(await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("pages-"))), []);
  await context.close();
});

test("the application can be installed: it says its name, its language and its pictures", async () => {
  const { context, page, complaints } = await here.open({ ...phone, locale: "de-DE" });
  await page.goto("/sign-in");
  const place = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await page.request.get(place, { headers: { "accept-language": "de" } })).json();
  assert.equal(manifest.lang, "de");
  assert.equal(manifest.display, "standalone");
  for (const { src, sizes } of manifest.icons) {
    const answer = await page.request.get(src);
    assert.equal(answer.headers()["content-type"], "image/png");
    const png = await answer.body();
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
  }
  assert.deepEqual(complaints, []);
  await context.close();
});
