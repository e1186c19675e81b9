// What was suggested for a domain before is what the engine suggests, whoever asks next.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./tarball.mjs";

const rows = (path) =>
  readFileSync(new URL(`../${path}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const typed = ["ar", "de", "es", "flanker", "gem", "generic"].flatMap((name) =>
  rows(`corpora/typo/t_${name}.tsv`).map(([address]) => address),
);
const visited = rows("corpora/typo/legit_top100k.txt")
  .map(([domain]) => domain)
  .filter((_, at) => at % 20 === 0);
const domains = [
  ...typed.map((address) => address.slice(address.lastIndexOf("@") + 1)),
  ...["gma", "GMIAL.com", "gmail", "xn--gmil-5na.com", "gm--ail.com", "-gmail.com", "gmail..com", "www.gmial.com"],
];
const localParts = ["jane.doe", "a", "A_b-c+d1", "www.anna", "jhon", "a..b", "`anna", "", "jörg", "x".repeat(44)];

for (const { label, checkEmail, suggestEmail } of await load("formwell", "formwell/email")) {
  /** A limit, even the usual one, is asked of the engine. */
  const byEngine = (input, options) => suggestEmail(input, { maxLength: 1000, ...options });

  test(`${label}: domains seen before, with all kinds of local-parts`, () => {
    let given = 0;
    for (const complete of [true, false]) {
      for (const localPart of localParts) {
        for (const domain of domains) {
          const input = `${localPart}@${domain}`;
          const expected = byEngine(input, { complete });
          given += expected.suggestions.length;
          assert.deepEqual(suggestEmail(input, { complete }), expected, input);
          const { suggestion, suggestions } = checkEmail(input, { complete });
          assert.deepEqual({ suggestion, suggestions }, expected, input);
        }
      }
    }
    assert.ok(given > 5000, `${given} suggestions`);
  });

  test(`${label}: more domains than are remembered`, () => {
    for (const domain of [...visited, ...visited]) {
      const input = `jane.doe@${domain}`;
      assert.deepEqual(suggestEmail(input), byEngine(input), input);
    }
  });

  test(`${label}: options count for domains seen before`, () => {
    const input = "jane.doe@yaho.com";
    assert.equal(suggestEmail(input).suggestion.domain, "yahoo.com");
    assert.equal(suggestEmail(input, { neverSuggest: ["yahoo.com"] }).suggestion, null);
    assert.equal(suggestEmail(input, { extraDomains: ["yaho.com"] }).suggestion, null);
    assert.equal(suggestEmail(input, { complete: undefined }).suggestion.domain, "yahoo.com");
    assert.equal(suggestEmail(input, { locale: "de" }).suggestion.domain, "yahoo.com");
    const names = { givenName: "John", familyName: "Smith" };
    assert.equal(suggestEmail("jhon.smith@gmail.com").suggestion, null);
    assert.equal(suggestEmail("jhon.smith@gmail.com", names).suggestion.kind, "name_typo");
    assert.equal(suggestEmail("john.smith@gmail.com", names).suggestion, null);
  });

  test(`${label}: options that differ in nothing but a name are others`, () => {
    const input = "a@exmaple-school.edu";
    assert.equal(
      suggestEmail(input, { extraDomains: ["example-school.edu"] }).suggestion?.domain,
      "example-school.edu",
    );
    assert.equal(suggestEmail(input, { neverSuggest: undefined }).suggestion, null);
    assert.throws(() => suggestEmail(input, { toString: undefined }), { code: "bad_options" });
  });

  test(`${label}: an answer is the caller's own`, () => {
    const first = suggestEmail("jane.doe@yaho.com");
    first.suggestion.domain = "changed.example";
    first.suggestions.length = 0;
    assert.equal(suggestEmail("anna@yaho.com").suggestion.address, "anna@yahoo.com");
    const report = checkEmail("jane.doe@yaho.com");
    report.suggestions[0].address = "changed";
    assert.equal(checkEmail("jane.doe@yaho.com").suggestion.address, "jane.doe@yahoo.com");
  });
}
