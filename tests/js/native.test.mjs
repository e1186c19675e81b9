// The package says what the crate says, byte for byte, on 200,000 mutated and random texts and on every character.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { root } from "../../pkg-template/build/paths.mjs";
import { everyCharacter } from "./characters.mjs";
import { load } from "./tarball.mjs";

const count = 200_000;

test(`native and wasm agree on ${count} texts and on every character`, async () => {
  const [{ checkEmail, isEmail }] = await load("formwell/email");
  const command = ["run", "--quiet", "--release", "--locked", "--example", "address_reports", "--", String(count)];
  const native = spawn("cargo", command, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  const characters = everyCharacter();
  native.stdin.end(characters.map((address) => `${address}\n`).join(""));
  let seen = 0;
  for await (const line of createInterface({ input: native.stdout })) {
    const [input, expected] = JSON.parse(line);
    const got = JSON.stringify(checkEmail(input), sorted);
    if (got !== JSON.stringify(expected, sorted)) assert.deepEqual(checkEmail(input), expected, input);
    if (isEmail(input) !== expected.valid) assert.equal(isEmail(input), expected.valid, input);
    seen += 1;
  }
  assert.equal(seen, count + characters.length);
});

/** Keys in one order, whoever wrote them. */
function sorted(_key, value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
