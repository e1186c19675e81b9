// Files that nobody wants, through the command: a result or one clear line, and nothing lost.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { installTarball } from "./tarball.mjs";

const command = join(installTarball(), "node_modules/.bin/formwell");
const folder = mkdtempSync(join(tmpdir(), "formwell-hostile-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const utf16 = (text) => Buffer.from(`\uFEFF${text}`, "utf16le");
const latin1 = (text) => Buffer.from(text, "latin1");
const names = Array.from({ length: 10_000 }, (_, at) => `n${at}`).join(",");

/** Name, file, flags, rows, and what is in the output. */
const results = [
  ["empty", "", [], 0, /^$/],
  ["blank lines alone", "\r\n\n", [], 0, /^\r\n\n$/],
  ["a header alone", "name,email\n", [], 0, /^name,email,formwell_valid,[^\n]*\n$/],
  ["no header", "a@b.org,1\nb@b.org,2\n", [], 2, /^a@b\.org,1,true,[^\n]*\nb@b\.org,2,true,[^\n]*\n$/],
  ["no line end at the end", "email\na@b.org", [], 1, /\na@b\.org,true,[^\n]*$/],
  ["a quote that is not closed", 'email,n\n"a@b.org,1\nb@b.org,2\n', [], 2, /\n"""a@b\.org",1,.*\nb@b\.org,2,true,/],
  [
    "two encodings",
    Buffer.concat([Buffer.from(`n,email\n${"ü,a@b.org\n".repeat(9000)}`), latin1("ü,c@b.org\n")]),
    [],
    9001,
    /\nü,c@b\.org,true,row_encoding,/,
  ],
  ["zeros", "n,email\n\0,a@b.org\n", [], 1, /\n\0,a@b\.org,true,/],
  ["ten thousand columns", `${names},email\n${",".repeat(10_000)}a@b.org\n`, [], 1, /\n,{10000}a@b\.org,true,/],
  ["equal names", "email,email,x,x\na@b.org,c@d.org,,\n", [], 1, /^email,email,x,x,.*\na@b\.org,c@d\.org,,,true,/],
  [
    "a spreadsheet in UTF-16",
    utf16("Ad\tE-Posta\r\nİpek\ti@b.org\r\n"),
    [],
    1,
    /^\uFEFFAd\t.*\r\nİpek\ti@b\.org\ttrue\t/,
  ],
  ["formulas", "email,n\na@b.org,=1+1\n", [], 1, /\na@b\.org,=1\+1,true,/],
  [
    "formulas, neutralized",
    "email,n\na@b.org,=1+1\n",
    ["--neutralize-formulas"],
    1,
    /\na@b\.org,'=1\+1,true,.*,formula_neutralized\n/,
  ],
];

for (const [name, bytes, flags, rows, output] of results) {
  test(name, () => {
    const [file, cleaned] = [join(folder, "list.csv"), join(folder, "cleaned.csv")];
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = clean([file, "-o", cleaned, "--json", ...flags]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.equal(JSON.parse(stdout).report.rows, rows);
    assert.match(readFileSync(cleaned, "utf8"), output);
  });
}

/** What is no list is told, and names what there is. */
const refused = [
  ["no column with addresses", "a,b\n1,2\n", [], /^formwell: no column with addresses among "a", "b"\n/],
  ["a column that is not there", "a,b\n1,2\n", ["--column", "mail"], /^formwell: no column "mail" among "a", "b"\n/],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), [], /^formwell: no column with addresses/],
];

for (const [name, bytes, flags, message] of refused) {
  test(name, () => {
    writeFileSync(join(folder, "list.csv"), bytes);
    const { status, stderr } = clean([join(folder, "list.csv"), "-o", join(folder, "refused.csv"), ...flags]);
    assert.equal(status, 2);
    assert.match(stderr, message);
  });
}

test("the report says which formulas were left alone", () => {
  writeFileSync(join(folder, "list.csv"), "email,n\na@b.org,=1+1\n");
  const report = join(folder, "r.html");
  clean([join(folder, "list.csv"), "--report", report]);
  assert.match(
    readFileSync(report, "utf8"),
    /1 rows have cells that a spreadsheet would run as a formula; they were left/,
  );
});

// A sixth of a gigabyte: beyond a megabyte nothing of it is kept, so that more would be the same again.
const [PIECE, PIECES] = [1 << 20, 160];

test("one endless line comes out as it went in, in little memory", async () => {
  const program = join(installTarball(), "node_modules/formwell/bin/formwell.js");
  // A heap that it would burst if it were collected.
  const flags = ["--max-old-space-size=64", program, "clean", "-", "--column", "1", "--no-header", "--workers", "0"];
  const child = spawn(process.execPath, flags, { stdio: ["pipe", "pipe", "inherit"] });
  const [went, came] = [createHash("sha256"), createHash("sha256")];
  let peak = 0;
  let [length, tail] = [0, ""];
  child.stdout.on("data", (bytes) => {
    // Behind the quote that it begins with.
    const row = length === 0 ? bytes.subarray(1) : bytes;
    const missing = Math.max(0, Math.min(row.length, PIECE * PIECES - Math.max(0, length - 1)));
    came.update(row.subarray(0, missing));
    tail += row.subarray(missing).toString();
    length += bytes.length;
  });
  const piece = Buffer.alloc(PIECE, "endless ");
  for (let at = 0; at < PIECES; at++) {
    went.update(piece);
    if (!child.stdin.write(piece)) await once(child.stdin, "drain");
    if (process.platform === "linux") peak = Math.max(peak, resident(child.pid));
  }
  child.stdin.end();
  const [status] = await once(child, "close");
  assert.equal(status, 0);
  assert.equal(came.digest("hex"), went.digest("hex"));
  assert.match(tail, /^",false,row_too_long address_empty,/);
  assert.ok(peak < 200e6, `${peak} bytes`);
});

function resident(pid) {
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

function clean(args) {
  const { status, stdout, stderr } = spawnSync(command, ["clean", ...args], { encoding: "utf8", maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}
