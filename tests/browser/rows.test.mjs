// The shared rows, run in Chromium on the built package as a page would load it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pkg } from "../../pkg-template/build/paths.mjs";
import { holds } from "../js/holds.mjs";
import { launchChromium } from "./lib/chromium.mjs";

const rows = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}.json`, import.meta.url), "utf8"));
const site = "http://rows.invalid";
let browser;
let page;

before(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.route(`${site}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>rows</title>" });
    return route.fulfill({ contentType: "text/javascript", path: join(pkg, path) });
  });
  await page.goto(site);
});
after(() => browser?.close());

for (const entry of ["index.js", "email.js"]) {
  test(`addresses, ${entry}`, async () => {
    const given = rows("email");
    const answers = await page.evaluate(
      async ({ url, given }) => {
        const { checkEmail, suggestEmail } = await import(url);
        return given.map(({ input, options }) => [checkEmail(input, options), suggestEmail(input, options)]);
      },
      { url: `/${entry}`, given },
    );
    given.forEach(({ name, expect }, index) => {
      const [report, { suggestion, suggestions }] = answers[index];
      holds(report, expect, name);
      assert.deepEqual({ suggestion, suggestions }, { suggestion: report.suggestion, suggestions: report.suggestions });
    });
  });
}
