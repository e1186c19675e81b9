// The suites of tests/conformance/ through the package: the verdicts of tests/conformance.rs.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./tarball.mjs";

const folder = new URL("../conformance/", import.meta.url);
const lines = (name) =>
  readFileSync(new URL(name, folder), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const deviations = new Map(lines("deviations.tsv").map(([suite, row, verdict]) => [`${suite}\t${row}`, verdict]));
const special = ["deviations.tsv", "probes.tsv", "probes_expected.tsv"];
const suites = readdirSync(folder).filter((name) => name.endsWith(".tsv") && !special.includes(name));
const [{ checkEmail }] = await load("formwell/email");
const verdict = (row) => (checkEmail(JSON.parse(row)).valid ? "valid" : "invalid");

for (const name of suites) {
  test(name, () => {
    const suite = name.replace(/\.tsv$/, "");
    const judged = lines(name).filter(([, expected]) => expected !== "other");
    assert.ok(judged.length > 0);
    for (const [row, expected] of judged) {
      assert.equal(verdict(row), deviations.get(`${suite}\t${row}`) ?? expected, row);
    }
  });
}

test("probes have the codes of the table", () => {
  const expected = new Map(lines("probes_expected.tsv").map(([probe, ...rest]) => [probe, rest.join("\t")]));
  for (const [probe, row] of lines("probes.tsv").slice(1)) {
    const { issues, repairs } = checkEmail(JSON.parse(row));
    const codes = [...issues.map(({ code }) => code), ...repairs.map(({ code }) => `+${code}`)];
    assert.equal(`${verdict(row)}\t${codes.join(" ") || "-"}`, expected.get(probe), probe);
  }
});
