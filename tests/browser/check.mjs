// Opens the page of a mock portal in a browser: node check.mjs URL CHROMIUM
//
// Uses the page as a user does: sees requests come, reads one in full, replays it, resets the portal. Checks that nothing in
// a request becomes markup, that pages of other origins cannot control the portal, and that axe finds no violations.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [url, program] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const hostile = "<img src=x onerror=document.title='hacked'><script>document.title='hacked'</script>";
const switches = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-proxy-server",
];
const profile = mkdtempSync(join(tmpdir(), "bitrix24-mock-"));
const problems = [];

async function call(method, params, headers = {}) {
  const options = { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(params) };
  const answer = await fetch(`${url}/rest/api/1/s3cr3t/${encodeURIComponent(method)}`, options);
  return answer.json();
}

async function control(verb, path, body) {
  const answer = await fetch(`${url}/_mock/${path}`, { method: verb, body: body && JSON.stringify(body) });
  assert.equal(answer.status, 200, `${verb} ${path}`);
  return answer.json();
}

async function open(context) {
  const page = await context.newPage();
  page.on("console", (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const known = request.url().startsWith(url) || request.url().startsWith("data:");
    if (!known) problems.push(`leaves the portal: ${request.url()}`);
  });
  await page.goto(`${url}/_mock/`);
  return page;
}

const row = (page, number) => page.locator(`#requests tr:has(button[data-number="${number}"])`);

async function showsRequestsAsTheyCome(page) {
  assert.equal(await page.textContent("#webhook"), `${url}/rest/1/s3cr3t/`);
  assert.equal(await page.isVisible("#no-requests"), true);
  await call("mail.message.get", { id: 1 });
  await row(page, 1).waitFor();
  assert.match(await row(page, 1).textContent(), /mail\.message\.get200.*ms/);
  await call("mail.message.get", { id: hostile });
  await row(page, 2).waitFor();
  assert.match(await row(page, 2).textContent(), /400BITRIX_REST_V3_/);
  assert.equal(await page.isVisible("#no-requests"), false);
}

async function showsOneInFullAndReplaysIt(page) {
  await row(page, 2).locator("button").click();
  await page.waitForSelector("#request:not([hidden])");
  assert.match(await page.textContent("#sent"), /^POST \/rest\/api\/1\/\*\*\*\/mail\.message\.get/);
  assert.ok((await page.textContent("#sent")).includes("onerror"), "the parameters are shown as they are");
  assert.ok((await page.textContent("#received")).includes("validation"));
  await page.click("#replay");
  await row(page, 3).waitFor();
  assert.equal((await control("GET", "requests/3")).code, (await control("GET", "requests/2")).code);
}

async function nothingBecomesMarkup(page) {
  await call(hostile, { [hostile]: hostile }, { "X-Mock-Fault": hostile });
  await control("PUT", "rows/mail.message/1", { subject: hostile });
  await row(page, 4).locator("button").click();
  await page.waitForFunction(() => document.getElementById("request-title").textContent.startsWith("4."));
  await page.click("#count");
  await page.locator("#objects button", { hasText: "mail.message (" }).click();
  await page.waitForFunction(() => document.getElementById("rows").textContent.includes("onerror"));
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.equal(await page.title(), "bitrix24-mock");
}

async function showsFaultsAndExpectations(page) {
  await control("POST", "faults", { rules: [{ fault: "503", method: "note.*", times: 2 }] });
  await control("POST", "expectations", { method: "note.document.get", times: 1 });
  await page.locator("#faults li", { hasText: "503, note.*, times 2: triggered 0 of 0" }).waitFor();
  await page.locator("#unmet li", { hasText: "`note.document.get`: expected one call, saw no call" }).waitFor();
}

async function isAccessible(page) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${wider} px wider than the window of ${width} px`);
    }
    // The policy of the page keeps out even the script of this check, unless it is evaluated.
    await page.evaluate((await import("node:fs")).readFileSync(axe, "utf8"));
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], preload: false }));
    for (const { id, help, nodes } of violations) problems.push(`${colorScheme}: ${id}: ${help}, such as ${nodes[0].html}: ${nodes[0].failureSummary}`);
  }
}

async function resets(page) {
  await page.click("#reset");
  await page.waitForSelector("#no-requests:not([hidden])");
  await page.waitForSelector("#no-faults:not([hidden])");
  assert.equal(await page.isVisible("#request"), false);
  assert.deepEqual((await control("GET", "requests")).requests, []);
  assert.ok(!(await control("GET", "rows/mail.message/1")).subject.includes("onerror"), "the rows of the start");
}

// A page of another origin, on another port of the same machine.
async function otherPagesCannotControl(context) {
  const server = createServer((_, answer) => answer.end("<!doctype html><title>other</title>"));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await call("mail.message.get", { id: 1 });
  await page.evaluate((target) => fetch(target, { method: "POST", mode: "no-cors" }).catch(() => null), `${url}/_mock/reset`);
  assert.equal((await control("GET", "requests")).requests.length, 1, "the reset was refused");
  const readable = await page.evaluate((target) => fetch(target).then(() => true, () => false), `${url}/_mock/requests`);
  assert.equal(readable, false);
  await page.close();
  server.close();
}

const context = await chromium.launchPersistentContext(profile, { executablePath: program, args: switches });
try {
  const page = await open(context);
  for (const step of [
    showsRequestsAsTheyCome, showsOneInFullAndReplaysIt, nothingBecomesMarkup, showsFaultsAndExpectations, isAccessible, resets,
  ]) {
    await step(page);
    console.log(`${step.name}: done`);
  }
  await page.close();
  await otherPagesCannotControl(context);
  console.log("otherPagesCannotControl: done");
} catch (error) {
  problems.push(error.stack);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
if (problems.length) {
  console.error([...new Set(problems)].join("\n"));
  process.exitCode = 1;
}
