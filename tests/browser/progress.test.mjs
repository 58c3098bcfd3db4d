// How far something is that takes its time: seen each time it is asked, heard only now and then.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, signIn } from "./stampbook.mjs";

const here = fixture();

test("how far a check of the record is is read out when it begins, at its quarters, and not every two seconds", async () => {
  const { context, page, complaints } = await here.open({ viewport: { width: 1280, height: 800 } });
  await signIn(page, here.stampbook.people.find((one) => one.role === "administrator"));
  // The demo is checked in no time. Here its page says that a check goes on, and how far it is comes from this test.
  const parts = await (await page.request.get("/design")).text();
  const [bar] = /<div class="progress-bar" data-progress><label for="checking">.*?<\/div>/s.exec(parts);
  await page.route("**/administration", async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text())
      .replace('id="record-section"', '$& data-again="/administration/verification"')
      .replace(/<h2 id="record">.*?<\/h2>/, (title) => `${title}${bar}`);
    await route.fulfill({ response: answer, body: html });
  });
  let done = 0;
  await page.route("**/administration/verification", (route) => {
    done += 1;
    return route.fulfill({ json: { going: done <= 40, done, all: 40, words: `${done} of 40` } });
  });

  await page.clock.install();
  await page.goto("/administration");
  const [seen, heard] = [page.locator("[data-progress-words]"), page.locator("[data-progress-said]")];
  assert.equal(await heard.getAttribute("role"), "status");
  assert.equal(await seen.getAttribute("role"), null);
  const said = [];
  for (let n = 1; n <= 40; n += 1) {
    await page.clock.runFor(2000);
    for (let tries = 0; (await seen.textContent()) !== `${n} of 40`; tries += 1) {
      assert.ok(tries < 200, `${n}: ${await seen.textContent()}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const now = await heard.textContent();
    if (now !== said.at(-1)) said.push(now);
  }
  assert.deepEqual(said, [1, 10, 20, 30, 40].map((n) => `${n} of 40`));
  assert.equal(await page.locator("#checking").evaluate((one) => one.value), 40);
  // That it has ended is said at once.
  await page.clock.runFor(2000);
  await page.locator("[data-toasts] .toast").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
