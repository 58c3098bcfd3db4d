// Takes the pictures of docs/pictures from the demo:
//
//   STAMPBOOK_TEST_BINARY=target/release/stampbook STAMPBOOK_TEST_CHROMIUM=/usr/bin/chromium node tests/browser/take-pictures.mjs
//
// Days in them are those of the day they are taken.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { openWindow, signIn, startBrowser, startStampbook } from "./stampbook.mjs";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const phone = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };
const desk = { viewport: { width: 1180, height: 780 } };

/// What is taken: its file, whose page, how they look at it, and the way there.
const pictures = [
  ["passport-phone", "learner", phone, (page) => page.goto("/passport")],
  ["evidence-phone-dark", "learner", { ...phone, colorScheme: "dark" }, (page) => page.goto("/evidence/new")],
  ["queue", "lead", desk, async (page) => {
    await page.goto("/queue");
    await page.locator("[data-keys-list] a").first().click();
  }],
  ["cohort", "lead", desk, async (page) => {
    await page.goto("/cohorts");
    await page.locator("main .list a").first().click();
    await page.locator(".heat").scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.querySelector(".heat").getBoundingClientRect().top + scrollY - 140));
  }],
  ["certificate", "registrar", desk, async (page) => {
    await page.goto("/certificates");
    await page.locator("main .list a").last().click();
    await page.getByRole("link", { name: "See the check page" }).click();
  }],
  ["table", "registrar", desk, async (page) => {
    await page.goto("/frameworks/drafts/new");
    await page.locator("select[name=from]").selectOption({ index: 1 });
    await page.locator("main").getByRole("button", { name: "Begin" }).click();
    await page.getByRole("link", { name: "All competencies in one table" }).click();
    await page.locator(".sheet textarea").nth(3).focus();
  }],
];

await mkdir(folder, { recursive: true });
const stampbook = await startStampbook();
const browser = await startBrowser();
try {
  for (const [name, role, look, go] of pictures) {
    const { context, page, complaints } = await openWindow(browser, stampbook.address, look);
    await signIn(page, stampbook.people.find((one) => one.role === role));
    await go(page);
    await page.waitForLoadState("networkidle");
    // That it is a demonstration is said where the picture stands.
    await page.locator(".demo-note").evaluateAll((all) => all.forEach((one) => one.remove()));
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${folder}${name}.png` });
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    await context.close();
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await stampbook.stop();
}
