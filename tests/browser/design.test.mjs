// The parts that pages are made of, as they look: every section of /design beside the picture that is kept of it. Fonts are
// our own, so that pictures are the same on every machine.
//
//   STAMPBOOK_TEST_RENEW_PICTURES=yes node --test design.test.mjs
//
// takes them anew after a change that was meant; look at what git then shows before you commit it.

import assert from "node:assert/strict";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { difference, kept } from "./pictures.mjs";
import { fixture, mistakes, objections } from "./stampbook.mjs";

const here = fixture();
const pictures = fileURLToPath(new URL("pictures/", import.meta.url));
const aside = fileURLToPath(new URL("../../target/pictures/", import.meta.url));
const renew = Boolean(process.env.STAMPBOOK_TEST_RENEW_PICTURES);

const phone = { viewport: { width: 360, height: 780 } };
const desk = { viewport: { width: 1280, height: 900 } };
// Time and motion stand still, and the mouse is nowhere.
const still = { timezoneId: "UTC", locale: "en-GB", reducedMotion: "reduce" };

/// How people look at the page. From the right it is the same words in the other direction: no font of ours has Arabic
/// letters, and those of others differ between machines.
const looks = {
  "light-360": phone,
  "light-1280": desk,
  "dark-360": { ...phone, colorScheme: "dark" },
  "dark-1280": { ...desk, colorScheme: "dark" },
  "contrast-360": { ...phone, contrast: "more" },
  "contrast-1280": { ...desk, contrast: "more" },
  "dark-contrast-360": { ...phone, colorScheme: "dark", contrast: "more" },
  "forced-360": { ...phone, forcedColors: "active" },
  "right-to-left-360": { ...phone, right: true },
  "right-to-left-1280": { ...desk, right: true },
};

/// The colours are told in all their schemes at once, so that one look at them is enough; in the dark with more contrast, what
/// has most colours is.
const few = ["buttons", "errors", "stamps", "states", "charts"];
const shown = (id, name) => (id === "colours" ? name === "light-1280" : name !== "dark-contrast-360" || few.includes(id));

async function opened({ right, ...look }) {
  const window = await here.open({ ...still, ...look });
  await window.page.goto("/design", { waitUntil: "networkidle" });
  if (right) await window.page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await window.page.evaluate(() => document.fonts.ready);
  return window;
}

for (const [name, look] of Object.entries(looks)) {
  test(`every part looks as it is kept: ${name}`, async () => {
    const { context, page, complaints } = await opened(look);
    const folder = path.join(pictures, name);
    const sections = await page.locator("[data-specimens] > section").evaluateAll((all) => all.map((one) => one.id));
    assert.ok(sections.length > 15, "the page has its sections");
    const wanted = sections.filter((id) => shown(id, name));
    const shots = new Map();
    for (const id of wanted) shots.set(id, await page.locator(`#${id}`).screenshot({ animations: "disabled" }));
    // What comes over the page.
    await page.locator("#ask-opener").click();
    shots.set("dialog-open", await page.locator("#ask").screenshot({ animations: "disabled" }));
    await page.keyboard.press("Escape");
    if (renew) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      for (const [id, png] of shots) await writeFile(path.join(folder, `${id}.png`), kept(png));
    }
    const found = [];
    for (const [id, png] of shots) found.push(await difference(path.join(folder, `${id}.png`), png, aside));
    const old = (await readdir(folder)).filter((file) => !shots.has(path.basename(file, ".png")));
    found.push(...old.map((file) => `${file}: is kept, and no part of the page`));
    assert.deepEqual(found.filter(Boolean), [], `see ${aside}`);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("a changed part does not look as it is kept", async () => {
  const { context, page } = await opened(phone);
  const differs = async (id) => {
    const png = await page.locator(`#${id}`).screenshot({ animations: "disabled" });
    return Boolean(await difference(path.join(pictures, "light-360", `${id}.png`), png, path.join(aside, "changed")));
  };
  const change = (id, part, to) => page.locator(`#${id} ${part}`).first().evaluate(to);
  assert.equal(await differs("buttons"), false);
  await change("buttons", ".button", (one) => one.classList.add("button-quiet"));
  assert.equal(await differs("buttons"), true, "a button of another kind");
  await change("states", ".badge", (one) => one.querySelector("svg").remove());
  assert.equal(await differs("states"), true, "a state without its shape");
  await change("stamps", ".stamp text", (one) => one.remove());
  assert.equal(await differs("stamps"), true, "a stamp without a word");
  await change("errors", "[aria-invalid]", (one) => one.setAttribute("aria-invalid", "false"));
  assert.equal(await differs("errors"), true, "a wrong field that does not look wrong");
  await change("messages", ".note.bad", (one) => one.classList.replace("bad", "waiting"));
  assert.equal(await differs("messages"), true, "a message on another ground");
  await context.close();
});

test("the page of parts is in order for everybody", async () => {
  const found = [];
  for (const [name, look] of Object.entries({ ...looks, arabic: { ...phone, locale: "ar" } })) {
    const { context, page, complaints } = await opened({ ...still, ...look });
    const answer = await page.request.get("/design");
    found.push(...[...(await objections(page)), ...(await mistakes(await answer.text())), ...complaints].map((one) => `${name}: ${one}`));
    await context.close();
  }
  assert.deepEqual(found, []);
});

test("a dialog opens without a script, too, and leads back", async () => {
  const { context, page } = await here.open({ ...still, ...phone, javaScriptEnabled: false });
  await page.goto("/design");
  const dialog = page.locator("#ask");
  assert.equal(await dialog.isVisible(), false);
  await page.locator("#ask-opener").click();
  assert.equal(await dialog.isVisible(), true);
  await dialog.locator("[data-close]").first().click();
  assert.equal(await dialog.isVisible(), false);
  await context.close();
});

test("a dialog holds the focus, closes on Escape and gives it back", async () => {
  const { context, page, complaints } = await opened(desk);
  const opener = page.locator("#ask-opener");
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  assert.equal(await dialog.evaluate((one) => one.contains(document.activeElement)), true, "the focus is in it");
  assert.deepEqual(await objections(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await opener.evaluate((one) => one === document.activeElement), true, "and back where it was");
  await opener.click();
  await page.mouse.click(5, 5);
  await dialog.waitFor({ state: "hidden" });
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what was copied is said in a toast over the page", async () => {
  const { context, page, complaints } = await opened(phone);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#copy").click();
  const toast = page.locator("[data-toasts] .toast");
  await toast.waitFor();
  assert.equal((await toast.locator("p").innerText()).trim(), "Copied");
  assert.deepEqual(await objections(page), []);
  const close = toast.getByRole("button", { name: "Close" });
  const { width, height } = await close.boundingBox();
  assert.ok(width >= 44 && height >= 44, `${width} by ${height}`);
  await close.click();
  assert.equal(await toast.count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});
