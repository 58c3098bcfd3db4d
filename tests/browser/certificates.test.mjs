// Certificates: issued to a cohort that was closed, taken back, and checked by somebody in the street who has the code.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const registrar = () => here.stampbook.people.find((one) => one.role === "registrar");
const someone = (name) => here.stampbook.people.find((one) => one.email.startsWith(`${name}@`));

/// The page is in order for people, so is its HTML, and nothing is wider than the window.
async function inOrder({ page, context, complaints }) {
  assert.deepEqual(await objections(page), [], page.url());
  const answer = await context.request.get(page.url().split("#")[0], { headers: { accept: "text/html" } });
  assert.deepEqual(await mistakes(await answer.text()), [], page.url());
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, `${page.url()} scrolls sideways`);
  assert.deepEqual(complaints, []);
}

/// What the check page answers, in its largest words.
const answered = async (page) => (await page.locator(".verdict").innerText()).replace(/\s+/g, " ");

test("Ingrid issues what is due, takes one back, and a stranger with the code is told so on a phone", async () => {
  const window = await here.open(desk);
  const { page } = window;
  await signIn(page, registrar());
  await page.goto("/due");
  await page.getByRole("link", { name: "Stepping up, group 6" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Certificates of the cohort" }).waitFor();
  await inOrder(window);
  const due = page.locator("input[name=learner]:checked");
  assert.equal(await due.count(), 2, "those who were never issued one");
  await page.getByRole("button", { name: "Issue certificates" }).click();
  await page.getByText("2 certificates issued.").waitFor();
  assert.equal(await page.locator("input[name=learner]:checked").count(), 0);

  await page.getByRole("link", { name: /See their certificate.*Wójcik/ }).click();
  await page.getByRole("heading", { level: 2, name: "Valid" }).waitFor();
  await page.getByText("Show or pass it on").click();
  await inOrder(window);
  const check = await page.getByRole("link", { name: "See the check page" }).getAttribute("href");
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download PDF" }).click();
  assert.match((await file).suggestedFilename(), /^Łukasz Wójcik .*\.pdf$/);

  const street = await here.open({ ...phone, colorScheme: "dark" });
  await street.page.goto(check);
  assert.match(await answered(street.page), /^Valid /);
  await inOrder(street);

  await page.getByText("Take back this certificate").first().click();
  await page.getByRole("button", { name: "Take back this certificate" }).click();
  await page.getByRole("link", { name: "The reason is missing. Fill in this field." }).waitFor();
  window.complaints.length = 0;
  await page.getByLabel("Reason").fill("Łukasz asked for another spelling of his name.");
  await page.getByRole("button", { name: "Take back this certificate" }).click();
  await page.getByText("Taken back. Its check page says so.").waitFor();
  await inOrder(window);

  await street.page.reload();
  assert.match(await answered(street.page), /^Not valid It was taken back on .* another spelling/);
  await inOrder(street);
  await Promise.all([window.context.close(), street.context.close()]);
});

test("a code is typed as it was heard, without scripts; a slip in it is told from a code that nobody has", async () => {
  const { context, page, complaints } = await here.open({ ...phone, javaScriptEnabled: false });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Check a certificate" }).click();
  const asked = async (code) => {
    await page.getByLabel("Code of the certificate").fill(code);
    await page.getByRole("button", { name: "Check" }).click();
  };
  await asked("7k3m q9tx wpvm");
  await page.getByRole("link", { name: /has a slip in it/ }).waitFor();
  assert.equal(await page.getByLabel("Code of the certificate").inputValue(), "7k3m q9tx wpvm");
  complaints.length = 0;
  await asked("7k3m q9tx wpvn");
  assert.match(await answered(page), /^Not valid No certificate with this code/);
  assert.deepEqual(complaints.filter((one) => !one.includes("404")), []);
  await context.close();
});

test("a holder finds the certificate in the passport, and what it is checked by, in Arabic from the right", async () => {
  const window = await here.open({ ...phone, locale: "ar" });
  const { page, context } = window;
  await signIn(page, someone("xiuying"));
  await page.goto("/passport");
  await page.locator("a[href^='/certificates/']").first().click();
  await page.locator(".verdict.valid").waitFor();
  await inOrder(window);
  const check = await page.locator("a[href^='/verify/']").getAttribute("href");
  await page.goto(check);
  await page.locator(".verdict.valid").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  await inOrder(window);
  await context.close();
});
