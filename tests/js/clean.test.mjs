// `formwell clean` as npm installs it.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { rows } from "../../benches/list/generate.mjs";
import { installTarball } from "./tarball.mjs";

const command = join(installTarball(), "node_modules/.bin/formwell");
const folder = mkdtempSync(join(tmpdir(), "formwell-clean-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const list = "name,email\nAnna,anna@gmial.com\nBen,x\nAnna K,Anna@Gmial.com\n";

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeFileSync(join(folder, "list.csv"), list);
});

function formwell(args, input = "") {
  const { status, stdout, stderr } = spawnSync(command, ["clean", ...args], { cwd: folder, encoding: "utf8", input });
  return { status, stdout, stderr };
}

const read = (name) => readFileSync(join(folder, name), "utf8");

test("a list is cleaned beside itself, quietly where nobody looks", () => {
  const { status, stdout, stderr } = formwell(["list.csv"]);
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
  const cleaned = read("list.clean.csv");
  assert.match(cleaned.split("\n")[1], /^Anna,anna@gmial\.com,true,,anna@gmial\.com,anna@gmail\.com,/);
  assert.deepEqual(readdirSync(folder).sort(), ["list.clean.csv", "list.csv"]);
  // Again, and the same.
  formwell(["list.csv"]);
  assert.equal(read("list.clean.csv"), cleaned);
});

test("standard input and output, gzip, rejects and the facts as JSON", () => {
  const piped = formwell(["-"], list);
  assert.equal(piped.status, 0);
  writeFileSync(join(folder, "list.csv.gz"), gzipSync(list));
  const { status, stdout } = formwell(["list.csv.gz", "--json", "--drop", "invalid,duplicates", "--rejects", "no.csv"]);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).report.dropped, 2);
  const kept = String(gunzipSync(readFileSync(join(folder, "list.clean.csv.gz"))));
  assert.equal(kept, piped.stdout.split("\n").slice(0, 2).join("\n").concat("\n"));
  assert.match(read("no.csv"), /^.*\nBen,x,.*,invalid\nAnna K,.*,duplicate\n$/);
});

test("the report is one page without requests, and JSON beside it", () => {
  writeFileSync(join(folder, "list.csv"), `${list}Eve,"<script>alert(1)</script>@x..y"\nFay,\u202Ex@b.org\n`);
  assert.equal(formwell(["list.csv", "--report", "r.html"]).status, 0);
  const page = read("r.html");
  assert.match(
    page,
    /<svg [^>]*aria-label="valid: [23]; not valid: [23]; probably mistyped: 2; duplicate of another row: 1"/,
  );
  assert.ok(page.includes("gmial.com → gmail.com") && page.includes("&#60;script&#62;alert(1)"));
  assert.doesNotMatch(page, /<script|<link|<img|url\(|https?:|\u202E/);
  assert.equal(JSON.parse(read("r.json")).report.rows, 5);
});

test("other lists are joined", () => {
  writeFileSync(join(folder, "out.txt"), "anna@gmial.com\n");
  writeFileSync(join(folder, "bounces.csv"), "address,status\nX@b.org,5.1.1\n");
  writeFileSync(join(folder, "list.csv"), `${list}Eve,x@b.org\nFay,fay@b.org\n`);
  const joins = ["--suppress", "out.txt", "--bounces", "bounces.csv", "--confirmed", "out.txt"];
  const { status, stdout } = formwell(["list.csv", "--json", "--drop", "suppressed,bounced", ...joins]);
  assert.equal(status, 0);
  const { report } = JSON.parse(stdout);
  assert.deepEqual(report.joined, { bounced: 1, confirmed: 2, suppressed: 2 });
  assert.deepEqual(report.reasons, { bounced: 1, suppressed: 2 });
  assert.match(
    read("list.clean.csv"),
    /duplicate_of,formwell_suppressed,formwell_bounced,formwell_confirmed,formwell_reason\n/,
  );
  assert.equal(formwell(["list.csv", "--suppress", "no.txt"]).status, 1);
  // The digest of x@b.org, far behind and in UTF-16.
  const digest = createHash("sha256").update("x@b.org").digest("hex");
  const many = "nobody@example.org\r\n".repeat(20_000);
  writeFileSync(join(folder, "out.txt"), Buffer.from(`\uFEFF${many}${digest}\r\n`, "utf16le"));
  const late = formwell(["list.csv", "--json", "--suppress", "out.txt"]);
  assert.equal(JSON.parse(late.stdout).report.joined.suppressed, 1);
});

test("persons by a plan, and their keys", () => {
  const plan = {
    version: 1,
    id: "list",
    fields: [
      { name: "email", type: "email", required: true },
      { name: "city", required: true, validFor: "P1Y" },
    ],
    steps: [{ id: "all", fields: ["email", "city"] }],
    purposes: [{ id: "news" }],
  };
  writeFileSync(join(folder, "plan.json"), JSON.stringify(plan));
  const people = "E-Mail,Stadt,ok,am,Name,Vorname\na@b.org,Köln,ja,2020-01-01,Kaya,Ece\nb@b.org,,,,,\n";
  writeFileSync(join(folder, "list.csv"), people);
  const told = ["--plan", "plan.json", "--now", "2026-01-01T00:00:00Z", "--answered", "am", "--report", "r.html"];
  const mapped = ["--field", "city=Stadt", "--consent", "news=ok"];
  const keys = ["family-name=Name", "given-name=Vorname", "address-level2=Stadt"].flatMap((key) => [
    "--match-key",
    key,
  ]);
  const { status, stderr } = formwell(["list.csv", ...told, ...mapped, ...keys]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  const [head, first, second] = read("list.clean.csv").split("\n");
  assert.match(head, /,formwell_stage,formwell_score,formwell_missing,formwell_person_key,formwell_household_key,/);
  assert.match(first, /,1,100,,kaya\|ece\|town:koln,,,$/);
  assert.match(second, /,0,50,city,,,,$/);
  const { profile } = JSON.parse(read("r.json")).report;
  assert.deepEqual(profile.stages, [1, 1]);
  assert.equal(profile.consents[0].states.given, 1);
  const page = read("r.html");
  assert.match(page, /Completeness by field<\/h2><svg [^>]*aria-label="email: 2; city: 1"/);
  assert.match(page, /Freshness: answers that are too old, by field<\/h2><svg [^>]*aria-label="city: 1"/);
  assert.match(page, /Consent: news<\/h2><svg [^>]*aria-label="given: 1; none: 1"/);
  // Without --now it is now.
  assert.equal(formwell(["list.csv", "--plan", "plan.json", "--column", "1"]).status, 0);
});

test("several files go to a folder", () => {
  writeFileSync(join(folder, "b.tsv"), list.replaceAll(",", "\t"));
  assert.equal(formwell(["list.csv", "b.tsv", "-o", "."]).status, 0);
  assert.match(read("b.clean.tsv"), /^name\temail\tformwell_valid\t/);
  assert.equal(formwell(["list.csv", "b.tsv", "-o", "one.csv"]).status, 2);
});

test("the number of threads makes no difference, nor does the disk", () => {
  writeFileSync(join(folder, "list.csv"), [...rows(20_000)].join(""));
  const outputs = ["0", "1", "3"].map((workers) => {
    assert.equal(formwell(["list.csv", "--workers", workers, "--keep", "last"]).status, 0);
    return read("list.clean.csv");
  });
  assert.equal(outputs[0], outputs[1]);
  assert.equal(outputs[0], outputs[2]);
});

test("nor does what is held in memory, of the list and of others", () => {
  writeFileSync(join(folder, "list.csv"), [...rows(90_000)].join(""));
  const [, ...others] = [...rows(90_000)];
  writeFileSync(join(folder, "out.csv"), others.filter((_, at) => at % 5 === 0).join(""));
  writeFileSync(join(folder, "ok.csv"), others.filter((_, at) => at % 2 === 0).join(""));
  const digests = others.map((row) =>
    createHash("sha256")
      .update(String(row.split(",")[1]))
      .digest("hex"),
  );
  writeFileSync(join(folder, "digests.txt"), digests.filter((_, at) => at % 7 === 0).join("\n"));
  const joins = ["--suppress", "out.csv", "--suppress", "digests.txt", "--confirmed", "ok.csv"];
  for (const args of [[], joins, ["--keep", "fullest", ...joins]]) {
    const [expected, ...found] = [
      ["512", "0"],
      ["1", "0"],
      ["1", "2"],
    ].map(([memory, workers]) => {
      const choices = [
        "--drop",
        "duplicates,suppressed",
        "--rejects",
        "no.csv",
        "--json",
        "--apply-suggestions",
        "0.9",
      ];
      const asked = ["list.csv", "--memory", memory, "--workers", workers, ...choices, ...args];
      const { status, stdout, stderr } = formwell(asked);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      return [read("list.clean.csv"), read("no.csv"), stdout];
    });
    const { report } = JSON.parse(expected[2]);
    assert.ok(report.reasons.duplicate > 100 && (args.length === 0 || report.reasons.suppressed > 20_000));
    for (const one of found) for (const [at, text] of one.entries()) assert.ok(text === expected[at], `${args} ${at}`);
  }
  assert.ok(!readdirSync(folder).some((name) => name.endsWith(".spool")));
});

test("rows that cannot be kept anywhere: status 1, and why", () => {
  writeFileSync(join(folder, "list.csv"), [...rows(20_000)].join(""));
  // No file may be longer than a megabyte.
  const limited = `trap "" XFSZ; ulimit -f 2048; exec "$0" clean list.csv -o - --keep last`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", limited, command], { cwd: folder, encoding: "utf8" });
  assert.equal(stdout, "");
  assert.match(
    stderr,
    /^formwell: what does not fit in memory cannot be kept in .*\.spool: EFBIG: file too large, write\n$/,
  );
  assert.equal(status, 1);
});

test("called wrongly: status 2, one line, nothing written", () => {
  for (const args of [
    [],
    ["list.csv", "--colour"],
    ["list.csv", "--drop", "all"],
    ["list.csv", "--column", "mail"],
    ["list.csv", "--workers", "x"],
    ["list.csv", "--memory", "much"],
    ["list.csv", "--memory=-1"],
    ["list.csv", "--json", "-o", "-"],
    ["list.csv", "-o", "list.csv"],
    ["list.csv", "--options", "1"],
    ["list.csv", "--answered", "name"],
    ["list.csv", "--plan", "no.json"],
    ["list.csv", "--plan", "list.csv"],
    ["list.csv", "--match-key", "name"],
    ["list.csv", "--match-key", "name=name"],
  ]) {
    const { status, stderr } = formwell(args);
    assert.equal(status, 2, args.join(" "));
    assert.match(stderr, /^formwell: .+\nTry "formwell --help"\.\n$/);
    assert.deepEqual(readdirSync(folder), ["list.csv"]);
  }
});

test("a file that is not there: status 1", () => {
  const { status, stderr } = formwell(["no.csv"]);
  assert.equal(status, 1);
  assert.match(stderr, /^formwell: ENOENT.*no\.csv/);
  assert.equal(formwell(["list.csv", "-o", "no/such/folder.csv"]).status, 1);
  assert.deepEqual(readdirSync(folder), ["list.csv"]);
});

for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  test(`${signal} leaves nothing half-written`, async () => {
    const args = ["clean", "-", "-o", "out.csv", "--keep", "last", "--memory", "1"];
    const child = spawn(command, args, { cwd: folder });
    const ended = new Promise((resolve) => {
      child.on("exit", (...how) => resolve(how));
    });
    child.stdin.on("error", () => {});
    child.stdin.write([...rows(20_000)].join(""));
    while (!readdirSync(folder).some((name) => name.endsWith(".part"))) await new Promise((go) => setTimeout(go, 20));
    child.kill(signal);
    assert.deepEqual(await ended, [status, null]);
    assert.deepEqual(readdirSync(folder), ["list.csv"]);
  });
}

test("--help", () => {
  assert.match(formwell(["--help"]).stdout, /^Usage: formwell clean /);
});
