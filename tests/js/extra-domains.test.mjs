// Options are kept between calls; what changed in them must be seen all the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./tarball.mjs";

/** The memories of all engines, seen at their birth. */
const memories = [];
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    if (this.exports.memory) memories.push(this.exports.memory);
  }
};
const size = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

for (const { label, suggestEmail } of await load("formwell", "formwell/email")) {
  const domainFor = (input, options) => suggestEmail(input, options).suggestion?.domain ?? null;

  test(`${label}: a list changed in place is read anew`, () => {
    const extraDomains = ["example-school.edu"];
    const options = { extraDomains };
    assert.equal(domainFor("a@exmaple-school.edu", options), "example-school.edu");
    extraDomains[0] = "other-school.edu";
    assert.equal(domainFor("a@exmaple-school.edu", options), null);
    assert.equal(domainFor("a@ohter-school.edu", options), "other-school.edu");
    extraDomains.length = 0;
    assert.equal(domainFor("a@ohter-school.edu", options), null);
  });

  test(`${label}: a long list is read anew where it is another array or has another length`, () => {
    const others = Array.from({ length: 3000 }, (_, at) => `school-number-${at}.edu`);
    const options = { extraDomains: [...others] };
    assert.equal(domainFor("a@exmaple-school.edu", options), null);
    options.extraDomains.push("example-school.edu");
    assert.equal(domainFor("a@exmaple-school.edu", options), "example-school.edu");
    options.extraDomains = [...others, "other-school.edu"];
    assert.equal(domainFor("a@exmaple-school.edu", options), null);
    assert.equal(domainFor("a@ohter-school.edu", options), "other-school.edu");
    options.extraDomains[7] = "third-school.edu";
    assert.equal(domainFor("a@thrid-school.edu", options), "third-school.edu");
  });

  test(`${label}: options of one call do not reach the next`, () => {
    assert.equal(domainFor("a@exmaple-school.edu", { extraDomains: ["example-school.edu"] }), "example-school.edu");
    assert.equal(domainFor("a@exmaple-school.edu"), null);
    assert.equal(domainFor("a@exmaple-school.edu", { extraDomains: ["example-school.edu"] }), "example-school.edu");
    assert.equal(domainFor("a@exmaple-school.edu", { neverSuggest: ["example-school.edu"] }), null);
  });

  test(`${label}: a hundred thousand random calls leave the memory as it is`, () => {
    let seed = 1;
    const random = (below) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % below;
    };
    const word = () => Array.from({ length: 3 + random(9) }, () => "abcdefghijklmnopqrstuvwxyz.@"[random(28)]).join("");
    const calls = (count) => {
      for (let call = 0; call < count; call++) suggestEmail(`a@${word()}.com`, { complete: true });
      return size();
    };
    const warm = calls(20_000);
    assert.ok(warm > 0);
    assert.equal(calls(80_000), warm);
  });
}
