// Opens the site in a browser, from its folder: node check.mjs SITE CHROMIUM
//
// Checks every kind of page in both themes and on a phone: no console messages, no failed or external requests, no
// horizontal scrolling, no violations found by axe. Uses the search and the theme switch like a user.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, program] = process.argv.slice(2);
const root = pathToFileURL(resolve(site)).href + "/";
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// One page of every kind, and long or wide pages.
const pages = [
  "index.html", "methods.html", "errors.html", "types.html", "coverage.html", "batch.html", "field.html",
  "mail/index.html", "mail/message.html", "mail/message/createchat.html", "mail/message/field/get.html",
  "humanresources/node/kind.html", "tasks/task.html", "tasks/task/list.html", "tasks/task/add.html",
];

const switches = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const profile = mkdtempSync(join(tmpdir(), "bitrix24-site-"));
const problems = [];

async function open(path, options = {}) {
  const context = await browser(options);
  const page = await context.newPage();
  const at = (what) => problems.push(`${path}: ${what}`);
  page.on("console", (message) => at(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => at(`error: ${error.message}`));
  page.on("requestfailed", (request) => at(`failed: ${request.url()}`));
  page.on("request", (request) => request.url().startsWith(root) || at(`leaves the folder: ${request.url()}`));
  await page.goto(root + path);
  return page;
}

let opened = null;
async function browser(options) {
  opened ??= await chromium.launchPersistentContext(profile, { executablePath: program, args: switches, ...options });
  return opened;
}
async function close() {
  await opened?.close();
  opened = null;
}

// Both themes on a desktop, and one of them on a phone.
const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
async function scansPages() {
  let scanned = 0;
  for (const [colorScheme, viewport] of [["light", desktop], ["dark", desktop], ["light", phone]]) {
    for (const path of pages) {
      const page = await open(path, { colorScheme, viewport });
      const where = `${path}, ${colorScheme}, ${viewport.width} px`;
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) problems.push(`${where}: ${wider} px wider than the window`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], preload: false }));
      scanned += 1;
      for (const { id, impact, help, nodes } of violations) {
        const example = `${help}, ${nodes.length} times, such as ${nodes[0].html.slice(0, 160)}`;
        problems.push(`${where}: ${id} (${impact}): ${example}`);
      }
      await page.close();
    }
    await close();
  }
  console.log(`axe: ${scanned} scans of ${pages.length} pages`);
}

async function searches() {
  const page = await open("mail/message/createchat.html", { viewport: desktop });
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search", "`/` focuses the search");
  await page.keyboard.type("task list");
  await page.waitForSelector("#found [aria-selected=true]");
  assert.equal(await page.textContent("#found [aria-selected=true] code"), "tasks.task.list");
  await page.keyboard.press("ArrowDown");
  const second = await page.getAttribute("#search", "aria-activedescendant");
  assert.equal(second, "found-1", "the arrow selects the next result");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/tasks/task/list.html");
  assert.equal(await page.textContent("h1"), "tasks.task.list");

  await page.click("#search");
  await page.keyboard.type("BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION");
  await page.waitForSelector("#found [aria-selected=true]");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/errors.html#AccessDenied");

  await page.click("#search");
  await page.fill("#search", "no such method <b>");
  await page.waitForSelector("#found .nothing");
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible("#found"), false, "Escape closes the results");
  await page.close();
}

async function switchesTheme() {
  const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const page = await open("index.html", { colorScheme: "light" });
  const light = await background(page);
  await page.click("button.theme");
  const dark = await background(page);
  assert.notEqual(dark, light, "the switch changes the colors");
  await page.goto(root + "errors.html");
  assert.equal(await background(page), dark, "the choice holds on the next page");
  await page.reload();
  assert.equal(await background(page), dark, "the choice holds after a reload");
  await page.click("button.theme");
  assert.equal(await background(page), light, "and back");
  assert.equal(await page.evaluate(() => localStorage.length), 0, "a choice equal to the system's is not stored");
  await page.close();
}

async function showsLanguages() {
  const page = await open("mail/message/createchat.html", { viewport: desktop });
  const shown = () => page.$$eval("#examples .sample:first-of-type .listing", (all) => all.filter((one) => one.offsetParent).length);
  assert.equal(await shown(), 1, "one language at a time");
  await page.focus("#examples [role=tab][aria-selected=true]");
  await page.keyboard.press("ArrowRight");
  assert.match(await page.textContent("#s0 , #s0-1"), /curl/);
  assert.equal(await page.getAttribute("#s0-1-tab", "aria-selected"), "true");
  await page.goto(root + "tasks/task/list.html");
  assert.equal(await page.getAttribute("#s0-1-tab", "aria-selected"), "true", "the language is kept on the next page");
  await page.close();
}

// Without scripts, the menu and everything except the search work.
async function worksWithoutScripts() {
  const page = await open("mail/message/createchat.html", { javaScriptEnabled: false, viewport: phone });
  assert.equal(await page.isVisible("#navigation"), false);
  await page.click("a.menu");
  assert.equal(await page.isVisible("#navigation"), true, "the menu opens");
  await page.click("#navigation a[href$='types.html']");
  await page.waitForURL("**/types.html");
  await page.goto(root + "mail/message/createchat.html");
  assert.equal(await page.isVisible(".search"), false, "the search is hidden without scripts");
  assert.equal(await page.isVisible("#s0-2"), true, "every language is there");
  await page.close();
}

try {
  for (const step of [scansPages, searches, switchesTheme, showsLanguages, worksWithoutScripts]) {
    await step();
    await close();
    console.log(`${step.name}: done`);
  }
} catch (error) {
  problems.push(error.stack);
} finally {
  await close();
  rmSync(profile, { recursive: true, force: true });
}
if (problems.length) {
  console.error([...new Set(problems)].join("\n"));
  process.exitCode = 1;
}
