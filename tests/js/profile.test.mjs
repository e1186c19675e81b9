// The rows of the profile rules, run by the installed package.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { answerProfile, expected, profileFiles, profileRows } from "./answers.mjs";
import { installTarball } from "./tarball.mjs";

const { checkPlan, createPlan, FormwellError } = createRequire(join(installTarball(), "x.js"))("formwell");
const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));
const signup = read("signup-plan.json");

for (const file of profileFiles) {
  for (const row of profileRows(read(file), signup)) {
    test(`${file} row ${row.id}: ${row.name}`, () => {
      const before = JSON.stringify(row);
      assert.deepEqual(answerProfile({ checkPlan, createPlan }, row), expected(row));
      assert.equal(JSON.stringify(row), before, "arguments are left as they were");
    });
  }
}

test("a plan with problems is refused, with all of them", () => {
  const plan = { ...signup, version: 2, steps: [{ id: "base", fields: ["fax"] }] };
  assert.throws(
    () => createPlan(plan),
    (error) => error instanceof FormwellError && error.code === "plan_problems" && error.cause.length === 2,
  );
  const returned = createPlan(plan, { problems: "return" });
  assert.deepEqual(
    returned.problems.map((problem) => problem.code),
    ["bad_version", "unknown_field"],
  );
  assert.throws(() => returned.evaluate({}, { now: "2026-03-05T00:00:00Z" }), { code: "plan_problems" });
});

test("a wrong option is misuse, and the plan works on in the new instance", () => {
  const plan = createPlan(signup);
  const now = "2026-03-05T00:00:00Z";
  for (const options of [undefined, {}, { now: "yesterday" }, { now, chanel: "email" }, { now, max: -1 }, 5]) {
    assert.throws(() => plan.evaluate({}, options), { name: "FormwellError", code: "bad_options" });
  }
  assert.throws(() => plan.validate({}, { step: "third" }), { code: "bad_options" });
  assert.equal(plan.evaluate({}, { now }).score, 0);
});

test("junk records are answered", () => {
  const plan = createPlan(signup);
  const circle = {};
  circle.answers = circle;
  const junk = [undefined, null, 5n, "x", [], circle, { answers: { email: { value: 1n, at: new Date(NaN) } } }];
  for (const record of [...junk, { answers: 5, asks: [], events: {}, optOuts: [null, "\ud800"] }]) {
    const evaluation = plan.evaluate(record, { now: new Date(0) });
    assert.equal(evaluation.mayEmail, false);
  }
});
