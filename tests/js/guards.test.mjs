// Whatever is passed in gets a documented answer, and nothing of it stays behind.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { installTarball, load } from "./tarball.mjs";

const refused = (code) => ({ name: "FormwellError", code });

for (const { label, checkEmail, isEmail, suggestEmail, FormwellError } of await load("formwell", "formwell/email")) {
  for (const [name, call] of Object.entries({ checkEmail, isEmail, suggestEmail })) {
    for (const input of [null, undefined, 42, 1n, true, {}, [], Symbol("x"), new String("anna@example.org"), () => 1]) {
      test(`${label}: ${name} of ${typeof input} ${String(input?.description ?? input)}`, () => {
        assert.throws(() => call(input), refused("not_a_string"));
        assert.throws(() => call(input), FormwellError);
      });
    }

    const badOptions = {
      "unknown name": { maxLenght: 10 },
      "name of a method": { toString: 1 },
      "negative length": { maxLength: -1 },
      "fractional length": { maxLength: 1.5 },
      "length as text": { maxLength: "10" },
      "switch as text": { complete: "yes" },
      "unknown word": { repair: "some" },
      "not an object": "complete",
    };
    for (const [what, options] of Object.entries(badOptions)) {
      test(`${label}: ${name}, options: ${what}`, () => {
        assert.throws(() => call("anna@example.org", options), refused("bad_options"));
        assert.throws(() => call("x".repeat(5000), options), refused("bad_options"));
        assert.equal(checkEmail("anna@example.org").valid, true);
      });
    }

    test(`${label}: ${name}, an error of the caller's own getter is the caller's`, () => {
      const own = new Error("own");
      const options = {
        get complete() {
          throw own;
        },
      };
      assert.throws(() => call("anna@example.org", options), own);
    });

    test(`${label}: ${name}, options may be absent or undefined`, () => {
      for (const options of [undefined, null, {}, { complete: undefined }]) {
        assert.deepEqual(call("anna@gmial.com", options), call("anna@gmial.com"));
      }
    });
  }

  test(`${label}: empty string`, () => {
    const report = checkEmail("");
    assert.equal(report.valid, false);
    assert.deepEqual(report.issues, [{ code: "address_empty", severity: "error", start: 0, end: 0, params: {} }]);
  });

  test(`${label}: lone surrogates`, () => {
    for (const input of ["\ud800@example.org", "anna\udc00@example.org", "anna@\ud83d.org", "\ud800"]) {
      const report = checkEmail(input);
      assert.equal(report.valid, false);
      assert.equal(report.suggestion, null);
      const [{ start, end }] = report.issues;
      assert.ok(start >= 0 && end <= input.length);
    }
  });

  test(`${label}: length limit, in UTF-16 units`, () => {
    const at = (units) => `${"x".repeat(units - 12)}@example.org`;
    assert.equal(checkEmail(at(1000)).issues.at(-1).code === "input_too_long", false);
    const tooLong = (end, max) => [{ code: "input_too_long", severity: "error", start: 0, end, params: { max } }];
    assert.deepEqual(checkEmail(at(1001)).issues, tooLong(1001, 1000));
    assert.deepEqual(checkEmail(at(20), { maxLength: 19 }).issues, tooLong(20, 19));
    assert.deepEqual(checkEmail("😀".repeat(501)).issues, tooLong(1002, 1000));
    assert.equal(checkEmail(at(1001), { maxLength: 1001 }).issues.at(-1).code === "input_too_long", false);
    assert.deepEqual(suggestEmail("x".repeat(1001)), { suggestion: null, suggestions: [] });
  });
}

for (const entry of ["formwell", "formwell/email"]) {
  test(`${entry}: a text of 10 MB is answered at once and not kept`, () => {
    const program = `
      import { checkEmail } from "${entry}";
      const memory = () => { gc(); return process.memoryUsage().arrayBuffers + process.memoryUsage().rss; };
      // Not a rope: its bytes are there before anything is measured.
      const text = Buffer.alloc(10_000_000, "x").toString("latin1");
      checkEmail("anna@example.org");
      const before = memory();
      for (let round = 0; round < 20; round++) {
        const [{ code, end }] = checkEmail(text).issues;
        if (code !== "input_too_long" || end !== text.length) throw new Error(code);
      }
      console.log(memory() - before);`;
    const flags = ["--expose-gc", "--input-type=module", "--eval", program];
    const grown = Number(execFileSync(process.execPath, flags, { cwd: installTarball(), encoding: "utf8" }));
    // One copy would be 10 MB, in memory that never shrinks.
    assert.ok(grown < 5_000_000, `${grown} bytes more`);
  });
}
