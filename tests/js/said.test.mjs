// What was said of a domain before is what the engine says, whoever asks next: whole reports, with and without memory.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installTarball, load } from "./tarball.mjs";

const rows = (path) =>
  readFileSync(new URL(`../${path}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const raw = readFileSync(join(installTarball(), "node_modules/formwell/disposable.bin"));
const typed = ["ar", "de", "es", "flanker", "gem", "generic"].flatMap((name) =>
  rows(`corpora/typo/t_${name}.tsv`)
    .map(([address]) => address)
    .filter((_, at) => at % 2 === 0),
);
const visited = rows("corpora/typo/legit_top100k.txt")
  .map(([domain]) => domain)
  .filter((_, at) => at % 20 === 0);
const providers = rows("../data/providers.tsv").map(([domain]) => domain);
const domains = [
  ...typed.map((address) => address.slice(address.lastIndexOf("@") + 1)),
  ...["gma", "GMIAL.com", "gmail", "xn--gmil-5na.com", "gm--ail.com", "-gmail.com", "gmail..com", "www.gmial.com"],
  // What operators do with local-parts, with domains and with subdomains.
  ...["gmail.com", "Gmail.com", "googlemail.com", "outlook.com", "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com"],
  ...["fastmail.com", "anna.fastmail.com", "fastmail.fm", "proton.me", "pm.me", "yandex.ru", "ya.ru", "mailfence.com"],
  // What is wrong with them, or may be.
  ...[
    "example.test",
    "localhost",
    "example.unknown",
    "example.c",
    "example.123",
    "192.0.2.1",
    "a_b.org",
    "b\u00fccher.de",
  ],
  ...[
    "example.org.",
    ".example.org",
    "example..org",
    // What is meant there depends on the local-part.
    "..xo",
    "example.org-",
    "mailinator.com",
    "a.mailinator.com",
    "",
    "-",
    ".",
  ],
  ...[
    `${"x".repeat(40)}.org`,
    `${"x".repeat(64)}.org`,
    "xn--bcher-kva.de",
    "xn--a.org",
    "EXAMPLE.ORG",
    "a@example.org",
  ],
];
const localParts = [
  ...[
    "jane.doe",
    "a",
    "A_b-c+d1",
    "www.anna",
    "WWW.anna",
    "www",
    "jhon",
    "a..b",
    "`anna",
    "",
    "j\u00f6rg",
    "x".repeat(44),
  ],
  ...["info", "Info+web", "no-reply", "sales-uk", "anna.sales", "s.ales", "support24", "support2024", "anna-noreply"],
  ...["list-request", "-info", "info-", "Jane.Doe+x.y", "jane-doe", "jane_doe-x", "_", "a_-b", "24", "1.2", "anna+a@b"],
];
const verdicts = { allowSpecialUse: true, allowDotless: true, allowNumeric: true, allowMalformedTld: true };

for (const { label, checkEmail, loadDisposable, suggestEmail } of await load("formwell", "formwell/email")) {
  /** A limit, even the usual one, is asked of the engine. */
  const byEngine = (input, options) => checkEmail(input, { maxLength: 1000, ...options });
  const holds = (input, options) => {
    const expected = byEngine(input, options);
    // The first meets the domain, the second learns what is said of it, the third finds it there.
    for (let time = 0; time < 3; time++) assert.deepEqual(checkEmail(input, options), expected, input);
    const { suggestion, suggestions } = expected;
    assert.deepEqual(suggestEmail(input, options), { suggestion, suggestions }, input);
    return expected;
  };

  test(`${label}: domains seen before, with all kinds of local-parts`, () => {
    let given = 0;
    let roles = 0;
    for (const options of [{ complete: true }, undefined]) {
      for (const localPart of localParts) {
        for (const domain of new Set(domains)) {
          const { suggestions, role } = holds(`${localPart}@${domain}`, options);
          given += suggestions.length;
          roles += Number(role);
        }
      }
    }
    assert.ok(given > 5000, `${given} suggestions`);
    assert.ok(roles > 5000, `${roles} roles`);
  });

  test(`${label}: providers, with local-parts in any order`, () => {
    for (const domain of providers) {
      for (const localPart of ["Info+a", "no.reply-a_b", "jane.doe", "J"]) holds(`${localPart}@${domain}`);
    }
  });

  test(`${label}: options that change the verdict, and what is suggested`, () => {
    for (const options of [
      verdicts,
      { locale: "de-AT" },
      { extraDomains: ["example-school.edu"], complete: true },
      { neverSuggest: ["gmail.com"] },
      { threshold: 0.5, repair: "none" },
      { givenName: "Jane", familyName: "Doe" },
    ]) {
      for (const localPart of ["jane.doe", "info", "Jnae.doe+x"]) {
        for (const domain of domains.slice(-60)) holds(`${localPart}@${domain}`, options);
      }
    }
  });

  test(`${label}: a list that is loaded later counts for domains seen before`, () => {
    assert.equal(holds("anna@mailinator.com").disposable, null);
    loadDisposable(raw);
    for (const localPart of ["anna", "info", "J.d+x"]) {
      assert.equal(holds(`${localPart}@mailinator.com`).disposable, true);
      assert.equal(holds(`${localPart}@gmail.com`).disposable, false);
    }
  });

  test(`${label}: memory that grew since is found again`, () => {
    const expected = holds("Jane.Doe@gmail.com");
    checkEmail("x".repeat(3_000_000), { maxLength: 4_000_000 });
    assert.deepEqual(checkEmail("Jane.Doe@gmail.com"), expected);
    assert.deepEqual(checkEmail("Jane.Doe@gmail.com"), expected);
    assert.equal(expected.dedupeKey, "janedoe@gmail.com");
  });

  test(`${label}: more domains than are remembered`, () => {
    for (const domain of [...visited, ...visited]) {
      const input = `jane.doe@${domain}`;
      assert.deepEqual(checkEmail(input), byEngine(input), input);
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
    checkEmail("info@yaho.unknown");
    const report = checkEmail("info@yaho.unknown");
    const expected = structuredClone(report);
    report.suggestions.length = 0;
    for (const issue of report.issues) issue.params.tld = issue.start = "changed";
    report.issues.length = 0;
    report.domain = "changed";
    assert.deepEqual(checkEmail("info@yaho.unknown"), expected);
    assert.deepEqual(
      expected.issues.map(({ code }) => code),
      ["local_part_role", "domain_tld_unknown"],
    );
  });
}
