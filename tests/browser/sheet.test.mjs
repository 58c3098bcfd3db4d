// The table in which a framework is written: like a spreadsheet by keyboard, filled from one, and nothing typed is lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();

const registrar = () => here.stampbook.people.find((one) => one.role === "registrar");

/// A draft, and its table open in a window.
async function table(options) {
  const window = await here.open(options);
  const { page } = window;
  await signIn(page, registrar());
  await page.goto("/frameworks/drafts/new");
  await page.locator("input[name=title]").fill("Night work");
  await page.locator("main").getByRole("button", { name: "Begin" }).click();
  await page.getByRole("link", { name: "All competencies in one table" }).click();
  await page.getByRole("heading", { level: 1, name: "All competencies in one table" }).waitFor();
  // Its scripts have come.
  await page.waitForLoadState("networkidle");
  return window;
}

/// What a spreadsheet program puts on the clipboard arrives in the field with the focus.
async function paste(page, text) {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const column = (page, name) => page.locator(`.sheet [name^="${name}-"]`).evaluateAll((all) => all.map((one) => (one.type === "checkbox" ? one.checked : one.value)));
const focused = (page) => page.evaluate(() => document.activeElement.name);

test("a registrar fills the table by keyboard and from a spreadsheet", async () => {
  const { context, page, complaints } = await table({ viewport: { width: 1280, height: 800 } });
  await page.locator("[name=title-new-1]").focus();
  await page.keyboard.type("Listening");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("well");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "title-new-2");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "title-new-1");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "title-new-2");

  // Five rows into a table with two left: it grows, and it is told.
  const copied = ["W\tWatching\tNights\tyes\tSees.\tSees more.\t\"Sees\nall.\"", ...["Three", "Four", "Five", "Six"].map((name) => `\t${name}`)].join("\r\n");
  await page.locator("[name=code-new-2]").focus();
  await paste(page, copied);
  await page.getByText("Cells filled: 15.").waitFor();
  assert.deepEqual(await column(page, "title"), ["Listening\nwell", "Watching", "Three", "Four", "Five", "Six"]);
  assert.deepEqual((await column(page, "foundational")).slice(0, 3), [false, true, false]);
  assert.equal((await column(page, "level3"))[1], "Sees\nall.");
  // Undo takes it back, rows and all; and again.
  await page.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await column(page, "title"), ["Listening\nwell", "", ""]);
  await page.locator("[name=code-new-2]").focus();
  await paste(page, copied);
  await page.getByText("Cells filled: 15.").waitFor();
  assert.deepEqual([...(await objections(page)), ...(await mistakes(await page.content()))], []);

  // A closed tab loses nothing: neither what was typed nor the rows that were added.
  await page.reload();
  await page.locator("[data-unsent]").waitFor();
  assert.deepEqual(await column(page, "title"), ["Listening\nwell", "Watching", "Three", "Four", "Five", "Six"]);
  await page.locator("main").getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/done=draft-saved/);
  assert.deepEqual((await column(page, "code")).slice(0, 6), ["C1", "W", "C3", "C4", "C5", "C6"]);
  assert.deepEqual((await column(page, "title")).slice(0, 7), ["Listening\nwell", "Watching", "Three", "Four", "Five", "Six", ""]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a box that was told neither yes nor no stays empty, and that is said", async () => {
  const { context, page, complaints } = await table({ viewport: { width: 1280, height: 800 } });
  const bar = page.locator("[data-sheet-bar] [role=status]");
  const boxes = page.locator(".sheet [name^=foundational-]");
  await page.locator("[name=title-new-1]").focus();
  await paste(page, ["One\t\tperhaps", "Two\t\tYES", "Three\t\tno"].join("\n"));
  await bar.getByText("Cells filled: 8. Row 1: “perhaps”, in the column for foundational, is neither yes nor no.").waitFor();
  assert.deepEqual((await column(page, "foundational")).slice(0, 3), [false, true, false]);
  assert.deepEqual(await boxes.evaluateAll((all) => all.slice(0, 3).map((one) => one.getAttribute("aria-invalid"))), ["true", null, null]);
  assert.deepEqual(await objections(page), []);
  // Whoever ticks it has seen to it.
  await boxes.first().check();
  assert.equal(await boxes.first().getAttribute("aria-invalid"), null);
  // Many are counted; markup is words like any others; one cell alone into a box is read, too.
  await page.locator("[name=foundational-new-1]").focus();
  await paste(page, ["<b>$&</b>", "b", "c", "d", "e"].join("\n"));
  await bar.getByText("Row 1: “<b>$&</b>”").waitFor();
  assert.match(await bar.textContent(), /Row 3: “c”.*Others like these: 2\.$/);
  await page.locator("[name=foundational-new-2]").focus();
  await paste(page, "oui");
  assert.equal(await page.locator("[name=foundational-new-2]").isChecked(), true);
  await paste(page, "peut-être");
  await bar.getByText("Row 2: “peut-être”").waitFor();
  assert.equal(await page.locator("[name=foundational-new-2]").isChecked(), false);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator("[name=foundational-new-2]").isChecked(), true);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("on a phone every row is a card, and without scripts rows are pasted into a field", async () => {
  for (const options of [{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, { viewport: { width: 768, height: 1024 }, colorScheme: "dark" }]) {
    const { context, page, complaints } = await table(options);
    assert.deepEqual([...(await objections(page)), ...complaints], []);
    await context.close();
  }
  const { context, page } = await table({ javaScriptEnabled: false });
  await page.getByText("Add rows from a spreadsheet").click();
  await page.locator("textarea[name=pasted]").fill("\tListening\n\tWatching");
  await page.locator("main").getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/done=draft-saved/);
  assert.deepEqual((await page.locator(".sheet [name^=title-]").count()), 5);
  await context.close();
});

test("rows that were added before something was wrong keep their names, and further ones have others", async () => {
  const { context, page } = await table({ viewport: { width: 1280, height: 800 } });
  await page.getByRole("button", { name: "Add rows", exact: true }).click();
  await page.locator("[name=title-new-s1]").fill("Listening");
  await page.getByText("Add rows from a spreadsheet").click();
  await page.locator("textarea[name=pasted]").fill("1\t2\t3\tno\t5\t6\t7\t8");
  await page.locator("main").getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Row 1 has 8 cells").first().waitFor();
  assert.equal(await page.locator("[name=title-new-s1]").inputValue(), "Listening");
  await page.locator("textarea[name=pasted]").fill("");
  await page.getByRole("button", { name: "Add rows", exact: true }).click();
  await page.locator("[name=title-new-s2]").fill("Watching");
  await page.locator("main").getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/done=draft-saved/);
  assert.deepEqual((await column(page, "title")).filter(Boolean), ["Listening", "Watching"]);
  await context.close();
});
