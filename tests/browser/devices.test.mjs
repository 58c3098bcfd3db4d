// Devices: a learner's journal is revoked, what it brings after that is on hold, and a registrar decides.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { fixture, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const folders = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/// The program, as somebody types it in a folder of their own: what it said, and how it ended.
async function journal(folder, input, ...words) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("STAMPBOOK_") && name !== "DATABASE_URL");
  const program = spawn(process.env.STAMPBOOK_TEST_BINARY, [...words, "--data", folder], { env: Object.fromEntries(kept) });
  let said = "";
  for (const stream of [program.stdout, program.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  program.stdin.end(input);
  const code = await new Promise((resolve) => program.once("exit", resolve));
  return { code, said };
}

async function inOrder({ page, context, complaints }) {
  assert.deepEqual(await objections(page), [], page.url());
  const answer = await context.request.get(page.url().split("#")[0], { headers: { accept: "text/html" } });
  assert.deepEqual(await mistakes(await answer.text()), [], page.url());
  assert.deepEqual(complaints, []);
}

test("Amara's journal is lost: what it brings is on hold, and Ingrid decides", async () => {
  const learner = here.stampbook.people.find((one) => one.role === "learner");
  const place = await mkdtemp(path.join(tmpdir(), "stampbook-journal-"));
  folders.push(place);
  const folder = path.join(place, "journal");
  const begun = await journal(folder, `${learner.password}\n`, "sync", here.stampbook.address, "--email", learner.email);
  assert.equal(begun.code, 0, begun.said);
  const choices = await journal(folder, "", "log", "By somebody who found the laptop.");
  assert.equal(choices.code, 1);
  const code = choices.said.match(/There are ([^ ]+) \(/)?.[1];
  assert.ok(code, choices.said);
  const logged = await journal(folder, "", "log", "By somebody who found the laptop.", "--competency", `${code}:1`);
  assert.equal(logged.code, 0, logged.said);

  const window = await here.open({ ...phone, colorScheme: "dark" });
  await signIn(window.page, learner);
  await window.page.goto("/account");
  await window.page.getByRole("heading", { name: "Devices that write for you" }).waitFor();
  await inOrder(window);
  await window.page.getByRole("button", { name: /^Revoke Journal of / }).click();
  await window.page.getByText("The device is revoked.").waitFor();
  assert.equal(await window.page.getByRole("heading", { name: "Devices that write for you" }).count(), 0);

  const refused = await journal(folder, "", "sync");
  assert.equal(refused.code, 1);
  assert.match(refused.said, /This device was revoked/);

  const registrar = here.stampbook.people.find((one) => one.role === "registrar");
  for (const size of [phone, desk]) {
    const office = await here.open(size);
    await signIn(office.page, registrar);
    await office.page.goto("/due");
    await office.page.getByRole("heading", { name: "Brought by devices, on hold" }).waitFor();
    await office.page.getByRole("link", { name: new RegExp(`^${learner.name}: Evidence`) }).click();
    await office.page.getByText("By somebody who found the laptop.").first().waitFor();
    await inOrder(office);
    if (size === phone) continue;
    await office.page.getByRole("button", { name: "Save" }).click();
    await office.page.getByRole("link", { name: "Choose what becomes of it." }).waitFor();
    office.complaints.length = 0;
    await office.page.getByLabel("It does not count").check();
    await office.page.getByLabel("Reason").fill("The laptop was stolen on Monday.");
    await office.page.getByRole("button", { name: "Save" }).click();
    await office.page.getByText("Decided.").waitFor();
    assert.equal(await office.page.getByRole("heading", { name: "Brought by devices, on hold" }).count(), 0);
    assert.deepEqual(office.complaints, []);
  }
});
