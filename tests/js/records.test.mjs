// Bounces, records and time: the shared rows, run by the installed package.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { answerRecord, recordRows } from "./answers.mjs";
import { installTarball } from "./tarball.mjs";

const formwell = createRequire(join(installTarball(), "x.js"))("formwell");
const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));

for (const [file, rows] of Object.entries(recordRows(read))) {
  for (const row of rows) {
    test(`${file}, ${row.kind}: ${row.name}`, () => assert.deepEqual(answerRecord(formwell, row), row.expected));
  }
}

test("dates work as instants", () => {
  assert.equal(formwell.addDuration(new Date(0), "PT1S"), "1970-01-01T00:00:01Z");
  assert.equal(formwell.addDuration(new Date(Number.NaN), "PT1S"), null);
  const at = new Date("2026-03-01T00:00:00Z");
  const { answers } = formwell.merge({ answers: { city: { value: "Bonn", at } } }, {});
  assert.deepEqual(answers, { city: { value: "Bonn", at: "2026-03-01T00:00:00.000Z" } });
});

test("a field may have any name", () => {
  const record = JSON.parse('{"answers": {"__proto__": {"value": "Bonn", "at": "2026-03-01T00:00:00Z"}}}');
  assert.deepEqual(Object.keys(formwell.merge(record, {}).answers), ["__proto__"]);
});

test("junk never throws where it comes from outside", () => {
  for (const junk of [undefined, null, 5, "x", [], { status: 5, action: {}, diagnostic: null }, { body: 1n }]) {
    assert.equal(formwell.classifyBounce(junk).kind, "unknown");
    assert.equal(formwell.isOneClickPost(junk), false);
    assert.equal(formwell.classifyComplaint(junk).suppress, true);
    assert.deepEqual(formwell.merge(junk, {}).events, []);
  }
  const long = `550 5.1.1 user unknown ${"x".repeat(1e7)}`;
  assert.equal(formwell.classifyBounce({ diagnostic: long }).reason, "user_unknown");
});

test("an unknown standard of proof is misuse", () => {
  assert.throws(() => formwell.missingEvidence({}, "dsgvo"), { code: "bad_options" });
});

test("the host's own check of phone numbers", () => {
  const fields = [{ name: "phone", type: "tel" }, { name: "land", autocomplete: "country" }, { name: "city" }];
  const source = { version: 1, id: "p", fields, steps: [{ id: "all", fields: ["phone", "land", "city"] }] };
  const asked = [];
  const tel = (text, country) => asked.push([text, country]) > 0 && text.startsWith("030");
  const plan = formwell.createPlan(source, { tel });
  const refused = [{ path: ["phone"], code: "typeMismatch", step: "all" }];
  assert.deepEqual(plan.validate({ phone: "040 901820", land: "DE" }), { issues: refused });
  assert.deepEqual(plan.validate({ phone: "030 901820" }, {}), { value: { phone: "030 901820" } });
  assert.deepEqual(plan.validate({ phone: " ", city: 5n }).issues?.length, 1);
  assert.deepEqual(asked, [
    ["040 901820", "DE"],
    ["030 901820", undefined],
  ]);
  const [at, now] = ["2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"];
  const record = { answers: { phone: { value: "040 901820", at }, city: { value: "Bonn", at } } };
  assert.deepEqual(plan.evaluate(record, { now }).fields, { phone: "invalid", land: "missing", city: "filled" });
  const both = plan.evaluate(record, { now, refused: ["city"] }).fields;
  assert.deepEqual([both.phone, both.city], ["invalid", "invalid"]);
  assert.equal(formwell.createPlan(source).evaluate(record, { now }).fields.phone, "filled");
  assert.throws(() => plan.evaluate(record, 5), { code: "bad_options" });
  const broken = formwell.createPlan({ version: 1 }, { problems: "return", tel });
  assert.throws(() => broken.validate({}), { code: "plan_problems" });
});
