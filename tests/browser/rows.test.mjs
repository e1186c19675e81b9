// The shared rows, run in Chromium on the built package as a page would load it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { pkg } from "../../pkg-template/build/paths.mjs";
import { addressFiles, expected, profileFiles, profileRows } from "../js/answers.mjs";
import { holds } from "../js/holds.mjs";
import { launchChromium } from "./lib/chromium.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));
const answers = fileURLToPath(new URL("../js/answers.mjs", import.meta.url));
const site = "http://rows.invalid";
let browser;
let page;

before(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.route(`${site}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>rows</title>" });
    return route.fulfill({ contentType: "text/javascript", path: path === "/answers.mjs" ? answers : join(pkg, path) });
  });
  await page.goto(site);
});
after(() => browser?.close());

const addresses = addressFiles.flatMap(read);

for (const entry of ["index.js", "email.js"]) {
  test(`${addresses.length} addresses, ${entry}`, async () => {
    const answered = await page.evaluate(
      async ({ url, given }) => {
        const { checkEmail, suggestEmail } = await import(url);
        return given.map(({ input, options }) => [checkEmail(input, options), suggestEmail(input, options)]);
      },
      { url: `/${entry}`, given: addresses },
    );
    addresses.forEach(({ name, expect }, index) => {
      const [report, { suggestion, suggestions }] = answered[index];
      holds(report, expect, name);
      assert.deepEqual({ suggestion, suggestions }, { suggestion: report.suggestion, suggestions: report.suggestions });
    });
  });
}

for (const name of profileFiles) {
  const rows = profileRows(read(name), read("signup-plan.json"));
  test(`${rows.length} rows of ${name}`, async () => {
    const answered = await page.evaluate(async (given) => {
      const [formwell, { answerProfile }] = await Promise.all([import("/index.js"), import("/answers.mjs")]);
      return given.map((row) => answerProfile(formwell, row));
    }, rows);
    rows.forEach((row, index) => {
      assert.deepEqual(answered[index], expected(row), `row ${row.id}: ${row.name}`);
    });
  });
}
