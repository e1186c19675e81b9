// `isEmail` says what `checkEmail` says, above all of addresses so plain that it does not ask the engine.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./tarball.mjs";

const providers = readFileSync(new URL("../../data/providers.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t")[0]);
const specialUse = readFileSync(new URL("../../data/special_use.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t")[0]);

/** Random texts of the parts of plain addresses, most of them nearly plain. */
function* nearlyPlain(count) {
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % below;
  };
  const parts = ["a", "B", "7", "_", "xn", "anna", ".", ".", "-", "+", "mail", "Z9", "ſ", "K"];
  const ends = ["com", "net", "org", "edu", "de", "fr", "it", "es", "nl", "pl", "uk", "CO.UK", "test", "arpa", "c-om"];
  const some = (most) => Array.from({ length: 1 + random(most) }, () => parts[random(parts.length)]).join("");
  for (let made = 0; made < count; made++) {
    yield `${some(random(40) ? 6 : 60)}@${some(random(40) ? 6 : 60)}.${ends[random(ends.length)]}`;
  }
}

for (const { label, checkEmail, isEmail } of await load("formwell", "formwell/email")) {
  test(`${label}: isEmail is checkEmail(…).valid`, () => {
    const domains = [...providers, ...specialUse, ...specialUse.map((name) => `mail.${name}`)];
    const named = domains.flatMap((domain) => [`anna@${domain}`, `a.b-c+d_e@${domain}`, `anna@.${domain}`]);
    let valid = 0;
    for (const input of [...named, ...nearlyPlain(100_000)]) {
      const report = checkEmail(input);
      if (report.valid) valid++;
      if (isEmail(input) !== report.valid) assert.equal(isEmail(input), report.valid, input);
    }
    assert.ok(valid > 10_000, `${valid} valid ones among them`);
  });

  test(`${label}: options of isEmail count for plain addresses, too`, () => {
    assert.equal(isEmail("anna@example.org", { maxLength: 5 }), false);
    assert.equal(isEmail("anna@example.org", {}), true);
    assert.throws(() => isEmail("anna@example.org", { maxLenght: 5 }), { code: "bad_options" });
  });
}
