// The pages that no other page links to: the first run, links from mails, invitations, forms that come back. On an
// instance of its own without the demo, so that it can also be seen that strangers learn nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { fixture, linksOf, mistakes, objections } from "./stampbook.mjs";

const password = "seven tall ships at dusk";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const here = fixture({ demo: false });

/// The page as it stands, however it came to be here, has nothing to be said against it; and the answer that brought
/// it had this status.
async function inOrder(window, status = 200, options = {}) {
  const { page, complaints } = window;
  const expected = status < 400 ? [] : [`answer: ${status} ${page.url()}`, "console: Failed to load resource"];
  const others = complaints.splice(0).filter((one) => !expected.some((known) => one.startsWith(known)));
  const found = [...(await objections(page)), ...(await mistakes(await page.content(), options)), ...others];
  assert.deepEqual(found, [], new URL(page.url()).pathname);
}

/// Presses a button and waits for the page that comes of it: its status.
async function press(page, name) {
  const answer = page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303);
  await page.locator("main").getByRole("button", { name }).first().click();
  const status = (await answer).status();
  await page.waitForLoadState("load");
  return status;
}

/// A call of the API.
async function call(token, method, path, body) {
  const headers = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers["content-type"] = "application/json";
  const sent = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const answer = await fetch(`${here.stampbook.address}${path}`, { method, headers, body: sent });
  const said = await answer.json();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
  return said;
}

async function token(email) {
  const answer = await fetch(`${here.stampbook.address}/api/v1/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  return (await answer.json()).access_token;
}

/// The link of this kind in a mail to somebody.
async function mailed(to, kind) {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const mail of await here.stampbook.mails()) {
      const found = mail.match(new RegExp(`https?://[^\\s"<>]*${kind}[\\w.~-]+`));
      if (found && new RegExp(`^To:.*${to}`, "m").test(mail)) return new URL(found[0]).pathname;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${to} with a link to ${kind}`);
}

let rosa;
const people = {};

test("Rosa begins on her phone with the code that was printed", async () => {
  rosa = await here.open(phone);
  const { page } = rosa;
  await page.goto("/");
  await page.waitForURL("**/first-run");
  await inOrder(rosa);
  assert.equal(await press(page, /./), 422);
  await inOrder(rosa, 422);
  await page.locator("[name=code]").fill(here.stampbook.first_run);
  await page.locator("[name=organisation]").fill("Riverside Trust");
  await page.locator("[name=name]").fill("Rosa Marchetti");
  await page.locator("[name=email]").fill("rosa@riverside.example");
  await page.locator("[name=password]").fill(password);
  assert.equal(await press(page, /./), 200);
  await inOrder(rosa);
});

test("Grace and Ånh choose their passwords by a mailed link", async () => {
  for (const [name, email, role] of [
    ["Grace Hopper", "grace@riverside.example", "lead"],
    ["Ånh Nguyễn", "anh@riverside.example", "learner"],
  ]) {
    const rosas = await token("rosa@riverside.example");
    const { id } = await call(rosas, "POST", "/api/v1/people", { name, email, roles: role === "lead" ? [{ role }] : [] });
    const window = await here.open(phone);
    await window.page.goto(await mailed(email, "/password/"));
    await inOrder(window);
    await window.page.locator("[name=password]").fill("short");
    assert.equal(await press(window.page, /./), 422);
    await inOrder(window, 422);
    await window.page.locator("[name=password]").fill(password);
    assert.equal(await press(window.page, /./), 200);
    await inOrder(window);
    people[role] = { id, name, email, ...window };
  }
});

test("Ånh joins a cohort by its code", async () => {
  const framework = await readFile(new URL("../../assets/frameworks/hr-competencies.json", import.meta.url), "utf8");
  const rosas = await token("rosa@riverside.example");
  const { id } = await call(rosas, "POST", "/api/v1/frameworks/import", framework);
  people.framework = await call(rosas, "GET", `/api/v1/frameworks/${id}`);
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  people.cohort = await call(rosas, "POST", "/api/v1/cohorts", {
    title: "Spring", framework_id: id, starts_on: day(-30), ends_on: day(60), leads: [people.lead.id],
  });
  const graces = await token(people.lead.email);
  const invitation = await call(graces, "POST", `/api/v1/cohorts/${people.cohort.id}/invitations`, {});
  const { page } = people.learner;
  await page.goto("/join");
  await inOrder(people.learner);
  await page.locator("[name=code]").fill("NOT-MINE");
  assert.equal(await press(page, /look|open|find|cohort|show|go/i), 422);
  await inOrder(people.learner, 422);
  await page.goto(`/join/${invitation.code}`);
  await inOrder(people.learner);
  assert.equal(await press(page, "Join"), 200);
  await inOrder(people.learner);
});

test("what Ånh wrote survives that she was signed out meanwhile", async () => {
  const { page, context } = people.learner;
  await page.goto("/evidence/new");
  await page.getByLabel("Title").fill("Ran the handover with a whiteboard");
  for (const claim of await page.locator("[name=claim]").all().then((all) => all.slice(0, 2))) {
    await claim.evaluate((box) => {
      box.checked = true;
    });
  }
  await context.clearCookies();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.locator("input[type=password]").waitFor();
  await page.waitForLoadState("load");
  assert.ok(page.url().includes("/evidence") || page.url().includes("/sign-in"), page.url());
  people.learner.complaints.length = 0;
  await inOrder(people.learner, 200, { carries: true });
  await page.locator("input[type=email]").fill(people.learner.email);
  await page.locator("input[type=password]").fill(password);
  assert.equal(await press(page, "Sign in"), 200);
  await page.getByText("Ran the handover with a whiteboard").first().waitFor();
  await inOrder(people.learner, 200, { carries: true });
});

test("a form that comes back says what to mend, and is in order", async () => {
  const { page } = people.lead;
  for (const path of ["/people/new", `/cohorts/${people.cohort.id}/edit`, `/cohorts/${people.cohort.id}/sessions/new`]) {
    const window = path.startsWith("/people") ? rosa : people.lead;
    await window.page.goto(path);
    const form = window.page.locator("main form[method=post]").first();
    for (const field of await form.locator("input[type=text], input[type=email], input[type=date]").all()) await field.fill("");
    const answer = window.page.waitForResponse((one) => one.request().method() === "POST");
    await form.locator("button").last().click();
    assert.equal((await answer).status(), 422, path);
    await window.page.waitForLoadState("load");
    await inOrder(window, 422);
  }
  await page.goto("/account");
  await page.locator("form[action='/account/password'] button").click();
  await page.waitForLoadState("load");
  await inOrder(people.lead, 422);
});

test("Grace disputes a signature that was not hers, and wants no more mail about evidence", async () => {
  const [anhs, graces] = [await token(people.learner.email), await token(people.lead.email)];
  const competency = people.framework.competencies.find((one) => one.foundational) ?? people.framework.competencies[0];
  const judged = [];
  const wanted = Math.max(1, competency.levels[0].evidence_required);
  for (let piece = 0; piece < wanted; piece += 1) {
    const claims = [{ competency_id: competency.id, level: 1 }];
    const draft = await call(anhs, "POST", "/api/v1/evidence", {
      cohort_id: people.cohort.id, title: `Piece ${piece}`, narrative: "We were nine.", claims,
    });
    const sent = await call(anhs, "POST", `/api/v1/evidence/${draft.id}/submission`);
    await call(graces, "POST", `/api/v1/evidence/${sent.id}/reviews`, {
      revision_id: sent.revision_id, claims: [{ ...claims[0], decision: "accepted" }],
    });
    judged.push({ evidence_id: sent.id, revision_id: sent.revision_id });
  }
  await call(graces, "POST", "/api/v1/signoffs", {
    learner_id: people.learner.id, competency_id: competency.id, level: 1, evidence: judged,
  });

  const stranger = await here.open(phone);
  await stranger.page.goto(await mailed(people.lead.email, "/disputes/"));
  await inOrder(stranger);
  assert.equal(await press(stranger.page, /./), 200);
  await inOrder(stranger);
  await stranger.page.goto("/disputes/nobodys");
  await inOrder(stranger, 410);

  await stranger.page.goto(await mailed(people.lead.email, "/unsubscribe/"));
  await inOrder(stranger);
  assert.equal(await press(stranger.page, /./), 200);
  await inOrder(stranger);
  for (const path of ["/password/nobodys", "/sign-in/link/nobodys"]) {
    await stranger.page.goto(path);
    await inOrder(stranger, 410);
  }
  await stranger.page.goto("/password/forgotten");
  await inOrder(stranger);
  await stranger.context.close();
});

test("a stranger is asked to sign in, and learns nothing of anybody", async () => {
  const stranger = await here.open();
  const { page } = stranger;
  await page.goto("/passport");
  await page.locator("input[type=password]").waitFor();
  const waiting = [page.url(), ...["/", "/api", "/people", "/queue", "/cohorts", `/passports/${people.learner.id}`,
    `/cohorts/${people.cohort.id}`].map((path) => here.stampbook.address + path), ...(await linksOf(page))];
  const seen = new Set();
  while (waiting.length > 0) {
    const address = waiting.shift();
    if (seen.has(address)) continue;
    seen.add(address);
    await page.goto(address);
    const said = await page.content();
    for (const secret of ["Ånh", "Nguy", "Hopper", "Marchetti", "riverside.example", "handover", "Spring"]) {
      assert.ok(!said.includes(secret), `${address} tells ${secret}`);
    }
    waiting.push(...(await linksOf(page)));
  }
  assert.ok(seen.size >= 8, [...seen].join(" "));
  await stranger.context.close();
});
