// Every code in every language: a sentence with nothing left to fill in.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { template } from "../../pkg-template/build/paths.mjs";
import { load } from "./tarball.mjs";

const languages = ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr"];
const [{ message, checkEmail }] = await load("formwell");
const catalogs = await load(...languages.map((language) => `formwell/locales/${language}`));

/** The codes, each with the params that its documentation names. */
const codes = [...union("IssueCode").matchAll(/\/\*\*(.*?)\*\/\s*\| "(\w+)"/gs)].map(([, doc, code]) => {
  const names = [...doc.matchAll(/`([a-z]\w*)`/g)].map(([, name]) => name);
  return { code, params: Object.fromEntries(names.map((name) => [name, `<${name}>`])) };
});

function union(name) {
  const generated = readFileSync(`${template}/src/lib/generated.ts`, "utf8");
  return generated.split(`export type ${name} =`)[1].split(";\n\n")[0];
}

const fieldCases = [
  ["valueMissing", {}],
  ["typeMismatch", {}],
  ["patternMismatch", {}],
  ["tooLong", { maxlength: 7 }],
  ["tooShort", { minlength: 7 }],
  ["rangeUnderflow", { min: 7 }],
  ["rangeUnderflow", { min: "2000-02-01" }],
  ["rangeUnderflow", { maxAge: "P70Y" }],
  ["rangeOverflow", { max: 7 }],
  ["rangeOverflow", { max: "2000-02-01" }],
  ["rangeOverflow", { minAge: "P18Y" }],
  ["stepMismatch", { step: 7 }],
  ["badInput", {}],
  // An age in other units than years has no sentence of its own.
  ["rangeOverflow", { minAge: "P30D" }],
];

test("the codes are read", () => {
  assert.ok(codes.length > 50 && codes.every(({ code }) => /^[a-z0-9_]+$/.test(code)));
});

for (const { label, default: catalog } of catalogs) {
  test(`${label}: every code has a sentence of its own kind`, () => {
    const sentences = [
      ...codes.map((finding) => message(finding, catalog)),
      ...fieldCases.map(([code, params]) => message({ code, params }, catalog)),
      message({ kind: "domain_typo", address: "a@example.org" }, catalog),
      message({ code: "not_a_code", params: {} }, catalog),
    ];
    for (const sentence of sentences) {
      assert.match(sentence, /^[^{}…]+[.?]$/u);
      assert.doesNotMatch(sentence, / {2}|^ | $|domain|mailbox|undefined/iu);
      assert.ok(sentence.length <= 125, `${sentence.length}: ${sentence}`);
    }
  });

  test(`${label}: the facts are in the sentences`, () => {
    assert.match(message({ code: "local_part_character", params: { character: "(" } }, catalog), /\(/);
    assert.match(message({ code: "domain_tld_unknown", params: { tld: "nope" } }, catalog), /\.nope/);
    assert.match(message({ code: "input_too_long", params: { max: 321 } }, catalog), /321/);
    assert.match(message({ kind: "domain_typo", address: "a@example.org" }, catalog), /a@example\.org/);
    for (const [code, params] of fieldCases.filter(([, { minAge }]) => minAge !== "P30D")) {
      const numbers = Object.values(params).map((value) => /\d+/.exec(value)[0]);
      for (const number of numbers) assert.match(message({ code, params }, catalog), new RegExp(`\\b${number}\\b`));
    }
  });

  test(`${label}: same codes as English, other sentences`, () => {
    const english = catalogs.find(({ label }) => label.endsWith("/en")).default;
    assert.deepEqual(Object.keys(catalog.issues), Object.keys(english.issues));
    assert.deepEqual(Object.keys(catalog.fields), Object.keys(english.fields));
    assert.equal(catalog.language, label.slice(-2));
    if (catalog.language !== "en") {
      const same = Object.keys(english.issues).filter((code) => english.issues[code] === catalog.issues[code]);
      assert.deepEqual(same, []);
    }
  });
}

test("a day is written as the language does", () => {
  const { de } = catalogs.find(({ de }) => de);
  const issue = { code: "rangeUnderflow", params: { min: "2000-02-01" } };
  assert.equal(message(issue), "Please enter a date on or after February 1, 2000.");
  assert.equal(message(issue, de), "Bitte geben Sie ein Datum ab dem 1. Februar 2000 ein.");
});

test("English without a catalog; also by its name", () => {
  const [issue] = checkEmail("anna..k@example.org").issues;
  assert.equal(message(issue), "There are two dots in a row before the @ sign.");
  const german = catalogs.find(({ label }) => label === "require formwell/locales/de");
  assert.equal(german.de, german.default);
});

test("formwell/email speaks no language by itself", async () => {
  const [{ message, checkEmail }, english] = [
    (await load("formwell/email"))[0],
    (await load("formwell/locales/en"))[0],
  ];
  const [issue] = checkEmail("anna..k@example.org").issues;
  assert.equal(message(issue, english.default), "There are two dots in a row before the @ sign.");
  const [full] = await load("formwell");
  for (const none of [null, {}, 42]) {
    assert.throws(() => full.message(issue, none), { name: "FormwellError", code: "bad_options" });
  }
  for (const none of [undefined, null, {}, 42]) {
    assert.throws(() => message(issue, none), { name: "FormwellError", code: "bad_options" });
  }
});

test("text of the input that looks like a placeholder stays what it is", () => {
  const issue = { code: "local_part_character", params: { character: "{max}", max: 3 } };
  assert.equal(message(issue), "“{max}” cannot be used before the @ sign.");
});

test("what is no finding is refused, what is unknown gets the general sentence", () => {
  for (const wrong of [null, undefined, 42, "at_missing", 10n]) {
    assert.throws(() => message(wrong), { name: "FormwellError", code: "not_a_finding" });
  }
  assert.equal(message({ code: "nobody_knows" }), "Please check this entry.");
});
