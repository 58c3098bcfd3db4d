import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, linksOf, mistakes, objections, signIn } from "./stampbook.mjs";

const here = fixture();

function somebody(role, which = 0) {
  const person = here.stampbook.people.filter((one) => one.role === role).at(which);
  assert.ok(person, `the demo has a ${role}`);
  return person;
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("a learner signs in on a phone and sees the passport", async () => {
  const learner = somebody("learner");
  const { context, page, complaints } = await here.open(phone);
  await signIn(page, learner);
  await page.goto("/passport");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const words = await page.locator("main").innerText();
  assert.ok(words.includes(learner.name), `the passport names ${learner.name}: ${words.slice(0, 200)}`);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a learner without scripts signs in and sees the passport", async () => {
  const learner = somebody("learner");
  const { context, page, complaints } = await here.open({ javaScriptEnabled: false });
  await signIn(page, learner);
  await page.goto("/passport");
  assert.ok((await page.locator("main").innerText()).includes(learner.name));
  assert.deepEqual(complaints, []);
  await context.close();
});

/// The pages that somebody must come by, as their addresses look with `…` for every id.
const reached = {
  learner: ["/passport", "/evidence", "/evidence/…", "/evidence/new", "/account", "/cohorts/…", "/signoffs/…", "/join", "/passport/code"],
  lead: ["/queue", "/queue/…", "/cohorts", "/cohorts/…", "/cohorts/…/edit", "/cohorts/…/sessions/…", "/passports/…"],
  registrar: ["/certificates", "/certificates/…", "/certificates/new", "/cohorts/…/certificates", "/verify/…", "/people", "/people/…", "/people/new", "/people/import", "/frameworks", "/frameworks/…", "/due", "/mail"],
  sponsor: ["/sponsor", "/account"],
  administrator: ["/administration", "/people", "/people/…", "/frameworks/import", "/mail", "/mail/preview/…", "/cohorts"],
};

/// Whoever reads from the right is somebody who reads from the left in no other story: a language stays with its person.
const looks = (role) => [
  ["on a phone", phone, 0],
  ["in the dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }, 0],
  ...(["learner", "lead"].includes(role) ? [["in Arabic on a phone", { ...phone, locale: "ar" }, -1]] : []),
];

for (const role of Object.keys(reached)) {
  for (const [look, options, which] of looks(role)) {
    test(`every page that a ${role} reaches is in order ${look}`, async () => {
      const person = somebody(role, which);
      const { context, page, complaints } = await here.open(options);
      await signIn(page, person);
      const read = options.locale === "ar" ? "ar rtl" : "en ltr";
      const found = [];
      const seen = new Set();
      const kinds = new Map();
      const waiting = [page.url(), ...(await linksOf(page))];
      while (waiting.length > 0) {
        const address = waiting.shift();
        // Two of a kind are enough: /people/1 and /people/2 are the same page.
        const kind = new URL(address).pathname.replace(/(?<=(?:preview|verify)\/)[^/]+|sha256:[0-9a-f]+|[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, "…");
        if (seen.has(address) || (kinds.get(kind) ?? 0) >= 2) continue;
        seen.add(address);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        assert.ok(seen.size <= 150, `there is no end to the pages: ${[...kinds.keys()].join(" ")}`);
        complaints.length = 0;
        const answer = await page.goto(address, { waitUntil: "load" });
        if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
        const all = [...(await objections(page)), ...(await mistakes(await answer.text())), ...complaints];
        const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
        if (`${lang} ${dir}` !== read) all.push(`the page is in "${lang} ${dir}" and not in "${read}"`);
        found.push(...all.map((one) => `${new URL(address).pathname}: ${one}`));
        waiting.push(...(await linksOf(page)));
      }
      assert.deepEqual(found, []);
      const missed = which !== 0 ? [] : reached[role].filter((kind) => !kinds.has(kind));
      assert.deepEqual(missed, [], `never came by these; came by ${[...kinds.keys()].sort().join(" ")}`);
      await context.close();
    });
  }
}
