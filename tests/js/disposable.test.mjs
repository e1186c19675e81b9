// The list of disposable domains in the installed package: loaded, refused, kept, replaced.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installTarball, load } from "./tarball.mjs";

const raw = readFileSync(join(installTarball(), "node_modules/formwell/disposable.bin"));
const lists = await load("formwell/disposable");

test("the module and the file are the same bytes", () => {
  for (const { disposableList } of lists) assert.ok(raw.equals(disposableList));
});

for (const { label, checkEmail, dataVersion, loadDisposable } of await load("formwell", "formwell/email")) {
  test(`${label}: nothing is known before a list is loaded`, () => {
    assert.equal(checkEmail("anna@mailinator.com").disposable, null);
    assert.equal(dataVersion().disposable, null);
    assert.match(dataVersion().tables.tlds, /^20\d\d-\d\d-\d\d$/);
  });

  test(`${label}: what is no list is refused`, () => {
    const changed = Uint8Array.from(raw);
    changed[5000] ^= 1;
    const noLists = [
      new Uint8Array(0),
      new TextEncoder().encode("FWDISP02"),
      changed,
      raw.subarray(0, -1),
      "text",
      null,
      undefined,
      [1],
    ];
    for (const bytes of noLists)
      assert.throws(() => loadDisposable(bytes), { name: "FormwellError", code: "bad_list" });
    assert.equal(checkEmail("anna@mailinator.com").disposable, null);
  });

  test(`${label}: a loaded list answers`, () => {
    loadDisposable(raw);
    const { valid, disposable, issues } = checkEmail("anna@any.mailinator.com");
    assert.deepEqual([valid, disposable], [true, true]);
    assert.deepEqual(
      issues.filter(({ code }) => code === "domain_disposable"),
      [{ code: "domain_disposable", severity: "warning", start: 5, end: 23, params: {} }],
    );
    assert.equal(checkEmail("anna@gmail.com").disposable, false);
    assert.ok(dataVersion().disposable.domains > 40_000);
    assert.match(dataVersion().disposable.date, /^20\d\d-\d\d-\d\d$/);
  });

  test(`${label}: it survives a refusal, a new instance and the caller's buffer`, () => {
    const buffer = Uint8Array.from(raw).buffer;
    loadDisposable(buffer);
    new Uint8Array(buffer).fill(0);
    assert.throws(() => loadDisposable(raw.subarray(1)), { code: "bad_list" });
    assert.equal(checkEmail("anna@mailinator.com").disposable, true);
  });
}
