// `formwell filter`: the contract that engines rely on.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { installTarball } from "./tarball.mjs";

const command = join(installTarball(), "node_modules/.bin/formwell");

function filter(args, input) {
  const { status, stdout, stderr } = spawnSync(command, ["filter", ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

const awkward = { email: "Anna@GMIAL.com", note: 'tab\t, "quote", \\N, line\nend', none: null, n: 1e21 };

test("as many lines in the same order, each with what it held", () => {
  const lines = Array.from({ length: 5000 }, (_, n) => JSON.stringify({ ...awkward, n }));
  lines.splice(7, 0, "not json", "", "[1]", "{}", JSON.stringify({ email: "x".repeat(2_000_000) }));
  const { status, stdout, stderr } = filter([], `${lines.join("\n")}\n`);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  const out = stdout.split("\n");
  assert.equal(out.pop(), "");
  assert.equal(out.length, lines.length);
  for (const [at, line] of out.entries()) {
    if (lines[at] === "") {
      assert.equal(line, "");
      continue;
    }
    const { formwell, formwell_row, ...rest } = JSON.parse(line);
    assert.equal(typeof formwell.valid, "boolean");
    if (formwell_row === undefined) assert.deepEqual(rest, JSON.parse(lines[at]));
    else assert.equal(formwell_row, lines[at]);
  }
  assert.deepEqual(Object.keys(JSON.parse(out[0]).formwell), [
    "valid",
    "codes",
    "address",
    "suggestion",
    "confidence",
    "role",
    "disposable",
    "free",
    "dedupeKey",
  ]);
});

test("TSV, another column, no line end at the end", () => {
  const { status, stdout } = filter(["--tsv", "--column", "2"], '1\tanna@yaho.com\t"\n\n2\n3\tx');
  assert.equal(status, 0);
  const rows = stdout.split("\n").map((line) => line.split("\t"));
  assert.deepEqual(rows[0].slice(0, 8), [
    "1",
    "anna@yaho.com",
    '"',
    "true",
    "",
    "anna@yaho.com",
    "anna@yahoo.com",
    "0.999003",
  ]);
  assert.deepEqual(rows[1], [""]);
  assert.deepEqual(rows[2].slice(0, 3), ["2", "false", "address_empty"]);
  assert.deepEqual(rows[3].slice(0, 4), ["3", "x", "false", "at_missing"]);
  assert.deepEqual(filter([], ""), { status: 0, stdout: "", stderr: "" });
});

test("a line comes out before the next goes in", async () => {
  const child = spawn(command, ["filter", "--column", "mail"]);
  for (const name of ["a", "b"]) {
    child.stdin.write(`{"mail":"${name}@b.org"}\n`);
    const [line] = await once(child.stdout, "data");
    assert.equal(JSON.parse(line).formwell.address, `${name}@b.org`);
  }
  child.stdin.end();
  assert.deepEqual(await once(child, "exit"), [0, null]);
});

test("a reader that goes away is a failure", async () => {
  const child = spawn(command, ["filter"]);
  child.stdin.on("error", () => {});
  child.stdout.destroy();
  child.stdin.end(`${JSON.stringify(awkward)}\n`.repeat(20_000));
  const [status] = await once(child, "exit");
  assert.equal(status, 1);
});

test("called wrongly: status 2", () => {
  for (const args of [
    ["x"],
    ["--tsv", "--column", "email"],
    ["--options", "x"],
    ["--options", '{"drop":1}'],
    ["--tsv", "--options", '{"matchKeys":{"bday":"2"}}'],
  ]) {
    const { status, stdout, stderr } = filter(args, "{}\n");
    assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
    assert.match(stderr, /^formwell: .+\nTry "formwell --help"\.\n$/);
  }
  assert.match(filter(["--help"], "").stdout, /^Usage: formwell filter/);
});
