// Rough handling of pages: texts of megabytes, the way back after sending, a server that is started anew under an open form.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const ada = () => here.stampbook.people.find((one) => one.email.startsWith("ada@"));

async function at(options = phone) {
  const window = await here.open(options);
  await signIn(window.page, ada());
  return window;
}

async function paste(page, text, kind = "text/plain") {
  await page.evaluate(
    ([text, kind]) => {
      const data = new DataTransfer();
      data.setData(kind, text);
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, kind],
  );
}

test("ten megabytes are not pasted into a field, and Ada is told what to do with them", async () => {
  const { context, page, complaints } = await at();
  await page.goto("/evidence/new");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("What happened").fill("Typed before.");
  await page.getByLabel("What happened").focus();
  await paste(page, "Ten megabytes in one line. ".repeat(400_000));
  await page.getByText("That text is too long for this field").waitFor();
  assert.equal(await page.getByLabel("What happened").inputValue(), "Typed before.");
  assert.deepEqual(await objections(page), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a text that is longer than a field may be comes back whole, with how much is too much", async () => {
  const { context, page } = await at();
  await page.goto("/evidence/new");
  await page.waitForLoadState("networkidle");
  const long = "One of many lines that were copied from a report.\n".repeat(800).trim();
  await page.getByLabel("Title").fill("The whole report");
  await page.getByLabel("What happened").fill(long);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.locator("[data-problems]").waitFor();
  assert.match(await page.locator("[data-problems]").innerText(), /39,999 characters; 20,000 is the most/);
  assert.equal((await page.getByLabel("What happened").inputValue()).length, long.length);
  assert.deepEqual(await objections(page), []);
  await context.close();
});

test("who is in no cohort is told to join one first, by a link that leads there, and the words stay", async () => {
  const { context, page } = await here.open(phone);
  await signIn(page, here.stampbook.people.find((one) => one.email.startsWith("lukasz@")));
  await page.goto("/evidence/new");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Title").fill("Before I joined");
  await page.getByLabel("What happened").fill("A long shift.");
  await page.getByRole("button", { name: "Submit for review" }).click();
  const problem = page.locator("[data-problems]").getByRole("link", { name: /join one first/ });
  await problem.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "cohort");
  assert.equal(await page.getByLabel("Title").inputValue(), "Before I joined");
  assert.deepEqual(await objections(page), []);
  await page.getByRole("link", { name: "Join a cohort" }).click();
  await page.getByRole("heading", { level: 1, name: "Join a cohort" }).waitFor();
  await context.close();
});

test("the way back after sending shows what was sent, and sending it again makes no second piece", async () => {
  const { context, page, complaints } = await at();
  const title = "Sent once";
  await page.goto("/evidence/new");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What happened").fill("The board, with the late shift.");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("Draft saved").first().waitFor();
  await page.goBack();
  await page.waitForLoadState("networkidle");
  await page.goForward();
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForLoadState("networkidle");
  await page.goto("/evidence?state=draft");
  assert.equal(await page.getByRole("link", { name: title }).count(), 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is written in two tabs stays in both, and neither is sent as the other", async () => {
  const { context, page, complaints } = await at();
  const other = await context.newPage();
  for (const [tab, title] of [[page, "In the first tab"], [other, "In the second tab"]]) {
    await tab.goto("/evidence/new");
    await tab.waitForLoadState("networkidle");
    await tab.getByLabel("Title").fill(title);
    await tab.getByLabel("What happened").fill(`${title}, written.`);
    await tab.locator("[data-saved][data-state=saved]").waitFor();
  }
  assert.equal(await page.getByLabel("Title").inputValue(), "In the first tab");
  await page.goto("/evidence?state=draft");
  for (const title of ["In the first tab", "In the second tab"]) {
    assert.equal(await page.getByRole("link", { name: title }).count(), 1, title);
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a name without a space, as long as a name may be, makes no page wider than a phone", async () => {
  const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(6).slice(0, 200);
  const rosa = await here.open(phone);
  await signIn(rosa.page, here.stampbook.people.find((one) => one.role === "registrar"));
  await rosa.page.goto("/people?q=Ada");
  await rosa.page.locator("main .list a").first().click();
  await rosa.page.locator('a[href$="/edit"]').first().click();
  await rosa.page.locator("[name=name]").fill(long);
  await rosa.page.locator("main form .button").first().click();
  await rosa.page.getByText(long).first().waitFor();
  const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok((await wide(rosa.page)) <= 0, rosa.page.url());
  await rosa.context.close();
  const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  for (const [name, paths] of [["ada", ["/passport", "/account", "/cohorts", "/evidence"]], ["grace", ["/queue", "/cohorts", "/people"]]]) {
    const { context, page } = await here.open(narrow);
    await signIn(page, here.stampbook.people.find((one) => one.email.startsWith(`${name}@`)));
    if (name === "grace") {
      await page.goto("/queue");
      paths.push(await page.locator("[data-keys-list] a", { hasText: "Wolfe" }).first().getAttribute("href"));
    }
    await page.goto("/cohorts");
    paths.push(await page.locator("main .list a.title").first().getAttribute("href"));
    for (const path of paths) {
      await page.goto(path);
      assert.ok((await wide(page)) <= 0, path);
    }
    await context.close();
  }
});

/// What a page and all it needs weigh on the way to a phone that has seen nothing yet.
async function weight(page, path) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  // Nor is there a service worker that has anything from before.
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  await network.send("Storage.clearDataForOrigin", { origin, storageTypes: "service_workers,cache_storage" });
  let bytes = 0;
  network.on("Network.loadingFinished", (one) => { bytes += one.encodedDataLength; });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await network.detach();
  return bytes;
}

test("the pages that people come to first weigh at most 60 KiB on a phone, whatever names are on them", async () => {
  const first = { learner: ["/passport", "/evidence/new", "/evidence"], lead: ["/queue"], registrar: ["/due"], sponsor: ["/sponsor"], administrator: ["/administration"] };
  for (const [role, paths] of Object.entries(first)) {
    const { context, page, complaints } = await here.open(phone);
    await signIn(page, here.stampbook.people.find((one) => one.role === role));
    if (role === "lead") {
      paths.push(await page.locator("[data-keys-list] a").first().getAttribute("href"));
      await page.goto("/cohorts");
      paths.push(await page.locator("main .list a.title").first().getAttribute("href"));
    }
    if (role === "registrar") {
      await page.goto("/certificates");
      await page.locator("main .list a.title").first().click();
      paths.push(await page.getByRole("link", { name: "See the check page" }).getAttribute("href"));
    }
    for (const path of paths) {
      const bytes = await weight(page, path);
      assert.ok(bytes > 20_000 && bytes <= 60 * 1024, `${path}: ${bytes} bytes`);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

test("nothing moves under a thumb while a page comes, also over a slow network", async () => {
  for (const name of ["ada", "grace"]) {
    const { context, page, complaints } = await here.open(phone);
    await signIn(page, here.stampbook.people.find((one) => one.email.startsWith(`${name}@`)));
    await page.goto("/cohorts");
    const cohort = await page.locator("main .list a.title").first().getAttribute("href");
    await page.addInitScript(() => {
      window.moved = [];
      const look = (list) => list.getEntries().forEach((one) => window.moved.push([one.value, ...one.sources.map((part) => part.node?.outerHTML?.slice(0, 80))]));
      new PerformanceObserver(look).observe({ type: "layout-shift", buffered: true });
    });
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.setCacheDisabled", { cacheDisabled: true });
    await network.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 });
    for (const path of name === "ada" ? ["/passport", "/evidence/new", "/evidence"] : ["/queue", cohort]) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(500);
      assert.deepEqual(await page.evaluate(() => window.moved), [], path);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  }
});
