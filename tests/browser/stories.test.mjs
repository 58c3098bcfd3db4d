// What people do in a day, in a real browser: log, review, sign, look up.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function at(role, options = {}) {
  const person = here.stampbook.people.find((one) => one.role === role);
  const window = await here.open(options);
  await signIn(window.page, person);
  return { person, ...window };
}

/// The page as it stands has nothing to be said against it.
async function inOrder(page, complaints) {
  const source = await (await page.request.get(page.url())).text();
  assert.deepEqual([...(await objections(page)), ...(await mistakes(source)), ...complaints], []);
}

/// A photo, as a camera would hand it over.
async function photo(page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 320, height: 240 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#2b6a4d";
    pen.fillRect(20, 20, 200, 150);
    return canvas.toDataURL("image/jpeg").split(",")[1];
  });
  return { name: "board.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}

const saved = "[data-saved][data-state=saved]";

test("Ada logs evidence with a photo on her phone, and a reload loses nothing", async () => {
  const { context, page, complaints } = await at("learner", phone);
  await page.goto("/passport");
  await page.getByRole("link", { name: /^Log evidence for/ }).first().click();
  await page.waitForURL("**/evidence/new?**");
  assert.equal(await page.locator("[name=claim]:checked").count(), 1, "the level is chosen already");

  // A word about it before there is a title is not worth a draft yet, and nobody complains.
  await page.getByLabel("What happened", { exact: true }).fill("Everyone saw the same list.");
  await page.getByLabel("Photos and files").setInputFiles(await photo(page));
  await page.locator("[data-previews] [name=keep]:checked").waitFor();
  await page.locator(saved).waitFor();
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes("title=One+board+for+the+night+shift"));
  await page.getByLabel("Title").fill("One board for the night shift");
  assert.equal((await kept).status(), 204);
  await page.locator(saved).waitFor();
  await page.waitForURL("**/evidence/*/edit");
  await inOrder(page, complaints);

  // Who comes back to the empty form is led to what was begun.
  await page.goto("/evidence/new");
  assert.equal(await page.getByLabel("Title").inputValue(), "");
  await inOrder(page, complaints);
  await page.getByRole("link", { name: /^Go on with .*One board for the night shift/ }).click();
  await page.waitForURL("**/evidence/*/edit");

  await page.reload();
  assert.equal(await page.getByLabel("Title").inputValue(), "One board for the night shift");
  assert.equal(await page.getByLabel("What happened", { exact: true }).inputValue(), "Everyone saw the same list.");
  assert.equal(await page.locator("[name=claim]:checked").count(), 1);
  const picture = page.locator(".thumbs img").first();
  assert.ok(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), "the photo is seen");

  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByText("Submitted. Your lead finds it in their queue.").waitFor();
  await page.getByRole("heading", { name: "One board for the night shift" }).waitFor();
  await inOrder(page, complaints);
  await context.close();
});

test("a submit pressed while a draft is being saved waits for it", async () => {
  const { context, page, complaints } = await at("learner");
  await page.goto("/evidence/new");
  await page.route("**/autosave", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.getByLabel("Title").fill("A quick note");
  await page.locator("[data-saved][data-state=saving]").waitFor();
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("Draft saved.").waitFor();
  assert.equal(await page.getByLabel("Title").inputValue(), "A quick note");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what Ada types without a connection is there after a reload, is saved then, and nobody else sees it", async () => {
  const { context, page } = await at("learner", { ...phone, viewport: { width: 360, height: 740 } });
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("typed:")).length);
  const title = page.getByLabel("Title");
  const words = page.getByLabel("What happened", { exact: true });
  await page.goto("/evidence/new", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await title.fill("Written in the lift");
  await words.fill("No connection between the floors.");
  await page.getByText("Not saved yet.").waitFor();
  assert.equal(await kept(), 1);

  // The connection is back for pages, and she reloads: the page has another id, and her words.
  await page.route("**/autosave", (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await page.getByText("Not sent yet: what you typed here before is back in the form.").waitFor();
  assert.equal(await title.inputValue(), "Written in the lift");
  assert.equal(await words.inputValue(), "No connection between the floors.");
  assert.deepEqual(await objections(page), []);

  // She goes elsewhere and comes back, then by a link that is about something else: she is asked.
  await page.goto("/passport");
  await page.goto("/evidence/new");
  await page.getByText("Not sent yet: what you typed here before is back in the form.").waitFor();
  await page.goto("/passport");
  await page.getByRole("link", { name: /^Log evidence for/ }).first().click();
  await page.getByText("Not sent yet, from an earlier visit:").waitFor();
  assert.equal(await title.inputValue(), "");
  assert.deepEqual(await objections(page), []);
  await page.getByRole("button", { name: "Go on with it" }).click();
  assert.equal(await title.inputValue(), "Written in the lift");

  // A tab that was closed has lost nothing either, and what is saved is kept here no longer.
  await page.close();
  const next = await context.newPage();
  await next.goto("/evidence/new");
  await next.locator(saved).waitFor();
  assert.equal(await next.getByLabel("Title").inputValue(), "Written in the lift");
  await next.waitForURL("**/evidence/*/edit");
  assert.equal(await next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("typed:")).length), 0);

  // Somebody else signs in at the same screen: what Ada has not sent is gone.
  await context.setOffline(true);
  await next.getByLabel("What happened", { exact: true }).fill("For my eyes only.");
  await next.getByText("Not saved yet.").waitFor();
  assert.match(await next.evaluate(() => JSON.stringify(localStorage)), /For my eyes only/);
  await next.route("**/autosave", (route) => route.abort());
  await context.setOffline(false);
  await context.clearCookies();
  await signIn(next, here.stampbook.people.filter((one) => one.role === "learner")[1]);
  await next.goto("/evidence/new");
  assert.equal(await next.getByLabel("What happened", { exact: true }).inputValue(), "");
  assert.doesNotMatch(await next.evaluate(() => JSON.stringify(localStorage)), /For my eyes only/);

  // Who signs out leaves nothing behind.
  await next.getByLabel("What happened", { exact: true }).fill("Half a thought.");
  assert.match(await next.evaluate(() => JSON.stringify(localStorage)), /Half a thought/);
  await next.locator(".person-menu summary").click();
  await next.getByRole("button", { name: "Sign out" }).click();
  await next.waitForURL("**/sign-in**");
  assert.equal(await next.evaluate(() => localStorage.length), 0);
  await context.close();
});

test("Ada logs evidence without scripts", async () => {
  const { context, page, complaints } = await at("learner", { javaScriptEnabled: false });
  await page.goto("/passport");
  await page.getByRole("link", { name: /^Log evidence for/ }).first().click();
  await page.getByLabel("Title").fill("Written on the old computer");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByText("Submitted. Your lead finds it in their queue.").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("Grace reviews with the keyboard, and the next piece opens", async () => {
  const { context, page, complaints } = await at("lead", { viewport: { width: 1280, height: 800 } });
  await page.goto("/queue");
  const badge = page.locator(".nav .count .number");
  const waiting = await page.locator("[data-keys-list] > li").count();
  assert.equal(Number(await badge.innerText()), waiting, "the badge and the list say the same");

  await page.locator("[data-keys-list] > li").filter({ hasText: "One board for the night shift" }).getByRole("link").click();
  await page.getByRole("heading", { name: "One board for the night shift" }).waitFor();
  await inOrder(page, complaints);
  await page.keyboard.press("a");
  assert.equal(await page.locator("[data-review] input[type=radio]:checked").count(), 1);
  await page.keyboard.press("Enter");
  await page.getByText(/^(Signed: .* has the level now|Accepted\. )/).waitFor();
  assert.equal(Number(await badge.innerText()), waiting - 1);
  assert.match(new URL(page.url()).pathname, /^\/queue\/./, "the next piece is open");
  const here = page.url();
  await page.keyboard.press("k");
  await page.waitForURL((url) => url.href !== here);
  await inOrder(page, complaints);

  // A return needs its reason; what was chosen stays.
  await page.keyboard.press("r");
  await page.keyboard.type("Add what came of it.");
  await page.getByRole("button", { name: "Save decisions" }).click();
  await page.getByText(/^Returned\. .* reads your words/).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("Grace signs in the corridor, on her phone", async () => {
  const { context, page, complaints } = await at("lead", phone);
  await page.goto("/queue");
  const before = Number(await page.locator(".nav .count .number").innerText());
  await page.locator("[data-keys-list] a").first().click();
  await page.locator("article a[href^='/passports/']").first().click();
  await page.waitForURL("**/passports/*");
  await page.getByRole("link", { name: /^Sign off level/ }).first().click();
  await page.waitForURL("**/signoffs/new**");
  await inOrder(page, complaints);
  // She ticks what she has looked at: what waits is not ticked for her.
  const offered = page.locator("[name=evidence]");
  const pieces = await offered.count();
  for (let one = 0; one < pieces; one += 1) await offered.nth(one).check();
  if (pieces === 0) {
    await page.getByLabel("How do you know?").fill("Seen on the ward for two years.");
  }
  await page.getByRole("button", { name: /^Sign off level/ }).click();
  await page.getByText("Signed. You get a receipt by mail.").waitFor();
  const left = page.locator(".nav .count .number");
  const now = (await left.count()) ? Number(await left.innerText()) : 0;
  assert.ok(pieces === 0 || now < before, `${pieces} ticked, ${before} waited, ${now} wait`);
  await inOrder(page, complaints);
  await context.close();
});

test("Grace finds the decision within two screens of a phone, and paper has all of it", async () => {
  const { context, page, complaints } = await at("lead", { ...phone, viewport: { width: 360, height: 740 } });
  await page.goto("/queue");
  const pieces = await page.locator("[data-keys-list] a").evaluateAll((all) => all.map((one) => one.href));
  for (const piece of pieces) {
    await page.goto(piece);
    const low = (part) => part.evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
    const claims = await page.locator("[data-review] fieldset").count();
    assert.ok((await low(page.locator("[data-review] fieldset").first())) <= 2 * 740, piece);
    if (claims === 1) assert.ok((await low(page.getByRole("button", { name: "Save decisions" }))) <= 2 * 740, piece);
  }
  await page.getByRole("link", { name: "To the decision" }).click();
  const words = page.getByText("Say what is missing. It goes back to the learner.").first();
  assert.equal(await words.isVisible(), false, "what a choice means is said once it is made");
  await page.locator("[data-review] [value=returned]").first().check();
  await words.waitFor();
  await inOrder(page, complaints);

  await page.emulateMedia({ media: "print" });
  const hidden = await page.locator("[data-review] .hint").evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
  assert.equal(hidden, 0, "what explains a choice is printed");
  await context.close();
});

test("the registrar looks somebody up and downloads their passport", async () => {
  const { context, page, complaints } = await at("registrar", { viewport: { width: 1280, height: 800 } });
  await page.goto("/people");
  await page.getByLabel("Find by name or address").fill("Ada");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Ada Okafor" }).click();
  await page.getByRole("link", { name: "Open passport" }).click();
  await page.getByRole("heading", { level: 1, name: "Ada Okafor" }).waitFor();
  await inOrder(page, complaints);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Download PDF/ }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^Ada Okafor passport \d{4}-\d{2}-\d{2}\.pdf$/);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what came back with a problem and was sent after all does not come back, and nothing is typed over what others saved", async () => {
  const { context, page } = await at("lead");
  await page.goto("/cohorts");
  await page.locator("main .list a").first().click();
  const cohort = page.url();
  const edit = async () => {
    await page.goto(cohort);
    await page.getByRole("link", { name: "Change title, dates or leads" }).click();
    await page.getByRole("spinbutton", { name: "Places" }).waitFor();
  };
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("typed:")).length);
  await edit();
  const places = await page.getByRole("spinbutton", { name: "Places" }).inputValue();
  const lead = page.locator("[name=lead]:not(:checked)").first();
  const value = await lead.getAttribute("value");
  await lead.check();
  await page.getByRole("spinbutton", { name: "Places" }).fill("0");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("[data-problems]").waitFor();
  await page.locator(`[name=lead][value="${value}"]`).uncheck();
  await page.getByRole("spinbutton", { name: "Places" }).fill(places);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL("**done=cohort-saved");
  assert.equal(await kept(), 0);
  await edit();
  assert.equal(await page.locator("[data-unsent]").count(), 0);
  assert.equal(await page.locator(`[name=lead][value="${value}"]`).isChecked(), false);

  // Typed and left; meanwhile somebody else changes the cohort.
  await page.getByLabel("Title").fill("A title of mine");
  await page.goto("/cohorts");
  const other = await at("registrar");
  await other.page.goto(cohort);
  await other.page.getByRole("link", { name: "Change title, dates or leads" }).click();
  const title = `${await other.page.getByLabel("Title").inputValue()}, renamed`;
  await other.page.getByLabel("Title").fill(title);
  await other.page.getByRole("button", { name: "Save" }).click();
  await other.page.waitForURL("**done=cohort-saved");
  await other.context.close();
  await edit();
  await page.locator("[data-unsent]").getByText("A title of mine").waitFor();
  assert.equal(await page.getByLabel("Title").inputValue(), title);
  await context.close();
});

test("a button that is pressed again while its form is on its way sends it once", async () => {
  const { context, page, complaints } = await at("lead");
  await page.goto("/cohorts");
  await page.locator("main .list a").first().click();
  await page.getByRole("link", { name: "New session" }).click();
  await page.getByLabel("Title").fill("Impatient");
  await page.getByLabel("Day", { exact: true }).fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel("From", { exact: true }).fill("14:00");
  await page.getByLabel("Until", { exact: true }).fill("15:00");
  let sent = 0;
  await page.route("**/sessions", async (route) => {
    if (route.request().method() === "POST") sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const button = page.getByRole("button", { name: "Plan the session" });
  // As a finger does it: without waiting for what comes of it.
  await button.scrollIntoViewIfNeeded();
  const place = await button.boundingBox();
  for (const wait of [500, 0]) {
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await page.waitForTimeout(wait);
  }
  await page.waitForURL("**done=session-planned");
  assert.equal(sent, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});
