// A lead works through the queue without whole pages where scripts run, by keyboard or thumb, and with them where not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };
const phone = { viewport: { width: 360, height: 740 }, reducedMotion: "reduce", hasTouch: true, isMobile: true };

const someone = (name) => here.stampbook.people.find((one) => one.email.startsWith(`${name}@`));

async function at(name, options = {}) {
  const window = await here.open(options);
  await signIn(window.page, someone(name));
  return window;
}

/// A program that acts for somebody.
async function program(name) {
  const { email, password } = someone(name);
  const json = { "content-type": "application/json" };
  const call = async (path, headers, body) => {
    const answer = await fetch(`${here.stampbook.address}/api/v1/${path}`, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer.json();
  };
  const { access_token } = await call("tokens", json, { email, password });
  return (path, body) => call(path, { ...json, authorization: `Bearer ${access_token}` }, body);
}

/// Submits pieces of evidence, each for the third level of another competency: each is a line of the queue.
async function submits(name, titles, from = 0) {
  const ask = await program(name);
  const [cohort] = (await ask("cohorts")).items;
  const { competencies } = await ask(`frameworks/${cohort.framework_id}`);
  for (const [n, title] of titles.entries()) {
    const claims = [{ competency_id: competencies[from + n].id, level: 3 }];
    const happened_on = new Date().toISOString().slice(0, 10);
    const { id } = await ask("evidence", { title, narrative: "As it was.", cohort_id: cohort.id, happened_on, claims });
    await ask(`evidence/${id}/submission`, {});
  }
}

const lines = (page) => page.locator("[data-keys-list] > li");
const toast = (page) => page.locator("[data-toasts] [data-toast]");
/// A page that is loaded anew forgets this.
const remember = (page) => page.evaluate(() => (window.stays = true));
const stayed = (page) => page.evaluate(() => window.stays === true);
/// The piece with another title is open, and its title has the focus.
async function opened(page, before) {
  await page.waitForFunction((title) => document.querySelector("[data-review] h1")?.textContent !== title, before);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
}
const answer = (page, value) => page.locator(`[data-review] .choice:has([value=${value}])`).first();
const title = (page) => page.locator("[data-review] h1").textContent();

test("Grace clears a queue of twelve with the keyboard and loads no page", async () => {
  const { context, page, complaints } = await at("grace", desk);
  await page.goto("/queue");
  const waiting = await lines(page).count();
  await submits("ada", Array.from({ length: Math.max(0, 12 - waiting) }, (_, n) => `Twelfth ${n}`));
  await page.goto("/queue");
  assert.ok((await lines(page).count()) >= 12);
  await remember(page);
  assert.deepEqual(await objections(page), []);

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  assert.deepEqual(await objections(page), []);
  await page.keyboard.press("Escape");

  // On to the second, back to the first; the address follows, and back and forward in the browser do, too.
  await page.keyboard.press("j");
  await page.locator("[data-review]").waitFor();
  const first = await title(page);
  const place = page.url();
  await page.keyboard.press("j");
  await opened(page, first);
  const second = await title(page);
  await page.keyboard.press("k");
  await opened(page, second);
  assert.equal(page.url(), place);
  await page.goBack();
  await opened(page, first);
  assert.equal(await title(page), second);
  await page.goForward();
  await opened(page, second);
  assert.equal(page.url(), place);
  assert.deepEqual(await objections(page), []);

  let left = await lines(page).count();
  for (let decided = 0; left > 0; decided += 1) {
    assert.ok(decided < 20, "every answer takes a line out of the queue");
    const before = await title(page);
    const here = page.url();
    const levels = await page.locator("[data-review] fieldset[id^=decision]").count();
    // The third comes back: it needs words, and says so where they were forgotten.
    if (decided === 2) {
      await page.keyboard.press("r");
      await page.keyboard.press("Control+Enter");
      await page.locator("[data-problems]").waitFor();
      assert.equal(page.url(), here);
      assert.ok(await page.locator("[data-problems]").evaluate((one) => one === document.activeElement));
      assert.ok(await page.locator("[data-review] [value=returned]").first().isChecked());
      await page.locator("[data-review] textarea").first().fill("Say what came of it.");
      for (let one = 1; one < levels; one += 1) {
        await page.locator("[data-review] textarea").nth(one).fill("This, too.");
        await page.locator("[data-review] [value=returned]").nth(one).check();
      }
      await page.keyboard.press("Control+Enter");
    } else {
      for (let one = 0; one < levels; one += 1) await page.keyboard.press("a");
      await page.keyboard.press("Enter");
    }
    await toast(page).waitFor();
    if (left > 1) await opened(page, before);
    else await page.locator(".empty").waitFor();
    await page.waitForFunction((url) => location.href !== url, here);
    const now = await lines(page).count();
    assert.ok(now < left, `${before}: ${left} waited, ${now} do`);
    left = now;
    assert.ok(!page.url().includes("done="), "what was said once is not in the address");
  }
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  assert.equal(await page.locator(".nav .count").count(), 0);
  assert.ok(await stayed(page), "no page was loaded");
  assert.deepEqual(await objections(page), []);
  // A form that came back is no fault.
  assert.deepEqual(complaints.filter((one) => !one.includes("422")), []);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("typed:")).length), 0);

  // What is decided says so to whoever comes back to it.
  await page.goto(place);
  await page.getByText("Nothing is left to decide about this piece.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Save decisions" }).count(), 0);
  await context.close();
});

test("Grace decides with her thumb, and neither a lost connection nor an ended sign-in takes her words", async () => {
  await submits("zoe", ["In the lift", "On the stairs", "In the yard"]);
  const { context, page, complaints } = await at("grace", phone);
  await page.goto("/queue");
  await remember(page);
  await lines(page).first().getByRole("link").tap();
  await page.locator("[data-review]").waitFor();
  const before = await title(page);
  await page.getByRole("link", { name: "To the decision" }).tap();
  await answer(page, "returned").tap();
  await page.getByLabel("Comment").fill("What did the others say?");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save decisions" }).tap();
  await page.getByText("Not sent: there was no answer.").waitFor();
  assert.equal(await page.getByLabel("Comment").inputValue(), "What did the others say?");
  assert.deepEqual(await objections(page), []);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Save decisions" }).tap();
  await toast(page).getByText(/^Returned\. /).waitFor();
  await opened(page, before);
  assert.ok(await stayed(page));
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(await objections(page), []);
  assert.deepEqual(complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED")), []);

  // An answer that was lost on its way back: sent again, it is there once.
  const second = await title(page);
  await answer(page, "part_accepted").tap();
  await page.getByLabel("Comment").fill("Who else was there?");
  await page.route("**/reviews", async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await page.getByRole("button", { name: "Save decisions" }).tap();
  await page.getByText("Not sent: there was no answer.").waitFor();
  await page.unroute("**/reviews");
  await page.getByRole("button", { name: "Save decisions" }).tap();
  await toast(page).getByText("Your decisions are saved.").waitFor();
  await opened(page, second);

  // The sign-in has ended meanwhile: the same words wait behind it.
  await answer(page, "returned").tap();
  await page.getByLabel("Comment").fill("Words that wait behind the sign-in.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Save decisions" }).tap();
  await page.getByLabel("Password").fill(someone("grace").password);
  await page.getByLabel(/mail/i).first().fill(someone("grace").email);
  await page.getByRole("button", { name: "Sign in", exact: true }).tap();
  await page.getByText("Words that wait behind the sign-in.").waitFor();
  await page.locator("main form button").first().tap();
  await page.getByText(/^Returned\. /).waitFor();
  await context.close();
});

test("Grace decides without scripts", async () => {
  await submits("hong", ["First on paper", "Second on paper"]);
  const { context, page, complaints } = await at("grace", { ...desk, javaScriptEnabled: false });
  await page.goto("/queue");
  await lines(page).first().getByRole("link").click();
  assert.equal(await page.getByRole("link", { name: "Keys" }).count(), 0, "no keys without scripts");
  await page.locator("[data-review] [value=accepted]").first().check();
  await page.getByRole("button", { name: "Save decisions" }).click();
  await page.getByText(/^Accepted\. /).waitFor();
  await page.locator("[data-review]").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a hint is read once, and comes back when it is asked for", async () => {
  const { context, page, complaints } = await at("samuel", desk);
  const hint = page.locator("[data-hint]");
  await page.goto("/people");
  await page.getByText("small slips are forgiven").waitFor();
  assert.deepEqual(await objections(page), []);
  await remember(page);
  await hint.getByRole("button", { name: "Do not show this again" }).click();
  await hint.waitFor({ state: "detached" });
  assert.ok(await stayed(page));
  await page.reload();
  assert.equal(await hint.count(), 0);
  await page.goto("/account");
  await page.getByRole("button", { name: "Show hints again" }).click();
  await page.getByText("Hints are shown again.").waitFor();
  await page.goto("/people");
  await hint.waitFor();
  assert.deepEqual(complaints, []);
  await context.close();

  const plain = await at("samuel", { ...desk, javaScriptEnabled: false });
  await plain.page.goto("/people?q=ada");
  await plain.page.getByRole("button", { name: "Do not show this again" }).click();
  assert.equal(new URL(plain.page.url()).search, "?q=ada");
  assert.equal(await plain.page.locator("[data-hint]").count(), 0);
  // Beside a form there is nothing to press that would take its words along, and one's account puts the others away.
  await plain.page.goto("/evidence/new");
  await plain.page.getByText("A title, a sentence or a photo is enough").waitFor();
  assert.equal(await plain.page.getByRole("button", { name: "Do not show this again" }).count(), 0);
  await plain.page.goto("/account");
  await plain.page.getByRole("button", { name: "Put all hints away" }).click();
  await plain.page.getByText("No hints are shown any more.").waitFor();
  await plain.page.goto("/evidence/new");
  assert.equal(await plain.page.locator("[data-hint]").count(), 0);
  assert.deepEqual(plain.complaints, []);
  await plain.context.close();
});

test("a hint beside a form leaves what was typed there, also when it cannot be sent", async () => {
  const { context, page, complaints } = await at("hong", phone);
  const [hint, away] = [page.locator("[data-hint]"), page.getByRole("button", { name: "Do not show this again" })];
  await page.goto("/evidence/new");
  await remember(page);
  await page.getByLabel("Title").fill("Half a sentence");
  await page.route("**/account/hints", (route) => route.abort());
  await away.click();
  await page.getByText("the hint will come back").waitFor();
  await page.unroute("**/account/hints");
  await away.click();
  await hint.waitFor({ state: "detached" });
  assert.ok(await stayed(page));
  assert.equal(await page.getByLabel("Title").inputValue(), "Half a sentence");
  assert.deepEqual(complaints.filter((one) => !/ERR_FAILED|Failed to (load|fetch)/.test(one)), []);
  await context.close();
});

test("Grace notes who was there by tapping names, and each tap is saved", async () => {
  const { context, page, complaints } = await at("grace", phone);
  await page.goto("/cohorts");
  await page.locator("main .list a").first().click();
  await page.locator('a[href*="/sessions/"]:not([href$="/new"])').last().evaluate((link) => link.closest("details")?.setAttribute("open", ""));
  const sessions = await page.locator('a[href*="/sessions/"]:not([href$="/new"])').evaluateAll((all) => all.map((one) => one.href));
  for (const session of sessions) {
    await page.goto(session);
    if (await page.locator("[data-attendance]").count()) break;
  }
  const saved = page.locator("[data-tapping] [role=status][data-state=Saved]");
  const ada = page.locator(".tap").filter({ hasText: "Ada Okafor" });
  const was = await ada.getAttribute("aria-pressed");
  await ada.tap();
  await saved.waitFor();
  assert.notEqual(await ada.getAttribute("aria-pressed"), was);
  assert.deepEqual(await objections(page), []);

  // The rest is behind the button beside it.
  await page.getByRole("button", { name: "More: Ada Okafor" }).tap();
  const own = page.locator(".attendance").filter({ hasText: "Ada Okafor" });
  await own.getByText("Contributed").last().tap();
  await saved.waitFor();
  assert.match(await ada.innerText(), /Attended · Contributed/);
  await page.reload();
  assert.match(await ada.innerText(), /Attended · Contributed/);
  assert.equal(await page.getByRole("button", { name: "Save attendance" }).isVisible(), false);
  const others = page.getByRole("button", { name: "Everybody else was there" });
  if (await page.locator(".tap").filter({ hasText: "Not noted yet" }).count()) await others.tap();
  else assert.equal(await others.isVisible(), false, "nobody is left to be noted");
  assert.equal(await page.locator(".tap").filter({ hasText: "Not noted yet" }).count(), 0);
  assert.deepEqual(complaints, []);

  // Without a connection the button is there again, and what was tapped is saved once there is one.
  await context.setOffline(true);
  await ada.tap();
  await page.getByRole("button", { name: "Save attendance" }).waitFor();
  await context.setOffline(false);
  await saved.waitFor();
  await page.reload();
  assert.equal(await ada.getAttribute("aria-pressed"), "false");
  assert.match(await ada.innerText(), /Absent/);
  await context.close();
});
