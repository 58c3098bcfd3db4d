import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { linksOf, mistakes, objections, openWindow, signIn, startBrowser, startStampbook } from "./stampbook.mjs";

let stampbook;
let browser;

before(async () => {
  stampbook = await startStampbook();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await stampbook?.stop();
});

function somebody(role) {
  const person = stampbook.people.find((one) => one.role === role);
  assert.ok(person, `the demo has a ${role}`);
  return person;
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("a learner signs in on a phone and sees the passport", async () => {
  const learner = somebody("learner");
  const { context, page, complaints } = await openWindow(browser, stampbook.address, phone);
  await signIn(page, learner);
  await page.goto("/passport");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const words = await page.locator("main").innerText();
  assert.ok(words.includes(learner.name), `the passport names ${learner.name}: ${words.slice(0, 200)}`);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a stranger is asked to sign in and learns nothing", async () => {
  const { context, page } = await openWindow(browser, stampbook.address);
  await page.goto("/passport");
  await page.locator("input[type=password]").waitFor();
  // The demo names who can sign in, and nothing of what they did.
  const words = await page.locator("main").innerText();
  assert.ok(!/level|competenc/i.test(words), `nothing of a passport is told: ${words}`);
  await context.close();
});

test("a learner without scripts signs in and sees the passport", async () => {
  const learner = somebody("learner");
  const { context, page, complaints } = await openWindow(browser, stampbook.address, { javaScriptEnabled: false });
  await signIn(page, learner);
  await page.goto("/passport");
  assert.ok((await page.locator("main").innerText()).includes(learner.name));
  assert.deepEqual(complaints, []);
  await context.close();
});

for (const role of ["learner", "lead", "registrar", "sponsor"]) {
  for (const [look, options] of [
    ["on a phone", phone],
    ["in the dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }],
  ]) {
    test(`every page that a ${role} reaches is in order ${look}`, async () => {
      const person = somebody(role);
      const { context, page, complaints } = await openWindow(browser, stampbook.address, options);
      await signIn(page, person);
      const found = [];
      const seen = new Set();
      const kinds = new Map();
      const waiting = [page.url(), ...(await linksOf(page))];
      while (waiting.length > 0 && seen.size < 40) {
        const address = waiting.shift();
        // Two of a kind are enough: /people/1 and /people/2 are the same page.
        const kind = new URL(address).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, "…");
        if (seen.has(address) || (kinds.get(kind) ?? 0) >= 2) continue;
        seen.add(address);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        complaints.length = 0;
        const answer = await page.goto(address, { waitUntil: "load" });
        if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
        const all = [...(await objections(page)), ...(await mistakes(await answer.text())), ...complaints];
        found.push(...all.map((one) => `${new URL(address).pathname}: ${one}`));
        waiting.push(...(await linksOf(page)));
      }
      assert.ok(seen.size > 1, "there is more than one page");
      assert.deepEqual(found, []);
      await context.close();
    });
  }
}
