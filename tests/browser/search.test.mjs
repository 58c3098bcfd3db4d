import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const wide = { viewport: { width: 1280, height: 800 } };

function somebody(role) {
  return here.stampbook.people.find((one) => one.role === role);
}

test("a registrar goes to the box with a key and finds somebody while typing", async () => {
  const learner = somebody("learner");
  const { context, page, complaints } = await here.open(wide);
  await signIn(page, somebody("registrar"));
  await page.goto("/people");
  // It is one once its script has come; until then the key is nobody's.
  const box = page.getByRole("combobox", { name: "Search Stampbook" });
  await box.waitFor();
  await page.keyboard.press("/");
  assert.ok(await box.evaluate((field) => field === document.activeElement), "the key leads to the box");
  await page.keyboard.type(learner.name.slice(0, -1).toLowerCase());
  const found = page.getByRole("option", { name: learner.name });
  await found.first().waitFor();
  assert.deepEqual(await objections(page), []);
  // On the narrow window that was looked at meanwhile there is no box to stay in: the list closed, so they type anew.
  await box.fill("");
  await box.pressSequentially(learner.name.slice(0, -1).toLowerCase());
  await found.first().waitFor();
  // Escape closes and keeps what was typed; a letter more opens it again.
  await page.keyboard.press("Escape");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
  assert.equal(await box.inputValue(), learner.name.slice(0, -1).toLowerCase());
  await page.keyboard.type(learner.name.slice(-1));
  await found.first().waitFor();
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.getByRole("listbox").getByRole("option", { selected: true }).count(), 1);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/people\/[0-9a-f-]+$/);
  assert.ok((await page.locator("h1").innerText()).includes(learner.name));
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a stroke in a field is a stroke", async () => {
  const { context, page, complaints } = await here.open(wide);
  await signIn(page, somebody("learner"));
  await page.goto("/evidence/new");
  const title = page.locator("input[name=title]");
  await title.fill("");
  await title.pressSequentially("and/or");
  assert.equal(await title.inputValue(), "and/or");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("nothing found is said, and Enter leads to the page", async () => {
  const { context, page, complaints } = await here.open({ ...wide, colorScheme: "dark" });
  await signIn(page, somebody("learner"));
  await page.goto("/passport");
  const box = page.getByRole("combobox", { name: "Search Stampbook" });
  await box.fill("qxqxqx");
  await page.locator(".finder-list").getByText("Nothing found").waitFor();
  assert.deepEqual(await objections(page), []);
  await box.press("Enter");
  await page.waitForURL(/\/search\?q=qxqxqx/);
  assert.ok((await page.locator("main").innerText()).includes("Nothing has these words"));
  assert.deepEqual(await objections(page), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a learner on a phone without scripts finds a competency", async () => {
  const { context, page, complaints } = await here.open({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await signIn(page, somebody("learner"));
  await page.goto("/passport");
  const title = (await page.locator(".competency h3").first().innerText()).trim();
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByLabel("What are you looking for?").fill(title.toUpperCase());
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: title }).first().click();
  await page.waitForURL(/\/frameworks\/[0-9a-f-]+#c-/);
  assert.deepEqual(complaints, []);
  await context.close();
});
