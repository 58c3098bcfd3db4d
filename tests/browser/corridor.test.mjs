// In the corridor: a learner shows a level on their phone, and the phone of their lead signs it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function at(role, options = {}) {
  const window = await here.open({ ...phone, ...options });
  await signIn(window.page, here.stampbook.people.find((one) => one.role === role));
  return window;
}

/// The page as it stands has nothing to be said against it.
async function inOrder(page, complaints) {
  const source = await (await page.request.get(page.url())).text();
  assert.deepEqual([...(await objections(page)), ...(await mistakes(source)), ...complaints], []);
}

/// The code of the last competency that can be shown: a tap on "Show to my lead".
async function shown(page) {
  await page.goto("/passport");
  await page.getByRole("link", { name: /^Show to my lead/ }).last().click();
  await page.getByRole("heading", { name: "Show this to your lead" }).waitFor();
  return (await page.locator(".address").innerText()).trim();
}

/// Signs what a code leads to, on what is there or on what the lead knows.
async function signed(page, address) {
  await page.goto(address);
  const offered = page.locator("[name=evidence]");
  for (let one = 0; one < (await offered.count()); one += 1) await offered.nth(one).check();
  await page.locator("summary", { hasText: "Recognised prior learning" }).click();
  await page.getByLabel("How do you know?").fill("Seen on the ward for two years.");
  await page.getByRole("button", { name: /^Sign off level/ }).click();
  await page.getByText("You get a receipt by mail.", { exact: false }).waitFor();
}

for (const colorScheme of ["light", "dark"]) {
  test(`a code on one phone, a signature on the other, and the stamp appears by itself, ${colorScheme}`, async () => {
    const ada = await at("learner", { colorScheme });
    const address = await shown(ada.page);
    await inOrder(ada.page, ada.complaints);
    const code = ada.page.locator(".code");
    const [box, ground] = [await code.boundingBox(), await code.evaluate((one) => getComputedStyle(one).backgroundColor)];
    assert.ok(box.width >= 250 && Math.abs(box.width - box.height) < 4, `big and square: ${JSON.stringify(box)}`);
    assert.equal(ground, "rgb(255, 255, 255)", "cameras want dark on white");
    assert.ok(box.y + box.height <= 740, "the whole code is in sight");

    const grace = await at("lead", { colorScheme });
    await grace.page.goto(address);
    await inOrder(grace.page, grace.complaints);
    const button = await grace.page.getByRole("button", { name: /^Sign off level/ }).boundingBox();
    assert.ok(button.y + button.height <= 740, "the button is in reach");
    await signed(grace.page, address);
    await inOrder(grace.page, grace.complaints);

    await ada.page.getByRole("heading", { name: /is yours$/ }).waitFor();
    await inOrder(ada.page, ada.complaints);
    await ada.context.close();

    // Not right after all: taking it back is one tap away, with a reason.
    await grace.page.getByText("Not right? Take it back with a reason").click();
    await grace.page.getByLabel("Reason").fill("That was the wrong level.");
    await grace.page.getByRole("button", { name: "Take it back" }).click();
    await grace.page.waitForURL("**done=revoked");
    assert.deepEqual(grace.complaints, []);
    await grace.context.close();
  });
}

test("without scripts the stamp is a link away, and nothing moves for who wants nothing to move", async () => {
  const ada = await at("learner", { javaScriptEnabled: false });
  const address = await shown(ada.page);
  const grace = await at("lead", { javaScriptEnabled: false });
  await signed(grace.page, address);
  await grace.context.close();
  await ada.page.getByRole("link", { name: "Signed? Show the stamp" }).click();
  await ada.page.getByRole("heading", { name: /is yours$/ }).waitFor();
  await ada.page.emulateMedia({ reducedMotion: "reduce" });
  const moves = await ada.page.locator(".joy .stamp").evaluate((one) => getComputedStyle(one).animationName);
  assert.equal(moves, "none");
  assert.deepEqual(ada.complaints, []);
  await ada.context.close();
});

test("Grace says again what she said before", async () => {
  const { context, page, complaints } = await at("lead");
  const returned = async () => {
    await page.goto("/queue");
    await page.locator("[data-keys-list] a").first().click();
    await page.locator("[data-review] [value=returned]").first().check();
  };
  await returned();
  const words = page.locator("[data-review] textarea").first();
  await words.fill("Add what came of it, please.");
  for (const other of await page.locator("[data-review] fieldset [value=returned]:not(:checked)").all()) await other.check();
  for (const other of await page.locator("[data-review] textarea").all()) await other.fill("Add what came of it, please.");
  await page.getByRole("button", { name: "Save decisions" }).click();
  await page.locator("[data-toasts] [data-toast]").getByText(/^Returned\. /).waitFor();
  await returned();
  await page.getByText("Your earlier words").first().click();
  await page.getByRole("button", { name: "Add what came of it, please." }).first().click();
  assert.equal(await words.inputValue(), "Add what came of it, please.");
  await inOrder(page, complaints);
  await context.close();
});

test("the heat map stands in the order that was chosen", async () => {
  const { context, page, complaints } = await at("lead", { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
  await page.goto("/cohorts");
  await page.locator("main .list a").first().click();
  await page.getByLabel("Order").selectOption({ label: "Most levels first" });
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "Who waits for review" });
  await page.locator("main form.search").getByRole("button", { name: "Show" }).click();
  await page.waitForURL("**sort=progress**");
  await page.getByText(/Who waits for review.* · .*Most levels first/).waitFor();
  assert.match(await page.getByRole("link", { name: "Download as a table" }).getAttribute("href"), /sort=progress&only=waiting$/);
  await inOrder(page, complaints);
  await context.close();
});
