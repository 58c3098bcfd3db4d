// Those who keep things in order: a framework gets its second version, a cohort is closed, and a very large one is read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const someone = (name) => here.stampbook.people.find((one) => one.email.startsWith(`${name}@`));
const registrar = () => here.stampbook.people.find((one) => one.role === "registrar");

async function at(person, options) {
  const window = await here.open(options);
  await signIn(window.page, person);
  return window;
}

/// The page is in order for people, and so is its HTML as it comes from the server.
async function inOrder({ page, context, complaints }) {
  assert.deepEqual(await objections(page), [], page.url());
  const answer = await context.request.get(page.url().split("#")[0]);
  assert.deepEqual(await mistakes(await answer.text()), [], page.url());
  assert.deepEqual(complaints, []);
}

/// Presses what has the focus after as many strokes of Tab as it takes to get there.
async function reach(page, name) {
  for (let strokes = 0; strokes < 400; strokes += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => (document.activeElement.innerText ?? "").trim());
    if (here.startsWith(name)) return;
  }
  assert.fail(`no stroke of Tab leads to ${name}`);
}

test("Ingrid writes and publishes the second version of a framework by keyboard alone, and a passport tells what became of a competency", async () => {
  const window = await at(registrar(), desk);
  const { page, context } = window;
  await page.goto("/frameworks");
  await reach(page, "HR competencies");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "HR competencies" }).waitFor();
  await reach(page, "Write the next version");
  await page.keyboard.press("Enter");
  await page.getByText("Follows version 1").waitFor();
  await inOrder(window);

  await reach(page, "EI Ethics and integrity");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Ethics and integrity" }).waitFor();
  await page.getByLabel("What somebody can do").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Integrity");
  await reach(page, "Save and go back");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "EI Integrity" }).waitFor();

  await reach(page, "TK Technical knowledge");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Technical knowledge" }).waitFor();
  await reach(page, "Remove this competency");
  await page.keyboard.press("Enter");
  await reach(page, "Remove it now");
  await page.keyboard.press("Enter");
  await page.getByText("Follows version 1").waitFor();
  assert.equal(await page.getByRole("link", { name: /Technical knowledge/ }).count(), 0);

  await reach(page, "See what publishing would do");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Before you publish" }).waitFor();
  await inOrder(window);
  // What became of the one that is gone is asked for, and what follows from the answer is shown before anything is so.
  const becomes = page.getByLabel("Technical knowledge becomes");
  await becomes.selectOption(await becomes.locator("option", { hasText: "Problem-solving" }).getAttribute("value"));
  await page.getByRole("button", { name: "Show what would change now" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForLoadState("networkidle");
  assert.match(await becomes.evaluate((one) => one.selectedOptions[0].textContent), /Problem-solving/);
  await inOrder(window);
  await page.getByRole("button", { name: "Publish it as version 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Version 2", { exact: true }).first().waitFor();
  await inOrder(window);
  await context.close();

  const learner = await at(someone("ada"), phone);
  await learner.page.goto("/frameworks");
  await learner.page.getByText("Version 2").first().waitFor();
  await inOrder(learner);
  await learner.context.close();
});

test("Grace closes a cohort on her phone, its learner reads it, and she opens it again", async () => {
  const window = await at(someone("grace"), phone);
  const { page, context } = window;
  await page.goto("/cohorts");
  await page.locator("main .list a.title").first().click();
  await page.getByRole("heading", { name: "Who stands where" }).waitFor();
  const [address] = page.url().split(/[?#]/);
  const cohort = await page.locator("h1").innerText();
  await page.getByRole("heading", { name: "Close this cohort" }).click();
  // What stays unanswered is said before she closes.
  await page.locator(`form[action$="/closing"]`).scrollIntoViewIfNeeded();
  await inOrder(window);
  await page.locator(`form[action$="/closing"] textarea`).fill("Thank you all.");
  await page.locator(`form[action$="/closing"] button`).click();
  await page.getByText(/^Closed \d/).waitFor();
  await inOrder(window);

  const ada = await at(someone("ada"), phone);
  await ada.page.goto(address);
  await ada.page.getByRole("heading", { level: 1, name: cohort }).waitFor();
  await ada.page.getByText(/^Closed \d/).waitFor();
  await inOrder(ada);
  await ada.page.goto("/passport");
  await inOrder(ada);
  await ada.context.close();

  await page.getByRole("heading", { name: "Open it again" }).click();
  await page.locator(`form[action$="/reopening"] button`).click();
  // Without a reason it stays closed, and what is missing is said at the field.
  await page.locator("[data-problems]").waitFor();
  assert.deepEqual(await objections(page), []);
  await page.getByLabel("Reason").fill("Two levels were left.");
  await page.locator(`form[action$="/reopening"] button`).click();
  await page.getByText(/^Closed \d/).waitFor({ state: "detached" });
  window.complaints.splice(0, window.complaints.length, ...window.complaints.filter((one) => !/ 422 |status of 422/.test(one)));
  await inOrder(window);
  await context.close();
});

test("without scripts the next version of a framework is published, and a cohort closed and opened again", async () => {
  const quiet = { javaScriptEnabled: false };
  const ingrid = await at(registrar(), { ...desk, ...quiet });
  await ingrid.page.goto("/frameworks");
  await ingrid.page.getByRole("link", { name: "HR competencies", exact: true }).click();
  await ingrid.page.getByRole("button", { name: "Write the next version" }).click();
  await ingrid.page.getByRole("link", { name: /Collaboration/ }).click();
  await ingrid.page.getByLabel("What somebody can do").fill("Working together");
  await ingrid.page.getByRole("button", { name: "Save and go back" }).click();
  await ingrid.page.getByRole("button", { name: "See what publishing would do" }).click();
  await ingrid.page.getByRole("button", { name: /^Publish it as version/ }).click();
  await ingrid.page.getByRole("heading", { level: 2, name: /Working together/ }).waitFor();
  // Who keeps records is told which cohorts go on with the version before.
  await ingrid.page.getByRole("heading", { name: "Open cohorts on an earlier version" }).waitFor();
  assert.deepEqual(ingrid.complaints, []);
  await ingrid.context.close();

  const { page, context, complaints } = await at(someone("grace"), { ...phone, ...quiet });
  await page.goto("/cohorts");
  await page.locator("main .list a.title").first().click();
  await page.getByRole("heading", { name: "Close this cohort" }).click();
  await page.locator(`form[action$="/closing"] textarea`).fill("Thank you all.");
  await page.locator(`form[action$="/closing"] button`).click();
  await page.getByText(/^Closed \d/).waitFor();
  await page.getByRole("heading", { name: "Open it again" }).click();
  await page.getByLabel("Reason").fill("Two levels were left.");
  await page.locator(`form[action$="/reopening"] button`).click();
  await page.getByText(/^Closed \d/).waitFor({ state: "detached" });
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is typed into a draft or as a closing word is there when one comes back, and asks for nothing once it is saved", async () => {
  const window = await at(registrar(), desk);
  const { page, context } = window;
  await page.goto("/frameworks/drafts/new");
  await page.locator("input[name=title]").fill("Night work");
  await page.locator("main").getByRole("button", { name: "Begin" }).click();
  await page.getByLabel("What somebody can do").last().fill("Listening");
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("link", { name: /Listening/ }).waitFor();
  const draft = page.url().split(/[?#]/)[0];
  const leaves = async () => {
    await page.waitForTimeout(300);
    await page.goto("/people");
    await page.waitForLoadState("networkidle");
  };
  const comesBack = async (path) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  };
  const words = page.locator("[data-unsent]");

  await page.waitForLoadState("networkidle");
  await page.getByLabel("Description").first().fill("For those who are awake.");
  await leaves();
  await comesBack(draft);
  assert.equal(await page.getByLabel("Description").first().inputValue(), "For those who are awake.");
  await words.waitFor();
  // Every button of the form saves; afterwards nothing is left to put back.
  await page.getByRole("button", { name: "See what publishing would do" }).click();
  await page.getByRole("heading", { level: 1, name: "Before you publish" }).waitFor();
  await comesBack(draft);
  assert.equal(await words.count(), 0);
  assert.equal(await page.getByLabel("Description").first().inputValue(), "For those who are awake.");

  await page.getByRole("link", { name: /Listening/ }).click();
  await page.waitForLoadState("networkidle");
  const competency = page.url().split(/[?#]/)[0];
  await page.getByLabel("What it looks like").first().fill("Lets others finish.");
  await leaves();
  await comesBack(competency);
  assert.equal(await page.getByLabel("What it looks like").first().inputValue(), "Lets others finish.");
  await page.getByRole("button", { name: "Save and go back" }).click();
  await page.getByRole("link", { name: /Listening/ }).waitFor();
  await comesBack(competency);
  assert.equal(await words.count(), 0);

  await comesBack("/cohorts");
  await page.locator("main .list a.title").first().click();
  await page.waitForLoadState("networkidle");
  const cohort = page.url().split(/[?#]/)[0];
  await page.getByRole("heading", { name: "Close this cohort" }).click();
  await page.locator(`form[action$="/closing"] textarea`).fill("Thank you all.");
  await leaves();
  await comesBack(cohort);
  assert.equal(await page.locator(`form[action$="/closing"] textarea`).inputValue(), "Thank you all.");
  await context.close();
});

test("a cohort of five hundred in forty competencies opens on a phone", async () => {
  const { email, password } = registrar();
  const json = { "content-type": "application/json" };
  const call = async (path, headers, body) => {
    const answer = await fetch(`${here.stampbook.address}/api/v1/${path}`, { method: "POST", headers, body });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
    return answer.json();
  };
  const { access_token } = await call("tokens", json, JSON.stringify({ email, password }));
  const csv = { "content-type": "text/csv", authorization: `Bearer ${access_token}` };
  const skills = Array.from({ length: 40 }, (_, n) => `S${n},Skill ${n} ${["交接", "Übergabe von Schicht zu Schicht", "of a name without end".repeat(5), "تسليم"][n % 4]},With help,Alone,Teaches it`);
  await call("frameworks/import?name=Forty.csv", csv, ["code,title,Level 1,Level 2,Level 3", ...skills].join("\n"));
  const plan = "Big cohort,learner,2026-01-01,2099-12-31,Forty";
  const names = ["Anna", "Фёдор", "هدى", "王秀英", "X".repeat(120), "Ines 🎓"];
  const rows = Array.from({ length: 500 }, (_, n) => `${names[n % names.length]} ${n},big${n}@example.org,${plan}`);
  await call("roster", csv, ["name,email,cohort,role,starts_on,ends_on,framework", `Lea Lead,lea@example.org,${plan.replace("learner", "lead")}`, ...rows].join("\n"));

  const window = await at(registrar(), phone);
  const { page, context } = window;
  // How much travels is known to a page only where no service worker hands it on, unpacked.
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setBypassServiceWorker", { bypass: true });
  await page.goto("/cohorts");
  await page.getByRole("link", { name: "Big cohort" }).click();
  await page.getByText("Learners 1 to 50 of 500").waitFor();
  const size = await page.evaluate(() => {
    const [{ decodedBodySize, encodedBodySize }] = performance.getEntriesByType("navigation");
    return { decodedBodySize, encodedBodySize, parts: document.querySelectorAll("*").length };
  });
  assert.ok(size.encodedBodySize < 150_000 && size.parts < 30_000, JSON.stringify(size));
  await inOrder(window);
  await page.getByRole("link", { name: "Next page" }).first().click();
  await page.getByText("Learners 51 to 100 of 500").waitFor();
  await page.getByRole("heading", { name: "Members" }).click();
  await inOrder(window);
  await context.close();
});
