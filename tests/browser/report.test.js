// Reads reports as people do: opened from the disk, in Chromium, without a network.
//
//   node report.test.js PROGRAM DATA CHROMIUM        (run.sh calls it; CODING_SHOTS=DIR keeps pictures of pages)
//
// Each step names what a reader wants. Any error on the console, any exception and any file that a page asks for and
// does not get fails the test.
"use strict";
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const [program, data, browser_path] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "coding-browser-"));
const shots = process.env.CODING_SHOTS;
const faults = [];

function report(project, language) {
  const out = path.join(folder, `${project}-${language}`);
  execFileSync(program, ["report", path.join(data, project), "-o", out, "--lang", language, "--quiet"]);
  return { file: (name) => pathToFileURL(path.join(out, name)).href, folder: out };
}

async function opened(browser, options, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  const where = () => `${page.url()}: `;
  page.on("console", (message) => { if (message.type() === "error") faults.push(where() + message.text()); });
  page.on("pageerror", (error) => faults.push(where() + error.message));
  page.on("requestfailed", (request) => faults.push(where() + "not there: " + request.url()));
  page.on("request", (request) => { if (!request.url().startsWith("file:")) faults.push(where() + "asks for " + request.url()); });
  await page.goto(url);
  return page;
}

async function shot(page, name, whole = false) {
  if (shots) await page.screenshot({ path: path.join(shots, name + ".png"), fullPage: whole });
}

const step_list = [];
const step = (name, run) => step_list.push({ name, run });
const focused_text = (page) => page.evaluate(() => document.activeElement.textContent.trim());
const overflows = (page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);

step("from the contents to a code, to a passage, to its place in the transcript", async ({ browser, ankara }) => {
  const page = await opened(browser, {}, ankara.file("index.html"));
  await page.click("header nav a[href='codes.html']");
  await page.click("a.chip[href='codes/sosyallesme.html']");
  assert.match(await page.textContent("h1"), /sosyalleşme/);
  assert.ok(await page.locator(".passage").count() >= 5);
  await page.locator(".passage .there").first().click();
  assert.match(page.url(), /documents\/Y1\.html#s\d+-\d+-sosyallesme/);
  assert.ok(await page.locator(".on[data-s]").count() > 0, "the passage is not lit");
  await page.locator("a.m.on").first().click();
  assert.match(page.url(), /codes\/sosyallesme\.html#/);
  await page.context().close();
});

step("every count of a table leads to its passages", async ({ browser, ankara }) => {
  const page = await opened(browser, {}, ankara.file("tables.html"));
  await page.click("main a[href='tables/matrix.html']");
  const cell = page.locator("tbody tr", { hasText: "Y12" }).first().locator("td.number a").first();
  const href = await cell.getAttribute("href");
  assert.match(href, /codes\/.*\.html#Y12$/);
  await cell.click();
  assert.strictEqual(await page.locator(".group:visible").count(), 1);
  assert.strictEqual(await page.locator(".group:visible").getAttribute("id"), "Y12");
  await page.click(".only button");
  assert.ok(await page.locator(".group:visible").count() > 1);
  await page.context().close();
});

step("two codes lead to who has both, groups to people, the trail to what it lists", async ({ browser, ankara }) => {
  const page = await opened(browser, {}, ankara.file("index.html"));
  await page.click("main a[href='tables/cooccur.html']");
  const who = page.locator("tbody tr").first().locator("td:last-child a").first();
  const name = await who.textContent();
  await who.click();
  await page.waitForLoadState("load");
  assert.strictEqual(await page.locator(".group:visible").getAttribute("id"), name);
  await page.goto(ankara.file("tables/crosstab-cinsiyet.html"));
  await page.locator("tbody tr").first().locator("td.number a").first().click();
  await page.waitForLoadState("load");
  assert.match(page.url(), /codes\/.*#-people$/);
  await page.goto(ankara.file("tables/audit-trail.html"));
  await page.click("main a[href='../documents.html']");
  await page.waitForLoadState("load");
  assert.match(page.url(), /documents\.html$/);
  await page.context().close();
});

step("the methods paragraph marks its gaps, and an example of the codebook leads to its place", async ({ browser, turkish }) => {
  const page = await opened(browser, {}, turkish.file("methods.html"));
  const gaps = await page.$$eval("main mark", (marks) => marks.map((mark) => mark.textContent));
  assert.ok(gaps.length > 3 && gaps.every((gap) => /^\[.*\]$/.test(gap)), gaps.join("\n"));
  await page.goto(turkish.file("appendix.html"));
  assert.strictEqual(await page.locator(".entry").count(), 68);
  await page.locator(".entry cite a").first().click();
  assert.match(page.url(), /documents\/Y\d+\.html#t\d+$/);
  await page.context().close();
});

step("a table sorts and filters", async ({ browser, ankara }) => {
  const page = await opened(browser, {}, ankara.file("participants.html"));
  const column = () => page.$$eval("tbody tr:not([hidden])", (rows) => rows.map((row) => row.cells[0].textContent));
  assert.deepStrictEqual((await column()).slice(0, 3), ["Y1", "Y2", "Y3"]);
  await page.click("thead th:last-child .sort");
  assert.strictEqual(await page.getAttribute("thead th:last-child", "aria-sort"), "descending");
  const counts = await page.$$eval("tbody tr", (rows) => rows.map((row) => Number(row.cells[row.cells.length - 1].dataset.v)));
  assert.deepStrictEqual(counts, [...counts].sort((a, b) => b - a));
  await page.click("thead th:first-child .sort");
  assert.deepStrictEqual((await column()).slice(0, 3), ["Y1", "Y2", "Y3"], "Y10 belongs behind Y9");
  await page.fill(".filter input", "ERKEK");
  assert.strictEqual((await column()).length, 3);
  assert.match(await page.textContent(".filter .quiet"), /3 of 22/);
  await page.context().close();
});

step("the search finds codes, people and words, whatever the case", async ({ browser, ankara }) => {
  const page = await opened(browser, {}, ankara.file("codes/sosyallesme.html"));
  await page.keyboard.press("/");
  await page.keyboard.type("SOSYALLEŞME");
  await page.waitForSelector(".results a[href$='codes/sosyallesme.html']");
  await page.fill(".search input", "YOZGAT");
  await page.waitForSelector(".results a[href*='documents/Y1.html?q=']");
  await page.fill(".search input", "yozgat kütüphane");
  await page.waitForSelector(".results a[href*='documents/Y1.html?q=']");
  await page.fill(".search input", "zzzyyyxxx");
  await page.waitForFunction(() => document.querySelector(".results").textContent.includes("Nothing"));
  await page.fill(".search input", "yozgat");
  await page.waitForSelector(".results a");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/documents\/Y1\.html\?q=yozgat#t\d+/);
  assert.ok(await page.evaluate(() => CSS.highlights.get("hit").size) > 0, "the word is not marked");
  await page.context().close();
});

step("the keyboard is enough", async ({ browser, ankara }) => {
  const page = await opened(browser, {}, ankara.file("documents/Y1.html"));
  await page.keyboard.press("Tab");
  assert.match(await focused_text(page), /Skip/);
  await page.keyboard.press("Enter");
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), "-main");
  await page.keyboard.press("n");
  const first = page.url();
  assert.match(first, /#s\d+/);
  await page.keyboard.press("n");
  assert.notStrictEqual(page.url(), first);
  await page.keyboard.press("p");
  assert.strictEqual(page.url(), first);
  assert.match(await page.textContent(".tip"), /Passage 1 of/);
  await page.keyboard.press("Escape");
  assert.strictEqual(await page.textContent(".tip"), "");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.strictEqual(outline, "solid", "the focus is not to be seen");
  const seen = new Set();
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => document.activeElement === document.body ? "end" : "in");
    if (where === "end") return page.context().close();
    seen.add(await page.evaluate(() => document.activeElement.outerHTML));
  }
  assert.ok(seen.size > 60, "the focus goes in a ring");
  await page.context().close();
});

step("overlapping passages are seen side by side", async ({ browser, khuzestan, ankara }) => {
  for (const made of [ankara, khuzestan]) {
    let found = false;
    for (const name of fs.readdirSync(path.join(made.folder, "documents"))) {
      if (/class="u [^"]*l1 /.test(fs.readFileSync(path.join(made.folder, "documents", name), "utf8"))) found = name;
    }
    if (!found) continue;
    const page = await opened(browser, {}, made.file("documents/" + found));
    assert.ok(await page.locator(".bars i").count() > 1);
    const boxes = await page.$$eval(".bars i", (bars) => bars.map((bar) => bar.getBoundingClientRect()).map((r) => [r.left, r.top, r.bottom]));
    const clash = boxes.some(([left, top, bottom], i) => boxes.some((other, k) => k > i && other[0] === left && other[1] < bottom - 1 && top < other[2] - 1));
    assert.ok(!clash, "two bars lie over each other");
    await shot(page, "overlap-" + found);
    await page.context().close();
  }
});

step("Persian runs from right to left, with the margin on the left", async ({ browser, khuzestan }) => {
  const page = await opened(browser, {}, khuzestan.file("documents/M1.html"));
  assert.strictEqual(await page.getAttribute("html", "dir"), "rtl");
  assert.strictEqual(await page.getAttribute(".transcript", "lang"), "fa");
  const said = await page.locator(".turn:has(.codes) .said").first().boundingBox();
  const codes = await page.locator(".turn .codes").first().boundingBox();
  const line = await page.locator(".turn .line").first().boundingBox();
  assert.ok(codes.x < said.x && line.x > said.x);
  const bar = await page.locator(".bars i").first().boundingBox();
  assert.ok(bar.x < said.x && bar.x > codes.x);
  await page.fill(".search input", "كتابخانه");
  await page.waitForFunction(() => !document.querySelector(".results").hidden && document.querySelector(".results").textContent.length > 0);
  assert.ok(await page.locator(".results a[href*='documents/']").count() > 0, "Arabic kaf does not find Persian kaf");
  await page.context().close();
});

step("without a script everything can be read", async ({ browser, ankara }) => {
  const page = await opened(browser, { javaScriptEnabled: false }, ankara.file("index.html"));
  await page.click("header nav a[href='documents.html']");
  await page.click("tbody a[href='documents/Y1.html']");
  assert.ok(await page.locator(".turn").count() > 5);
  const marked = page.locator("a.m").first();
  assert.ok((await marked.getAttribute("title")).length > 0);
  await marked.click();
  assert.match(page.url(), /codes\/.*#-Y1:/);
  assert.ok(await page.locator(".passage:target").isVisible());
  assert.strictEqual(await page.locator(".search *").count(), 0);
  await page.context().close();
});

step("a phone shows every kind of page without moving sideways", async ({ browser, ankara, persian }) => {
  for (const made of [ankara, persian]) {
    const names = ["index.html", "codes.html", "documents.html", "participants.html", "tables.html", "about.html", "tables/matrix.html", "methods.html", "appendix.html",
      "tables/coreq.html", "tables/srqr.html", "tables/audit-trail.html", "tables/audit-trail-documents.html", "tables/cooccur.html"];
    for (const room of ["codes", "documents", "participants"]) names.push(`${room}/${fs.readdirSync(path.join(made.folder, room)).sort()[3]}`);
    const page = await opened(browser, { viewport: { width: 390, height: 844 }, hasTouch: true }, made.file("index.html"));
    for (const name of names) {
      await page.goto(made.file(name));
      assert.ok(!(await overflows(page)), `${name} moves sideways`);
      assert.ok(await page.locator("h1").isVisible());
    }
    await page.context().close();
  }
});

step("the program and the script fold words alike", async ({ browser, ankara }) => {
  const cases = JSON.parse(fs.readFileSync(path.join(__dirname, "fold-cases.json"), "utf8"));
  const page = await opened(browser, {}, ankara.file("index.html"));
  const folded = await page.evaluate((all) => all.map((each) => window.coding.fold(each[0])), cases);
  assert.deepStrictEqual(folded, cases.map((each) => each[2]));
  await page.context().close();
});

step("Turkish and English headings", async ({ browser, ankara, turkish }) => {
  const page = await opened(browser, {}, turkish.file("index.html"));
  assert.strictEqual(await page.getAttribute("html", "lang"), "tr");
  assert.match(await page.textContent("header nav"), /Katılımcılar/);
  await page.goto(ankara.file("index.html"));
  assert.match(await page.textContent("header nav"), /Participants/);
  await page.context().close();
});

async function pictures(browser, made) {
  const list = [["index.html", "index"], ["codes.html", "codes"], ["participants.html", "participants"], ["tables/matrix.html", "matrix"],
    ["about.html", "about"], ["tables.html", "tables"], ["figures.html", "figures"], ["memos.html", "memos"], ["methods.html", "methods"],
    ["appendix.html", "appendix"], ["tables/coreq.html", "checklist"], ["tables/audit-trail.html", "trail"], ["tables/cooccur.html", "pairs"]];
  for (const [name, report_made] of Object.entries(made)) {
    const first = (room, n) => `${room}/${fs.readdirSync(path.join(report_made.folder, room)).sort()[n]}`;
    const all = [...list, [first("codes", 2), "code"], [first("documents", 0), "transcript"], [first("participants", 0), "participant"], [`tables/${fs.readdirSync(path.join(report_made.folder, "tables")).find((each) => each.startsWith("frequency"))}`, "frequency"]];
    for (const [look, options] of [["desktop", {}], ["phone", { viewport: { width: 390, height: 844 } }], ["dark", { colorScheme: "dark" }]]) {
      for (const [file, what] of all) {
        if (!fs.existsSync(path.join(report_made.folder, file))) continue;
        const page = await opened(browser, options, report_made.file(file));
        await shot(page, `${name}-${look}-${what}`);
        await page.context().close();
      }
    }
    for (const [file, what] of all.slice(-4)) {
      const page = await opened(browser, {}, report_made.file(file));
      await page.pdf({ path: path.join(shots, `${name}-print-${what}.pdf`), format: "A4" });
      await page.context().close();
    }
  }
}

async function main() {
  const made = { ankara: report("ankara", "en"), turkish: report("ankara", "tr"), khuzestan: report("khuzestan", "fa") };
  made.persian = made.khuzestan;
  const browser = await chromium.launch({ executablePath: browser_path, args: ["--no-sandbox", "--disable-gpu"] });
  let failed = 0;
  for (const { name, run } of step_list) {
    faults.length = 0;
    try {
      await run({ browser, ...made });
      assert.deepStrictEqual(faults, []);
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`failed  ${name}\n${error.message}\n${faults.join("\n")}`);
    }
  }
  if (shots) await pictures(browser, { ankara: made.ankara, turkish: made.turkish, khuzestan: made.khuzestan });
  await browser.close();
  fs.rmSync(folder, { recursive: true });
  console.log(`${step_list.length - failed} of ${step_list.length} steps passed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
main().catch((error) => { console.error(error); process.exit(1); });
