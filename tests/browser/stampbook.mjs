// A running Stampbook with its demo organisation, and a browser that complains.

import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readline from "node:readline";
import { after, before } from "node:test";

import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

function need(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run ./test, which sets it`);
  return value;
}

/// Starts the server on an empty folder, with the demo organisation unless told otherwise.
/// Answers `{ address, people: [{ name, email, password, role }], first_run, mails(), log(), stop() }`.
export async function startStampbook({ demo = true } = {}) {
  const data = await mkdtemp(path.join(tmpdir(), "stampbook-browser-"));
  const post = path.join(data, "post");
  const server = spawn(
    need("STAMPBOOK_TEST_BINARY"),
    ["serve", ...(demo ? ["--demo"] : []), "--json", "--data", data, "--listen", "127.0.0.1:0"],
    // The demo keeps its mail to show it; otherwise it lies in a folder, as its readers get it.
    { stdio: ["ignore", "pipe", "pipe"], env: { ...cleanEnvironment(), ...(demo ? {} : { SMTP_URL: `file:${post}` }) } },
  );
  const log = [];
  server.stderr.setEncoding("utf8").on("data", (text) => log.push(text));
  const ended = new Promise((resolve) => server.once("exit", resolve));

  async function stop() {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      const late = setTimeout(() => server.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    }
    await rm(data, { recursive: true, force: true });
  }

  /// Every mail that was sent, as text: without the line ends and signs that mail adds.
  async function mails() {
    const names = await readdir(post).catch(() => []);
    const texts = names.filter((name) => name.endsWith(".eml")).map((name) => readFile(path.join(post, name), "utf8"));
    return (await Promise.all(texts)).map((text) =>
      text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))),
    );
  }

  const ready = new Promise((resolve, reject) => {
    readline.createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.startsWith("{")) resolve(JSON.parse(line));
    });
    server.once("error", reject);
    ended.then((code) => reject(new Error(`the server ended with ${code}:\n${log.join("")}`)));
    setTimeout(() => reject(new Error(`no address after 90 s:\n${log.join("")}`)), 90_000).unref();
  });
  try {
    const { address, people, first_run } = await ready;
    const origin = /^https?:/.test(address) ? address.replace(/\/$/, "") : `http://${address}`;
    return { address: origin, people, first_run, mails, log: () => log.join(""), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/// Settings of whoever runs the tests are not the server's.
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("STAMPBOOK_") && !["DATABASE_URL", "SMTP_URL"].includes(name),
  );
  return Object.fromEntries(kept);
}

export function startBrowser() {
  return chromium.launch({
    executablePath: need("STAMPBOOK_TEST_CHROMIUM"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

/// For one file of tests: a server and a browser from before its first test until after its last one, as `stampbook` and
/// `browser`; `open(options)` is the window of one visitor.
export function fixture(options) {
  const here = { open: (window) => openWindow(here.browser, here.stampbook.address, window) };
  before(async () => {
    here.stampbook = await startStampbook(options);
    here.browser = await startBrowser();
  });
  after(async () => {
    await here.browser?.close();
    await here.stampbook?.stop();
  });
  return here;
}

/// A window of one visitor. Whatever the browser complains about is collected in `complaints`.
export async function openWindow(browser, origin, options = {}) {
  const context = await browser.newContext({ baseURL: origin, ...options });
  context.setDefaultTimeout(15_000);
  const complaints = [];
  await context.exposeBinding("reportViolation", (_, text) => complaints.push(text));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`policy: ${event.violatedDirective} blocked ${event.blockedURI || event.sample}`);
    });
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "failed";
    if (reason !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== new URL(origin).origin) {
      complaints.push(`foreign host: ${request.url()}`);
    }
  });
  return { context, page, complaints };
}

/// Everything that may be said against the page as it stands, for people (axe) and for machines (HTML).
export async function objections(page) {
  const found = [];
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  for (const { id, help, nodes } of violations) {
    const where = nodes.slice(0, 3).map((node) => node.target.join(" "));
    found.push(`axe ${id}: ${help} (${nodes.length}): ${where.join(", ")}`);
  }
  found.push(...(await overflow(page)));
  return found;
}

/// Whether the page is wider than its window, as it stands and on the narrowest screen there is (320 pixels, WCAG 1.4.10).
async function overflow(page) {
  const window = page.viewportSize();
  const found = [];
  for (const width of new Set([window.width, 320])) {
    if (width !== window.width) await page.setViewportSize({ width, height: window.height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`the page is ${wide - width} pixels wider than a window of ${width}`);
  }
  await page.setViewportSize(window);
  return found;
}

const rules = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "require-sri": "off",
    "void-style": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "error",
    // Boxes and buttons of one name are how forms say several things.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
  },
});

/// The only elements that may say a name again, by how their tag begins: the lines for further links, and on pages that
/// carry what somebody wrote through the sign-in, the boxes and lines of that form, hidden and as they were sent.
const lines = /^<input id="link-\d+" name="link$/;
const carried = /^<input type="hidden" name="(kept\.)?(claim|link)$/;

/// What is wrong with the HTML as the server sent it.
export async function mistakes(html, { carries = false } = {}) {
  const report = await rules.validateString(html);
  const meant = ({ ruleId, offset, size, context }) => {
    if (ruleId !== "form-dup-name" || context?.kind !== "duplicate") return false;
    const tag = html.slice(html.lastIndexOf("<", offset), offset + size);
    return lines.test(tag) || (carries && carried.test(tag));
  };
  return report.results.flatMap((result) =>
    result.messages
      .filter((message) => !meant(message))
      .map((message) => `html ${message.ruleId} line ${message.line}: ${message.message}`),
  );
}

/// Signs somebody in as they would: by the page, with their address and password.
export async function signIn(page, person) {
  await page.goto("/sign-in");
  await page.locator("input[type=email]").first().fill(person.email);
  await page.locator("input[type=password]").first().fill(person.password);
  await page.locator("form:has(input[type=password]) button").first().click();
  await page.waitForLoadState("load");
  if ((await page.locator("input[type=password]").count()) > 0) {
    throw new Error(`${person.name} could not sign in: ${await page.locator("main").innerText()}`);
  }
}

/// The addresses on this server that the page links to and that only show something.
export async function linksOf(page) {
  const links = await page.locator("a[href]").evaluateAll((all) =>
    all.filter((a) => !a.hasAttribute("download")).map((a) => a.href),
  );
  const origin = new URL(page.url()).origin;
  return [...new Set(links.map((link) => link.split("#")[0]))].filter(
    (link) => new URL(link).origin === origin && !/sign-?out|log-?out|\.(pdf|csv|json|zip|ics|eml)(\?|$)/i.test(link),
  );
}
