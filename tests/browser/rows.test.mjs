// The shared rows in three engines, on the built package as a page would load it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { addressFiles, expected, profileFiles, profileRows, recordRows } from "../js/answers.mjs";
import { issuesOfEveryCharacter } from "../js/characters.mjs";
import { holds } from "../js/holds.mjs";
import { load } from "../js/tarball.mjs";
import { engines } from "./lib/engines.mjs";
import { servePackage } from "./lib/package-server.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));
const addresses = addressFiles.flatMap(read);
// What a driver runs is no module, and may not be allowed to import one by itself.
const page = '<script type="module">window.load = (path) => import(path);</script>';

let site;
before(async () => {
  site = await servePackage({ "/": page });
});
after(() => site?.close());

for (const [engine, open] of Object.entries(engines)) {
  describe(engine, () => {
    let tab;
    before(async () => {
      tab = await open();
      await tab.goto(site.url);
    });
    after(() => tab?.close());

    for (const entry of ["index.js", "email.js"]) {
      test(`${addresses.length} addresses, ${entry}`, async () => {
        const given = { url: `/${entry}`, rows: addresses };
        const answered = await tab.evaluate(async ({ url, rows }) => {
          const { checkEmail, isEmail, suggestEmail } = await window.load(url);
          const answer = ({ input, options }) => [
            checkEmail(input, options ?? undefined),
            suggestEmail(input, options ?? undefined),
            isEmail(input, options ?? undefined),
          ];
          // As text, which no driver changes on the way.
          return JSON.stringify(rows.map(answer));
        }, given);
        JSON.parse(answered).forEach(([report, suggested, valid], index) => {
          const { name, expect } = addresses[index];
          holds(report, expect, name);
          const { suggestion, suggestions } = report;
          assert.deepEqual(suggested, { suggestion, suggestions }, name);
          assert.equal(valid, report.valid, name);
        });
      });
    }

    test("every character", async () => {
      const [{ checkEmail }] = await load("formwell/email");
      const answered = await tab.evaluate(async () => {
        const [{ checkEmail }, { issuesOfEveryCharacter }] = await Promise.all([
          window.load("/email.js"),
          window.load("/characters.mjs"),
        ]);
        return issuesOfEveryCharacter(checkEmail);
      });
      assert.deepEqual(answered.split("\n"), issuesOfEveryCharacter(checkEmail).split("\n"));
    });

    for (const name of profileFiles) {
      const rows = profileRows(read(name), read("signup-plan.json"));
      test(`${rows.length} rows of ${name}`, async () => {
        const answered = await tab.evaluate(async (given) => {
          const [formwell, { answerProfile }] = await Promise.all([
            window.load("/index.js"),
            window.load("/answers.mjs"),
          ]);
          return JSON.stringify(JSON.parse(given).map((row) => answerProfile(formwell, row)));
        }, JSON.stringify(rows));
        rows.forEach((row, index) => {
          assert.deepEqual(JSON.parse(answered)[index], expected(row), `row ${row.id}: ${row.name}`);
        });
      });
    }

    for (const [name, rows] of Object.entries(recordRows(read))) {
      test(`${rows.length} rows of ${name}`, async () => {
        const answered = await tab.evaluate(async (given) => {
          const [formwell, { answerRecord }] = await Promise.all([
            window.load("/index.js"),
            window.load("/answers.mjs"),
          ]);
          return JSON.stringify(JSON.parse(given).map((row) => answerRecord(formwell, row)));
        }, JSON.stringify(rows));
        for (const [index, answer] of JSON.parse(answered).entries()) {
          assert.deepEqual(answer, rows[index].expected, rows[index].name);
        }
      });
    }
  });
}
