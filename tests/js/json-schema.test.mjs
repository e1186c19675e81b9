// The JSON Schemas of plans and addresses: what they say, and that they never refuse what a plan accepts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { profileFiles, profileRows } from "./answers.mjs";
import { load } from "./tarball.mjs";

const [{ emailSchema, planSchema }] = await load("formwell/standard-schema");
const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));
const signup = read("signup-plan.json");
const dialects = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "openapi-3.0": undefined,
};
const targets = Object.keys(dialects);
const json = (schema, target = "openapi-3.0") => schema["~standard"].jsonSchema.input({ target });
const one = (field) => ({ version: 1, id: "p", fields: [field], steps: [{ id: "s", fields: [field.name] }] });

// `format` is a remark.
const strict = { strict: true, allErrors: true, validateFormats: false };
const ajvs = { "draft-2020-12": new Ajv2020(strict), "draft-07": new Ajv(strict), "openapi-3.0": new Ajv(strict) };

/** Rows where the values are not of the answer types. */
const other = new Map([
  [98, "a number as text"],
  [123, "the value of a hidden field"],
  [125, "no object"],
]);

for (const file of profileFiles) {
  for (const row of profileRows(read(file), signup)) {
    const accepted = row.kind === "validate" && row.expect && "value" in row.expect;
    if (!accepted || other.has(row.id)) continue;
    for (const target of targets) {
      test(`${file} row ${row.id}, ${target}: accepted as by the plan`, () => {
        const ajv = ajvs[target];
        const answers = Object.entries(row.values).filter(([, value]) => !isBlank(value));
        const known = ajv.validate(json(planSchema(row.plan, row.options), target), Object.fromEntries(answers));
        assert.ok(known, ajv.errorsText());
      });
    }
  }
}

function isBlank(value) {
  const text = typeof value === "string" && value.trim() === "";
  return text || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

const rows = [
  ["text", { name: "x" }, { type: "string" }],
  ["required text", { name: "x", required: true }, { type: "string", minLength: 1 }],
  [
    "lengths",
    { name: "x", minlength: 3, maxlength: 9, required: true },
    { type: "string", minLength: 3, maxLength: 9 },
  ],
  ["pattern", { name: "x", pattern: "a|b" }, { type: "string", pattern: "^(?:a|b)$" }],
  ["pattern with set notation", { name: "x", pattern: "[[a-z]--[aeiou]]+" }, { type: "string" }],
  ["pattern that means two things", { name: "x", pattern: "[\\w&&\\d]" }, { type: "string" }],
  ["pattern with an escape that u refuses", { name: "x", pattern: "\\@\\w+" }, { type: "string" }],
  ["email", { name: "x", type: "email" }, { type: "string", format: "email" }],
  [
    "emails",
    { name: "x", type: "email", multiple: true, maxlength: 99, required: true },
    {
      anyOf: [
        { type: "array", items: { type: "string", minLength: 1, maxLength: 99, format: "email" }, minItems: 1 },
        { type: "string", minLength: 1, maxLength: 99 },
      ],
    },
  ],
  ["url", { name: "x", type: "url" }, { type: "string", format: "uri" }],
  ["tel", { name: "x", type: "tel" }, { type: "string" }],
  ["date", { name: "x", type: "date", min: "2026-01-01" }, { type: "string", format: "date" }],
  ["number", { name: "x", type: "number", min: 1, max: "9" }, { type: "integer", minimum: 1, maximum: 9 }],
  ["any number", { name: "x", type: "number", step: "any" }, { type: "number" }],
  ["tenths", { name: "x", type: "number", step: 0.1 }, { type: "number" }],
  ["halves and wholes", { name: "x", type: "number", min: "0.5" }, { type: "number", minimum: 0.5 }],
  ["fives", { name: "x", type: "number", min: -10, step: "5" }, { type: "integer", minimum: -10, multipleOf: 5 }],
  ["fives from two", { name: "x", type: "number", min: 2, step: 5 }, { type: "integer", minimum: 2 }],
  ["checkbox", { name: "x", type: "checkbox" }, { type: "boolean" }],
  ["required checkbox", { name: "x", type: "checkbox", required: true }, { type: "boolean", enum: [true] }],
  ["select", { name: "x", type: "select", options: ["a", "b"] }, { type: "string", enum: ["a", "b"] }],
  ["select with an option twice", { name: "x", type: "select", options: ["a", "a"] }, { type: "string", enum: ["a"] }],
  ["select with no options yet", { name: "x", type: "select", options: [] }, { type: "string", not: {} }],
  [
    "select of several",
    { name: "x", type: "select", multiple: true, options: ["a", "b"], required: true },
    { type: "array", items: { type: "string", enum: ["a", "b"] }, minItems: 1 },
  ],
];

for (const [name, field, expected] of rows) {
  test(`field: ${name}`, () => {
    const needed = field.required && { required: ["x"] };
    const schema = planSchema(one(field));
    assert.deepEqual(json(schema), { type: "object", properties: { x: expected }, ...needed });
    for (const target of targets)
      assert.ok(ajvs[target].validateSchema(json(schema, target)), ajvs[target].errorsText());
  });
}

for (const [target, dialect] of Object.entries(dialects)) {
  test(`${target}: named, and the same for what goes in and comes out`, () => {
    const { input, output } = planSchema(signup)["~standard"].jsonSchema;
    assert.equal(input({ target }).$schema, dialect);
    assert.deepEqual(input({ target }), output({ target }));
    const { $schema, ...email } = json(emailSchema(), target);
    assert.deepEqual([$schema, email], [dialect, { type: "string", format: "email" }]);
  });
}

test("another target is refused", () => {
  for (const target of ["draft-04", "__proto__", undefined]) {
    assert.throws(() => json(emailSchema(), target ?? null), { name: "FormwellError", code: "bad_options" });
  }
});

test("an address: how long the text may be is about what goes in", () => {
  const { input, output } = emailSchema({ maxLength: 320 })["~standard"].jsonSchema;
  const target = "openapi-3.0";
  assert.deepEqual(input({ target }), { type: "string", format: "email", maxLength: 320 });
  assert.deepEqual(output({ target }), { type: "string", format: "email" });
});

test("what is required: neither in a draft, nor under a condition, nor what some countries do without", () => {
  const base = ["salutation", "familyName", "givenName", "email"];
  assert.deepEqual(json(planSchema(signup)).required, [...base, "city"]);
  assert.deepEqual(json(planSchema(signup, { step: "base" })).required, base);
  assert.deepEqual(Object.keys(json(planSchema(signup, { step: "base" })).properties), base);
  assert.equal("required" in json(planSchema(signup, { mode: "draft" })), false);
  assert.equal("required" in json(planSchema(read("profile.json").plans.address)), false);
});

test("wrong answers that the schema can know are refused", () => {
  const ajv = ajvs["draft-2020-12"];
  const known = ajv.compile(json(planSchema(signup), "draft-2020-12"));
  const good = { salutation: "Frau", familyName: "Yılmaz", givenName: "Ayşe", email: "ayse@example.org", city: "Köln" };
  assert.ok(known(good), ajv.errorsText(known.errors));
  const bad = [{ salutation: "Sir" }, { familyName: "" }, { givenName: "x".repeat(81) }, { city: 5 }];
  for (const part of [...bad, { interests: "sport" }, { interests: ["chess"] }, { city: undefined }]) {
    assert.ok(!known({ ...good, ...part }), JSON.stringify(part));
  }
});
