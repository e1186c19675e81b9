// The `formwell` command as npm installs it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installTarball } from "./tarball.mjs";

const folder = installTarball();
const command = join(folder, "node_modules/.bin/formwell");

function formwell(args, input = "") {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", input });
  return { status, stdout, stderr };
}

test("one line an address, status 0 if all are valid", () => {
  const { status, stdout, stderr } = formwell(["check", "anna@yaho.com", "anna@example.org"]);
  assert.equal(stdout, "valid    anna@yaho.com  Did you mean anna@yahoo.com?\nvalid    anna@example.org\n");
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
});

test("status 1 if one is invalid, with what and where", () => {
  const { status, stdout } = formwell(["check", "anna@example.org", "anna..k@example.org"]);
  assert.equal(status, 1);
  assert.match(
    stdout.split("\n")[1],
    /^invalid {2}anna\.\.k@example\.org {2}local_part_dot_repeated\[4:6\] There are two dots/,
  );
});

test("--json gives the reports of checkEmail, one a line", () => {
  const { status, stdout } = formwell(["check", "--json", "customer@yaho.com", "x"]);
  const reports = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual(
    reports.map(({ input, valid }) => [input, valid]),
    [
      ["customer@yaho.com", true],
      ["x", false],
    ],
  );
  assert.equal(reports[0].suggestion.address, "customer@yahoo.com");
});

test("- reads lines from standard input", () => {
  const { status, stdout } = formwell(["check", "-"], "anna@example.org\r\nx@gmial.com\n");
  assert.equal(status, 0);
  assert.equal(stdout, "valid    anna@example.org\nvalid    x@gmial.com  Did you mean x@gmail.com?\n");
});

test("a control character cannot break a line or reach the terminal", () => {
  const { status, stdout } = formwell(["check", "a\u001b[31m\n@example.org"]);
  assert.equal(status, 1);
  assert.equal(stdout.split("\n").length, 2);
  assert.ok(!stdout.includes("\u001b"));
});

for (const args of [[], ["check"], ["check", "--colour", "a@example.org"], ["clear"], ["toString"]]) {
  test(`called wrongly: ${JSON.stringify(args)}`, () => {
    const { status, stdout, stderr } = formwell(args);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
    assert.match(stderr, /^formwell: .+\nTry "formwell --help"\.\n$/);
  });
}

test("--help and --version", () => {
  assert.match(formwell(["--help"]).stdout, /^Usage: formwell check/);
  assert.equal(formwell(["check", "--help"]).status, 0);
  const cargo = readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8");
  assert.equal(formwell(["--version"]).stdout.trim(), /^version = "(.+)"$/m.exec(cargo)[1]);
});
