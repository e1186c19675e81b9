// The shared rows, run on the installed package: every entry, both module systems.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { addressFiles } from "./answers.mjs";
import { holds } from "./holds.mjs";
import { load } from "./tarball.mjs";

const rows = addressFiles.flatMap((name) =>
  JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8")),
);

for (const { label, checkEmail, suggestEmail } of await load("formwell", "formwell/email")) {
  for (const { name, input, options, expect } of rows) {
    test(`${label}: ${name}`, () => {
      const report = checkEmail(input, options);
      holds(report, expect, "report");
      const { suggestion, suggestions } = report;
      assert.deepEqual(suggestEmail(input, options), { suggestion, suggestions });
      assert.deepEqual(structuredClone(report), report);
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    });
  }
}
