// What becomes of a form that is sent while the network is slow, or not there.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const saved = "[data-saved][data-state=saved]";
const line = "[data-saved]";

async function ada() {
  const window = await here.open(phone);
  await signIn(window.page, here.stampbook.people.find((one) => one.role === "learner"));
  return window;
}

/// A photo of about 200 kB: on this network it is on its way for seven seconds.
async function photo(page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 480, height: 360 });
    const pen = canvas.getContext("2d");
    const noise = pen.createImageData(480, 360);
    for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
    pen.putImageData(noise, 0, 0);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
  });
  return { name: "board.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}

/// From here on the network is that of a cellar.
async function slow({ context, page }) {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 30_000,
  });
}

/// Everything that is sent from now on, as "METHOD /place", with its size and its answer.
function sendings(page) {
  const found = [];
  page.on("request", (request) => {
    if (request.method() === "GET") return;
    const sent = { what: `${request.method()} ${new URL(request.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "…")}` };
    sent.bytes = request.postDataBuffer()?.length ?? 0;
    sent.status = request.response().then((answer) => answer?.status(), () => 0);
    found.push(sent);
  });
  return found;
}

async function begin(page, title) {
  await page.goto("/evidence/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What happened", { exact: true }).fill("Everyone saw the same list.");
  const level = page.locator("[name=claim]").first();
  await level.evaluate((box) => {
    box.closest("details").open = true;
  });
  await level.check();
  await page.locator(saved).waitFor();
  await page.waitForURL("**/evidence/*/edit");
}

for (const [button, said] of [
  ["Submit for review", "Submitted. Your lead finds it in their queue."],
  ["Save draft", "Draft saved."],
]) {
  for (const after of [1500, 3000]) {
    test(`${button}, pressed ${after} ms after a photo was chosen on a slow network, waits for it and goes once`, async () => {
      const window = await ada();
      const { context, page, complaints } = window;
      const title = `One board, ${button} ${after}`;
      await begin(page, title);
      const picture = await photo(page);
      assert.ok(picture.buffer.length > 150_000, `${picture.buffer.length} bytes`);
      await slow(window);
      const sent = sendings(page);
      await page.getByLabel("Photos and files").setInputFiles(picture);
      await page.getByText("On its way…").waitFor();
      await page.waitForTimeout(after);
      await page.getByRole("button", { name: button }).click();
      await page.locator(line).getByText("Sending the photo or file first…").waitFor();
      await page.getByRole("button", { name: "Do not send yet" }).waitFor();
      // She is not sure that she pressed.
      await page.getByRole("button", { name: button }).click();
      await page.getByText(said).first().waitFor({ timeout: 30_000 });
      if (button === "Save draft") assert.equal(await page.getByLabel("Title").inputValue(), title);
      else await page.getByRole("heading", { name: title }).waitFor();
      assert.equal(await page.locator("main img[src*=thumbnail]").count(), 1, "the photo is there once");
      const forms = sent.filter((one) => one.what === "POST /evidence/…");
      assert.equal(forms.length, 1, JSON.stringify(sent));
      assert.ok(forms[0].bytes < 20_000, `the form brings no photo: ${forms[0].bytes} bytes`);
      assert.equal(sent.filter((one) => one.what === "POST /api/v1/blobs").length, 1, JSON.stringify(sent));
      for (const one of sent) assert.ok((await one.status) < 400, one.what);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }
}

test("what waits to be sent can be taken back, and says that the words are saved and the photo is not", async () => {
  const window = await ada();
  const { context, page, complaints } = window;
  await begin(page, "Not yet");
  const picture = await photo(page);
  await slow(window);
  const sent = sendings(page);
  await page.getByLabel("Photos and files").setInputFiles(picture);
  await page.locator(line).getByText("Words saved, a photo or file is not sent yet").waitFor();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByRole("button", { name: "Do not send yet" }).click();
  await page.locator(line).getByText("Words saved, a photo or file is not sent yet").waitFor();
  assert.equal(await page.getByRole("button", { name: "Do not send yet" }).count(), 0);
  await page.locator("[data-previews] [name=keep]:checked").waitFor({ timeout: 30_000 });
  await page.locator(saved).waitFor();
  assert.deepEqual(sent.filter((one) => one.what === "POST /evidence/…"), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("photos chosen one after the other are all sent, and one that waits can be taken out", async () => {
  const window = await ada();
  const { context, page, complaints } = window;
  await begin(page, "Three boards");
  const pictures = [];
  for (const name of ["second.jpg", "third.jpg"]) pictures.push({ ...(await photo(page)), name });
  const field = page.getByLabel("Photos and files");
  // The same file chosen twice is there once.
  const folder = await mkdtemp(path.join(tmpdir(), "stampbook-photo-"));
  const first = path.join(folder, "first.jpg");
  await writeFile(first, (await photo(page)).buffer);
  for (let times = 0; times < 2; times += 1) {
    await field.setInputFiles(first);
    await page.locator("[data-previews] [name=keep]:checked").waitFor();
  }
  await rm(folder, { recursive: true });
  assert.equal(await page.locator("[data-previews] li").count(), 1);
  await slow(window);
  const sent = sendings(page);
  for (const picture of pictures) {
    await field.setInputFiles(picture);
    await page.locator("[data-previews]").getByText(picture.name).waitFor();
  }
  assert.equal(await page.locator("[data-previews] li").count(), 3);
  await page.getByRole("button", { name: "Remove second.jpg" }).click();
  assert.equal(await page.locator("[data-previews] li").count(), 2);
  assert.deepEqual(await objections(page), []);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByText("Submitted. Your lead finds it in their queue.").waitFor({ timeout: 60_000 });
  assert.equal(await page.locator("main img[src*=thumbnail]").count(), 2, "the first and the third");
  const forms = sent.filter((one) => one.what === "POST /evidence/…");
  assert.equal(forms.length, 1, JSON.stringify(sent));
  assert.ok(forms[0].bytes < 20_000, `the form brings no photo: ${forms[0].bytes} bytes`);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a photo that is refused while the form waits stops it: it would go without", async () => {
  const { context, page } = await ada();
  await begin(page, "With a note that is no photo");
  await page.route("**/api/v1/blobs", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await route.continue();
  });
  const sent = sendings(page);
  await page.getByLabel("Photos and files").setInputFiles({ name: "board.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg><script>steal()</script></svg>") });
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.locator(line).getByText("Sending the photo or file first…").waitFor();
  await page.locator("[data-previews] [role=alert]").waitFor({ timeout: 30_000 });
  await page.locator(saved).waitFor();
  assert.deepEqual(sent.filter((one) => one.what === "POST /evidence/…"), []);
  await context.close();
});

test("in a browser that keeps nothing a photo and a press wait on the page without a connection, it asks before it is closed, and both go later", async () => {
  const { context, page } = await ada();
  // Where there is an outbox it has them: offline.test.mjs.
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await begin(page, "Written in the cellar");
  const picture = await photo(page);
  await context.setOffline(true);
  await page.getByLabel("Photos and files").setInputFiles(picture);
  await page.locator("[data-previews]").getByText("Not sent yet").waitFor();
  await page.locator(line).getByText("Words saved, a photo or file is not sent yet").waitFor();
  const here = page.url();
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.locator(line).getByText("No connection. What you typed is kept in this browser").waitFor();
  assert.equal(page.url(), here);
  assert.deepEqual(await objections(page), []);

  const asked = page.waitForEvent("dialog");
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
  await closing;

  const sent = sendings(page);
  await context.setOffline(false);
  await page.getByText("Draft saved.").waitFor();
  assert.equal(await page.getByLabel("Title").inputValue(), "Written in the cellar");
  assert.equal(await page.locator("main img[src*=thumbnail]").count(), 1);
  assert.equal(sent.filter((one) => one.what === "POST /evidence/…").length, 1);
  await context.close();
});

test("an answer that was lost on the way is not somebody else's text", async () => {
  const { context, page } = await ada();
  await page.goto("/evidence/new", { waitUntil: "networkidle" });
  // The first save arrives, and what it is answered does not.
  let saves = 0;
  await page.route("**/autosave", async (route) => {
    saves += 1;
    if (saves > 1) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByLabel("Title").fill("Through the tunnel");
  await page.locator("[data-saved][data-state=failed]").waitFor();
  await page.getByLabel("What happened", { exact: true }).fill("And out again.");
  await page.locator(saved).waitFor();
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("Draft saved.").waitFor();
  assert.equal(await page.getByLabel("What happened", { exact: true }).inputValue(), "And out again.");
  await context.close();
});

test("a draft that is offered says that newer words wait in this browser", async () => {
  const { context, page, complaints } = await ada();
  await begin(page, "Half written");
  const draft = new URL(page.url()).pathname;
  const link = page.locator(`[data-begun] a[href="${draft}"]`);
  const hint = page.locator(`[data-begun] a[href="${draft}"] + small`);
  await page.goto("/evidence/new", { waitUntil: "networkidle" });
  await link.waitFor();
  assert.equal(await hint.count(), 0);
  await page.goto(draft, { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.getByLabel("What happened", { exact: true }).fill("Everyone saw the same list, and nobody asked twice.");
  await page.getByText("Not saved yet.").waitFor();
  await page.route("**/autosave", (route) => route.abort());
  await context.setOffline(false);
  for (const place of ["/evidence/new", "/passport"]) {
    await page.goto(place);
    await hint.getByText("Newer words wait in this browser").waitFor();
    complaints.length = 0;
    const source = await (await page.request.get(place)).text();
    assert.deepEqual([...(await objections(page)), ...(await mistakes(source)), ...complaints], []);
  }
  await page.unroute("**/autosave");
  await page.goto("/evidence/new");
  await link.click();
  await page.getByText("Not sent yet: what you typed here before is back in the form.").waitFor();
  await page.locator(saved).waitFor();
  await page.goto("/evidence/new", { waitUntil: "networkidle" });
  await link.waitFor();
  assert.equal(await hint.count(), 0);
  await context.close();
});
