// The page that cleans a list: what comes out, that it stays responsive, and that nothing leaves it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { generate } from "../../benches/list/generate.mjs";
import { setStage } from "./lib/stage.mjs";

const stage = setStage();
const folder = mkdtempSync(join(tmpdir(), "formwell-list-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const csv = (text, name = "list.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function downloaded(page, label) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(label).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test(
  "a list is cleaned, shown and offered",
  stage.withPage(async (page) => {
    await page.goto("/clean");
    await page.getByLabel("addresses that cannot be mailed").check();
    await page.getByLabel("Choose a list").setInputFiles(csv("name,email\nAnna,anna@yaho.com\nBen,x\n"));
    await page.getByText("2 rows read, 1 kept.").waitFor();
    const { name, text } = await downloaded(page, "Download the list");
    assert.equal(name, "list.clean.csv");
    assert.match(
      text,
      /^name,email,formwell_valid,.*\nAnna,anna@yaho\.com,true,,anna@yaho\.com,anna@yahoo\.com,[^\n]*\n$/,
    );
    assert.match((await downloaded(page, "Download what was dropped")).text, /\nBen,x,false,at_missing,/);
    assert.match((await downloaded(page, "Download the report")).text, /^<!doctype html>/);
    const chart = page.getByRole("img", { name: "valid: 1; not valid: 1; probably mistyped: 1" });
    assert.equal(await chart.count(), 1);
  }),
);

test(
  "a list that is none is answered with what is wrong",
  stage.withPage(async (page) => {
    await page.goto("/clean");
    await page.getByLabel("Choose a list").setInputFiles(csv("a,b\n1,2\n"));
    await page.getByText('cannot be cleaned: no column with addresses among "a", "b"').waitFor();
  }),
);

test(
  "nothing can leave the page or its worker",
  stage.withPage(
    async (page) => {
      const { headers } = await page.request.get("/clean/assets/clean-worker.js").then(async (answer) => ({
        headers: answer.headers(),
      }));
      assert.match(headers["content-security-policy"], /connect-src 'none'/);
      await page.goto("/clean");
      const refused = await page.evaluate(() =>
        fetch("/").then(
          () => false,
          () => true,
        ),
      );
      assert.ok(refused);
    },
    { tolerate: /connect-src|Fetch API cannot load/ },
  ),
);

test(
  "100 MB are cleaned while the page answers",
  stage.withPage(async (page) => {
    const file = join(folder, "large.csv");
    await generate(1_420_000, file);
    await page.goto("/clean");
    // The longest time in which the page could not have answered.
    await page.evaluate(() => {
      let last = performance.now();
      window.longest = 0;
      setInterval(() => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - last);
        last = now;
      }, 10);
    });
    await page.getByLabel("Choose a list").setInputFiles(file);
    await page.getByText("1,420,000 rows read").waitFor({ timeout: 180_000 });
    console.log(`longest pause of the page: ${Math.round(await page.evaluate(() => window.longest))} ms`);
    assert.match(await page.locator("#result").innerText(), /gmail\.con|gmial\.com/);
  }),
);
