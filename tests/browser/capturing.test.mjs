// Something that happened is kept within three taps, and a large photo arrives over a connection that breaks.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" };

async function ada(options) {
  const window = await here.open(options);
  await signIn(window.page, here.stampbook.people.find((one) => one.role === "learner"));
  return window;
}

/// A photo that no program can make small: as large as those of phones.
async function photo(page, width = 1600) {
  const base64 = await page.evaluate((side) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: side, height: (side * 3) / 4 });
    const pen = canvas.getContext("2d");
    const noise = pen.createImageData(canvas.width, canvas.height);
    noise.data.forEach((_, n) => (noise.data[n] = n % 4 === 3 ? 255 : (n * 2654435761) >>> 24));
    pen.putImageData(noise, 0, 0);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
  }, width);
  return { name: "board.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}

const saved = "[data-saved][data-state=saved]";
const kept = (page) => page.locator("[data-previews] [name=keep]:checked");

test("Ada keeps a photo and a sentence within three taps", async () => {
  const { context, page, complaints } = await ada(phone);
  await page.goto("/passport");
  const picture = await photo(page, 320);
  await page.getByRole("link", { name: "Log evidence", exact: true }).tap();
  await page.waitForURL("**/evidence/new");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByLabel("Take a photo").tap()]);
  await chooser.setFiles(picture);
  await kept(page).waitFor();
  await page.getByLabel("Title").tap();
  await page.keyboard.type("The board of the night shift");
  await page.waitForResponse((answer) => answer.request().postData()?.includes("title=The+board+of+the+night+shift"));
  await page.locator(saved).waitFor();
  const source = await (await page.request.get(page.url())).text();
  assert.deepEqual([...(await objections(page)), ...(await mistakes(source)), ...complaints], []);
  // The tab is closed, and the draft is offered where she is led first.
  await page.close();
  const next = await context.newPage();
  await next.goto("/passport");
  await next.getByRole("link", { name: /^Go on with .*The board of the night shift/ }).tap();
  await next.waitForURL("**/evidence/*/edit");
  assert.equal(await next.locator(".thumbs img").count(), 1);
  await context.close();
});

test("a large photo says how far it is, goes on where it broke off, and can be given up", async () => {
  const { context, page } = await ada(phone);
  await page.goto("/evidence/new");
  const picture = await photo(page);
  assert.ok(picture.buffer.length > 3 * 512 * 1024, String(picture.buffer.length));
  const sent = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/blobs")) sent.push(request.method());
  });
  // The second piece is lost on its way.
  let lost = 0;
  await page.route("**/api/v1/blobs/*", (route) => {
    const breaks = route.request().method() === "PATCH" && (lost += 1) === 2;
    return breaks ? route.abort() : route.continue();
  });
  await page.getByLabel("Photos and files").setInputFiles(picture);
  await page.getByText(/^Not sent yet/).waitFor();
  assert.ok(Number(await page.locator("[data-previews] progress").getAttribute("value")) > 0);
  assert.deepEqual(await objections(page), []);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await kept(page).waitFor();
  assert.equal(sent.filter((one) => one === "POST").length, 1, "what had arrived was not sent again");
  assert.equal(sent.filter((one) => one === "HEAD").length, 1);

  // Another one is not wanted after all: nothing of it stays.
  await page.unrouteAll();
  await page.route("**/api/v1/blobs/*", (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
  const given = page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await page.getByLabel("Photos and files").setInputFiles({ ...picture, name: "other.jpg" });
  await page.getByText(/^Not sent yet/).waitFor();
  await page.getByRole("button", { name: /other\.jpg/ }).tap();
  assert.equal((await given).status(), 204);
  assert.equal(await page.locator("[data-previews] li").count(), 1);
  await context.close();
});

test("a copied picture is pasted, and copied words stay words", async () => {
  const { context, page, complaints } = await ada({ viewport: { width: 1280, height: 800 } });
  await page.goto("/evidence/new");
  const { buffer } = await photo(page, 320);
  const paste = (words) =>
    page.getByLabel("What happened", { exact: true }).evaluate(
      (field, [bytes, text]) => {
        const copied = new DataTransfer();
        copied.items.add(new File([Uint8Array.from(bytes)], "copied.jpg", { type: "image/jpeg" }));
        if (text) copied.setData("text/plain", text);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: copied, bubbles: true, cancelable: true }));
      },
      [[...buffer], words],
    );
  await paste("Words from a document");
  assert.equal(await page.locator("[data-previews] li").count(), 0);
  await paste("");
  await kept(page).waitFor();
  await page.locator(saved).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
