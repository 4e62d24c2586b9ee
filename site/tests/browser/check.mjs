// Opens the site in a browser, from its folder: node check.mjs SITE CHROMIUM
//
// Checks every kind of page in both themes at three widths: no console messages, no failed or external requests, no
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
  "index.html", "guide/lists.html", "tasks/index.html", "methods.html", "errors.html", "types.html", "coverage.html", "batch.html", "field.html",
  "mail/index.html", "mail/message.html", "mail/message/createchat.html", "mail/message/field/get.html",
  "humanresources/node/kind.html", "tasks/task.html", "tasks/task/list.html", "tasks/task/add.html",
  "v2/index.html", "v2/methods.html", "v2/errors.html", "v2/types.html", "v2/coverage.html", "v2/batch.html", "v2/crm/index.html",
  "v2/crm/item.html", "v2/crm/item/list.html", "v2/crm/deal.html", "v2/crm/deal/list.html", "v2/task/commentitem/add.html",
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

const desktop = { width: 1280, height: 900 };
const tablet = { width: 1024, height: 768 };
const phone = { width: 360, height: 740 };
const themesAndWidths = ["light", "dark"].flatMap((theme) => [desktop, tablet, phone].map((viewport) => [theme, viewport]));
async function scansPages() {
  let scanned = 0;
  for (const path of pages) {
    const page = await open(path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await page.addScriptTag({ path: axe });
    for (const [colorScheme, viewport] of themesAndWidths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await scansPage(page, `${path}, ${colorScheme}, ${viewport.width} px`);
      scanned += 1;
    }
    await page.close();
  }
  console.log(`axe: ${scanned} scans of ${pages.length} pages`);
}

async function scansPage(page, where) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) problems.push(`${where}: ${wider} px wider than the window`);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], preload: false }));
  for (const { id, impact, help, nodes } of violations) {
    const example = `${help}, ${nodes.length} times, such as ${nodes[0].html.slice(0, 160)}`;
    problems.push(`${where}: ${id} (${impact}): ${example}`);
  }
}

// Types a query and follows the result that is selected at once.
async function follow(page, query) {
  await page.keyboard.press("Control+k");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search", "Ctrl-K opens the search");
  await page.fill("#search", "");
  await page.keyboard.type(query);
  await page.waitForSelector("#found [aria-selected=true]");
  await page.keyboard.press("Enter");
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

  // Two queries in a row do not load the same page: only a change of the URL tells that a page has been loaded.
  for (const [query, address] of [
    ["deadline", "tasks/task.html#field-deadline"],
    ["dedline", "tasks/task.html#field-deadline"],
    ["taks", "tasks/index.html"],
    ["mial list", "mail/mailbox/list.html"],
    ["assignee", "tasks/task.html#field-responsible"],
    ["delete result", "tasks/task/result/delete.html"],
    ["company structure", "humanresources/index.html"],
    ["remove task result", "tasks/task/result/delete.html"],
    ["createchaterror", "mail/message/createchat.html#errors"],
    ["CreateChatError::LOCKED", "mail/message/createchat.html#cause-RequestValidation-Locked"],
    ["paging", "guide/lists.html"],
    ["BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", "errors.html#AccessDenied"],
    ["tasks.task.list", "tasks/task/list.html"],
    ["crm.deal.list", "v2/crm/deal/list.html"],
    ["STAGE_SEMANTIC_ID", "v2/crm/deal.html#field-STAGE_SEMANTIC_ID"],
    ["crm dael list", "v2/crm/deal/list.html"],
    ["ListError::NOT_FILTERABLE", "v2/crm/item/list.html#cause-InvalidArgument-NotFilterable"],
    ["allowed_only_intranet_user", "v2/errors.html#IntranetOnly"],
  ]) {
    await follow(page, query);
    await page.waitForURL(root + address, { timeout: 5000 }).catch(() => problems.push(`${query}: ${page.url()} instead of ${address}`));
  }
  // The field is where the reader looks, in a table that was filtered too.
  await page.goto(root + "tasks/task.html");
  await page.fill(".filter input", "title");
  assert.equal(await page.isVisible("#field-deadline"), false, "the filter hides other fields");
  await follow(page, "deadline");
  await page.waitForSelector("#field-deadline", { state: "visible" });
  await page.waitForFunction(() => Math.abs(document.querySelector("#field-deadline").getBoundingClientRect().top) < innerHeight);

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
  const call = "#parameters .sample:first-of-type";
  const shown = () => page.$$eval(call + " .listing", (all) => all.filter((one) => one.offsetParent).length);
  assert.equal(await shown(), 1, "one language at a time");
  await page.focus(call + " [role=tab][aria-selected=true]");
  await page.keyboard.press("ArrowRight");
  assert.match(await page.textContent(call + " .listing:not([hidden])"), /curl/);
  const second = "#example-parameters-0-1-tab";
  assert.equal(await page.getAttribute(second, "aria-selected"), "true");
  await page.goto(root + "tasks/task/list.html");
  assert.equal(await page.getAttribute(second, "aria-selected"), "true", "the language is kept on the next page");
  await page.close();
}

// Every listing can be copied at any width, without a pointer over it, and says that it scrolls.
async function copies() {
  for (const viewport of [desktop, phone]) {
    for (const path of ["index.html", "guide/lists.html", "tasks/task/add.html"]) {
      const page = await open(path, { viewport, permissions: ["clipboard-read", "clipboard-write"] });
      const boxes = await page.$$(".listings");
      assert.ok(boxes.length, path);
      for (const box of boxes) {
        const button = await box.$(".copy");
        assert.equal(await button.evaluate((one) => getComputedStyle(one).opacity), "1", `${path}: Copy is visible`);
        const [bar, code] = [await button.boundingBox(), await (await box.$(".listing:not([hidden]) pre")).boundingBox()];
        assert.ok(bar.y + bar.height <= code.y, `${path}: Copy does not hide code`);
      }
      await (await boxes[0].$(".copy")).click();
      const text = await (await boxes[0].$(".listing:not([hidden]) code")).textContent();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
      // As without HTTPS, where there is no clipboard.
      await page.evaluate(() => navigator.clipboard.writeText("other"));
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
      await (await boxes[0].$(".copy")).click();
      await page.waitForFunction((box) => box.querySelector(".copy").textContent === "Copied", boxes[0]);
      await page.close();
    }
    await close();
  }
}

// On a phone, an example follows its parameters and comes before the response; on a desktop, it is beside them.
async function placesExamples() {
  for (const [viewport, beside] of [[phone, false], [desktop, true]]) {
    const page = await open("mail/message/createchat.html", { viewport });
    const box = async (selector) => (await page.$(selector)).boundingBox();
    const [keys, call, response] = [await box("#parameters .keys"), await box("#parameters .sample"), await box("#response")];
    if (beside) assert.ok(call.x >= keys.x + keys.width && call.y < keys.y + keys.height, "the example is beside its parameters");
    else assert.ok(call.y >= keys.y + keys.height && call.y + call.height <= response.y, "the example follows its parameters");
    await page.close();
    await close();
  }
}

async function filters() {
  const page = await open("tasks/task.html", { viewport: desktop });
  const rows = () => page.$$eval("#fields tbody tr", (all) => all.filter((row) => !row.hidden).map((row) => row.id));
  const all = await rows();
  await page.fill("#fields .filter input", "sort deadline");
  const some = await rows();
  assert.ok(some.includes("field-deadline") && some.length < all.length, some.join());
  assert.match(await page.textContent("#fields .filter [role=status]"), new RegExp(`${some.length} of ${all.length}`));
  await page.keyboard.press("Escape");
  assert.deepEqual(await rows(), all, "Escape shows all fields again");
  // A key inside an object is shown with the object.
  await page.goto(root + "tasks/task/add.html");
  await page.fill("#parameters .filter input", "deadline");
  const inner = await page.$$eval("#parameters tbody tr", (all) => all.filter((row) => !row.hidden).map((row) => row.id));
  assert.ok(inner.includes("param-fields") && inner.includes("param-fields.deadline") && !inner.includes("param-fields.title"), inner.join());
  await page.goto(root + "mail/message/createchat.html");
  assert.equal(await page.$(".filter"), null, "short tables have no filter");
  await page.close();
}

// Every module unfolds to its methods, from any page.
async function unfoldsModules() {
  const page = await open("index.html", { viewport: desktop });
  for (const name of ["mail", "tasks"]) {
    await page.click(`[data-module=${name}] > summary`);
    await page.waitForSelector(`[data-module=${name}] a[href^="${name}/"] >> nth=1`);
  }
  await page.click("[data-module=mail] a.writes[href='mail/message/createchat.html']");
  await page.waitForURL("**/mail/message/createchat.html");
  assert.equal(await page.getAttribute(".side [aria-current]", "href"), "../../mail/message/createchat.html");
  await page.close();
}

// Each protocol leads to the other one, and its menu lists its own methods only.
async function changesProtocol() {
  const page = await open("tasks/task/list.html", { viewport: desktop });
  await page.click(".protocols a");
  await page.waitForURL("**/v2/tasks/task/list.html");
  assert.equal(await page.textContent(".kind"), "Method of REST 2.0");
  await page.click("[data-module=crm] > summary");
  await page.waitForSelector("[data-module=crm] a[href$='/v2/crm/deal/list.html']");
  const others = await page.$$eval("[data-module=crm] .methods a", (all) => all.map((one) => one.href).filter((href) => !href.includes("/v2/crm/")));
  assert.deepEqual(others, [], "the methods are those of the protocol");
  await page.click(".protocols a");
  await page.waitForURL(root + "tasks/task/list.html");
  await page.click("main .badges a[href$='v2/tasks/task/list.html']");
  await page.waitForURL("**/v2/tasks/task/list.html");
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
  assert.equal(await page.isVisible("#example-parameters-0-2"), true, "every language is there");
  await page.goto(root + "index.html#navigation");
  await page.click(".module >> nth=1");
  await page.click(".module >> nth=1 >> a");
  await page.waitForURL("**/index.html");
  assert.equal(await page.textContent(".kind"), "Module of REST 3.0", "a folded module leads to its page");
  await page.close();
}

try {
  for (const step of [scansPages, searches, switchesTheme, showsLanguages, copies, placesExamples, filters, unfoldsModules, changesProtocol, worksWithoutScripts]) {
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
