// The package says what the crate says, byte for byte, on 200,000 mutated and random texts.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { root } from "../../pkg-template/build/paths.mjs";
import { load } from "./tarball.mjs";

const count = 200_000;

test(`native and wasm agree on ${count} texts`, async () => {
  const [{ checkEmail, isEmail }] = await load("formwell/email");
  const command = ["run", "--quiet", "--release", "--locked", "--example", "address_reports", "--", String(count)];
  const native = spawn("cargo", command, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let seen = 0;
  for await (const line of createInterface({ input: native.stdout })) {
    const [input, expected] = JSON.parse(line);
    const got = JSON.stringify(checkEmail(input), sorted);
    if (got !== JSON.stringify(expected, sorted)) assert.deepEqual(checkEmail(input), expected, input);
    if (isEmail(input) !== expected.valid) assert.equal(isEmail(input), expected.valid, input);
    seen += 1;
  }
  assert.equal(seen, count);
});

/** Keys in one order, whoever wrote them. */
function sorted(_key, value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
