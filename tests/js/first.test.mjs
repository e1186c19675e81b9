// The first answers of Node's formwell/email, for which the tables are not read yet, are those of the file for pages,
// whatever comes first and next.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { installTarball } from "./tarball.mjs";

const file = (name) => pathToFileURL(join(installTarball(), "node_modules/formwell", name)).href;
const page = await import(file("email.js"));
const list = readFileSync(new URL(file("disposable.bin")));

/** Node's entry as a new process has it, and the bytes that its engine has taken so far. */
let fresh = 0;
async function inNode() {
  const { Instance } = WebAssembly;
  let memory;
  const entry = await import(`${file("email.node.js")}?${fresh++}`);
  WebAssembly.Instance = function instance(module, imports) {
    const made = new Instance(module, imports);
    memory ??= made.exports.memory;
    return made;
  };
  entry.checkEmail("anna@gmail.com");
  WebAssembly.Instance = Instance;
  return { entry, taken: () => memory.buffer.byteLength };
}

const providers = readFileSync(new URL("../../data/providers.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t")[0]);

test("at a provider the tables are not read, and elsewhere they are", async () => {
  const { entry, taken } = await inNode();
  const before = taken();
  for (const domain of ["gmail.com", "GMX.de", "yahoo.co.uk", "comcast.net", "gmail.com"])
    assert.equal(entry.checkEmail(`anna@${domain}`).freeProvider, true);
  assert.equal(taken(), before);
  assert.equal(entry.checkEmail("anna@gmial.com").suggestion.domain, "gmail.com");
  assert.ok(taken() > before);
});

test(`${providers.length} providers, before the tables are read`, async () => {
  const { entry, taken } = await inNode();
  const before = taken();
  for (const domain of providers) {
    for (const localPart of ["anna", "Info", "a.b-c_d+e", "sales24"]) {
      const address = `${localPart}@${domain}`;
      const expected = page.checkEmail(address);
      if (expected.freeProvider) assert.deepEqual(entry.checkEmail(address), expected, address);
    }
  }
  assert.equal(taken(), before);
});

const localParts = [
  "anna",
  "Anna.B",
  "info",
  "a_b+c",
  "x".repeat(64),
  "x".repeat(65),
  "www.anna",
  "anna..k",
  "j\u00f6rg",
];
const domains = [
  "gmail.com",
  "GMAIL.com",
  "gmx.de",
  "yahoo.co.uk",
  "gmail.com.",
  "gmial.com",
  "example.org",
  "acme.test",
];
const options = [
  undefined,
  undefined,
  undefined,
  { threshold: 0.9 },
  { givenName: "Anna", familyName: "Berg" },
  { maxLength: 12 },
  { extraDomains: ["acme.test"], neverSuggest: ["gmail.com"] },
];

test("whatever is asked in whatever order", async () => {
  let seed = 7;
  const random = (among) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return among[(seed >>> 8) % among.length];
  };
  for (let round = 0; round < 150; round++) {
    const { entry } = await inNode();
    const page = await import(`${file("email.js")}?${round}`);
    const said = [];
    for (let call = 0; call < 12; call++) {
      if (random([0, 1, 2, 3, 4, 5, 6, 7]) === 0) {
        for (const each of [entry, page]) each.loadDisposable(list);
        said.push("list");
      }
      const name = random(["checkEmail", "checkEmail", "suggestEmail", "isEmail"]);
      const args = [`${random(localParts)}@${random(domains)}`, random(options)];
      said.push([name, ...args]);
      assert.deepEqual(entry[name](...args), page[name](...args), JSON.stringify(said));
    }
  }
});
