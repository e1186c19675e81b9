// Plans, steps and addresses as Standard Schemas, out of the installed package: what they answer.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sizes } from "../../pkg-template/build/sizes.mjs";
import { profileFiles, profileRows } from "./answers.mjs";
import { load } from "./tarball.mjs";

const entries = await load("formwell/standard-schema");
const [{ emailSchema, planSchema }] = entries;
const [{ createPlan }] = await load("formwell");
const [{ de }] = await load("formwell/locales/de");
const read = (name) => JSON.parse(readFileSync(new URL(`../rows/${name}`, import.meta.url), "utf8"));
const signup = read("signup-plan.json");
const person = { salutation: "Frau", familyName: "Yılmaz", givenName: "Ayşe", email: "ayse@example.org" };
const validate = (schema, value) => schema["~standard"].validate(value);
const one = (field) => ({ version: 1, id: "p", fields: [field], steps: [{ id: "s", fields: [field.name] }] });

for (const { label, ...entry } of entries) {
  test(`${label}: the interface`, () => {
    for (const schema of [entry.planSchema(signup), entry.emailSchema()]) {
      const { version, vendor, ...rest } = schema["~standard"];
      assert.deepEqual({ version, vendor }, { version: 1, vendor: "formwell" });
      assert.deepEqual(Object.keys(rest).sort(), ["jsonSchema", "validate"]);
      assert.equal(typeof rest.validate, "function");
      assert.deepEqual(Object.keys(rest.jsonSchema), ["input", "output"]);
    }
    assert.deepEqual(validate(entry.emailSchema(), "a@example.org"), { value: "a@example.org" });
  });
}

for (const file of profileFiles) {
  for (const row of profileRows(read(file), signup).filter(({ kind }) => kind === "validate")) {
    // `refused` is for one call, and a schema is for many.
    if (row.options?.refused) continue;
    test(`${file} row ${row.id}: a plan and its schema say the same`, () => {
      const { issues } = createPlan(row.plan).validate(row.values, row.options);
      const schema = planSchema(row.plan, row.options);
      const answer = validate(schema, row.values);
      if (Array.isArray(row.values)) return assert.deepEqual(answer.issues[0].path, []);
      if (!issues) return assert.equal(answer.value, row.values);
      assert.deepEqual(
        answer.issues.map(({ path }) => path),
        issues.map(({ path }) => path),
      );
      for (const { message, ...rest } of answer.issues) {
        assert.match(message, /^[A-Z“][^{}]+[.?]$/u);
        assert.deepEqual(Object.keys(rest), ["path"]);
      }
    });
  }
}

test("a whole plan, a step, a draft", () => {
  const paths = (options, value) => validate(planSchema(signup, options), value).issues?.map(({ path }) => path[0]);
  assert.deepEqual(paths(undefined, person), ["city"]);
  assert.deepEqual(paths({ step: "base" }, person), undefined);
  assert.deepEqual(paths({ step: "more" }, person), ["city"]);
  assert.deepEqual(paths({ mode: "draft" }, {}), undefined);
  assert.deepEqual(paths({ mode: "draft" }, { email: "a@" }), ["email"]);
});

const addresses = [
  ["one address", { name: "x", type: "email" }, "anna..k@example.org", /two dots/, ["x"]],
  ["one in a list", { name: "x", type: "email", multiple: true }, ["a@example.org", "b"], /@ sign/, ["x", 1]],
  ["a list with commas", { name: "x", type: "email", multiple: true }, "a@example.org,b", /the right form/, ["x"]],
  ["no text", { name: "x", type: "email" }, 5, /the right form/, ["x"]],
];

for (const [name, field, value, sentence, path] of addresses) {
  test(`a plan says what is wrong with an address: ${name}`, () => {
    const { issues } = validate(planSchema(one(field)), { x: value });
    assert.equal(issues.length, 1);
    assert.match(issues[0].message, sentence);
    assert.deepEqual(issues[0].path, path);
  });
}

test("values that are no object are wrong as a whole", () => {
  for (const value of [undefined, null, 5, "x", [], [1]]) {
    const { issues } = validate(planSchema(one({ name: "x" })), value);
    assert.deepEqual(issues, [{ message: "Please check this entry: it does not have the right form.", path: [] }]);
  }
});

test("junk in values is answered", () => {
  const circle = { email: 5n };
  circle.city = circle;
  assert.equal(validate(planSchema(signup), circle).issues.length, 5);
  assert.deepEqual(validate(planSchema(one({ name: "__proto__", required: true })), {}).issues[0].path, ["__proto__"]);
});

test("what changes between calls is asked for at each", () => {
  const born = one({ name: "born", type: "date", minAge: "P18Y", when: { fact: "adults", eq: true } });
  let now = new Date("2026-03-08T00:00:00Z");
  const facts = {};
  const schema = planSchema(born, { now: () => now, facts: () => facts });
  assert.ok(!validate(schema, { born: "2008-03-09" }).issues);
  facts.adults = true;
  assert.equal(validate(schema, { born: "2008-03-09" }).issues[0].message, "This is possible from the age of 18.");
  now = new Date("2026-03-09T00:00:00Z");
  assert.ok(!validate(schema, { born: "2008-03-09" }).issues);
  const fixed = planSchema(born, { now: "2026-03-08T00:00:00Z", facts });
  assert.ok(validate(fixed, { born: "2008-03-09" }).issues);
});

test("phone numbers by a check of the host", () => {
  const schema = planSchema(one({ name: "phone", type: "tel" }), { tel: (text) => text.startsWith("+49") });
  assert.ok(!validate(schema, { phone: "+49 30 901820" }).issues);
  assert.deepEqual(validate(schema, { phone: "+43 1 58858" }).issues[0].path, ["phone"]);
});

test("sentences in another language", () => {
  const said = [
    validate(planSchema(signup, { catalog: de }), { ...person, city: "" }),
    validate(planSchema(signup, { catalog: de }), null),
    validate(emailSchema({ catalog: de }), "a..b@example.org"),
    validate(emailSchema({ catalog: de }), undefined),
  ];
  for (const { issues } of said) assert.match(issues[0].message, /Bitte|Punkte/);
});

const typed = [
  ["a good one", " Anna <anna@EXAMPLE.org>", {}, "anna@EXAMPLE.org"],
  ["a typo is no mistake", "a@yaho.com", {}, "a@yaho.com"],
  ["an option", '"anna k"@example.org', { allowQuoted: true }, '"anna k"@example.org'],
  ["without it", '"anna k"@example.org', {}, /quot/i],
  ["nothing", undefined, {}, /fill in/],
  ["null", null, {}, /fill in/],
  ["a blank", "", {}, /./],
  ["no text", 42, {}, /right form/],
  ["too long", "a".repeat(30), { maxLength: 20 }, /20/],
];

for (const [name, input, options, expected] of typed) {
  test(`an address: ${name}`, () => {
    const { value, issues } = validate(emailSchema(options), input);
    if (typeof expected === "string")
      return assert.deepEqual({ value, issues }, { value: expected, issues: undefined });
    assert.match(issues[0].message, expected);
    assert.deepEqual(issues[0].path, []);
  });
}

test("only what makes an address wrong is an issue", () => {
  const { issues } = validate(emailSchema(), "anna..k@example.nosuchtld");
  assert.equal(issues.length, 1);
});

test("misuse is said when the schema is made", () => {
  assert.throws(() => planSchema({ ...signup, version: 2 }), { code: "plan_problems" });
  for (const options of [{ step: "third" }, { mode: "half" }, { now: "yesterday" }, { stage: "base" }]) {
    assert.throws(() => planSchema(signup, options), { code: "bad_options" });
  }
  for (const options of [{ maxLenght: 3 }, { threshold: "high" }]) {
    assert.throws(() => emailSchema(options), { code: "bad_options" });
  }
  for (const options of [42, "base", Symbol("no"), 10n]) {
    assert.throws(() => planSchema(signup, options), { code: "bad_options" });
    assert.throws(() => emailSchema(options), { code: "bad_options" });
  }
  const { input } = emailSchema(null)["~standard"].jsonSchema;
  for (const options of [undefined, null, {}, { target: Symbol("no") }]) {
    assert.throws(() => input(options), { code: "bad_options" });
  }
  assert.equal(validate(planSchema(signup, null), null).issues.length, 1);
});

test("the entry is small: formwell itself is imported, not repeated", () => {
  const { brotli } = sizes().find(({ name }) => name === "formwell/standard-schema");
  assert.ok(brotli <= 2048, `${brotli} bytes`);
});
