// The JSON Schemas of the installed package: they and checkPlan say the same of the structure.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { installTarball } from "./tarball.mjs";

const require = createRequire(join(installTarball(), "x.js"));
const { checkPlan } = require("formwell");
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false });
const isPlan = ajv.compile(require("formwell/plan.schema.json"));
const isRecord = ajv.compile(require("formwell/record.schema.json"));
const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));
const signup = read("signup-plan.json");

/** Problems of structure; the others are about names that belong together. */
const structural = new Set([
  "wrong_type",
  "missing_key",
  "unknown_key",
  "bad_value",
  "bad_version",
  "bad_weight",
  "bad_duration",
  "bad_condition",
]);

for (const { name, path, value, bad } of read("plan-structure.json").rows) {
  test(`plan: ${name}`, () => {
    const plan = structuredClone(signup);
    const parent = path.slice(0, -1).reduce((part, key) => part[key], plan);
    parent[path.at(-1)] = value;
    const problems = checkPlan(plan);
    assert.equal(
      problems.some(({ code }) => structural.has(code)),
      bad,
      `checkPlan: ${JSON.stringify(problems)}`,
    );
    assert.equal(isPlan(plan), !bad, ajv.errorsText(isPlan.errors));
  });
}

test("plans of the other rows", () => {
  const plans = read("profile-scenarios.json").rows.flatMap((row) => row.plan ?? []);
  for (const plan of [signup, read("keys.json").plan, ...plans]) {
    const bad = checkPlan(plan).some(({ code }) => structural.has(code));
    assert.equal(isPlan(plan), !bad, ajv.errorsText(isPlan.errors));
  }
});

test("records of the rows", () => {
  for (const { id, record } of read("profile-scenarios.json").rows) {
    if (!record) continue;
    const readable = !JSON.stringify(record).includes("yesterday");
    assert.equal(isRecord(record), readable, `row ${id}: ${ajv.errorsText(isRecord.errors)}`);
  }
  assert.ok(!isRecord({ address: { status: "bounced" } }));
  assert.ok(!isRecord({ reminders: [{ kind: "remind" }] }));
});
