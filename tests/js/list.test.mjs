// Lists through the package: what the crate says, byte for byte, in any number of threads and pieces.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { inspect } from "node:util";
import { generate } from "../../benches/list/generate.mjs";
import { root } from "../../pkg-template/build/paths.mjs";
import { installTarball, load } from "./tarball.mjs";

const file = join(installTarball(), "list.csv");
await generate(40_000, file);
const list = readFileSync(file);

/** Rows that nobody wants, between others. */
const hostile = Buffer.concat([
  list.subarray(0, 200_000),
  Buffer.from(
    '"open,a@b.org\n\xFC,J@B.org\n\n,,,,,,,,\n\r\n1,info@bücher.example,"x\ny"\n=1,ａnna@gmial.com\0\n',
    "latin1",
  ),
  Buffer.from("1,info@bücher.example,2\n=1,ａnna@gmial.com\0\n"),
  Buffer.alloc(3000, "x"),
]);

function native(input, options) {
  const args = ["run", "--quiet", "--release", "--locked", "--example", "clean_list", "--", JSON.stringify(options)];
  return execFileSync("cargo", args, { cwd: root, input, maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "ignore"] });
}

async function through(clean, input, size) {
  const pieces = function* () {
    for (let at = 0; at < input.length; at += size) yield input.subarray(at, at + size);
  };
  const cleaned = ReadableStream.from(pieces()).pipeThrough(clean);
  return Buffer.from(await new Response(cleaned).arrayBuffer());
}

const plan = {
  version: 1,
  id: "list",
  fields: [
    { name: "email", type: "email", required: true },
    { name: "given", pattern: "[a-m].*", weight: 3 },
    { name: "city", validFor: "P2Y" },
    { name: "opt_in", type: "checkbox" },
  ],
  steps: [{ id: "all", fields: ["email", "given", "city", "opt_in"] }],
  purposes: [{ id: "news", validFor: "P3Y" }],
};
const profile = {
  plan,
  now: "2024-01-01T00:00:00Z",
  fields: { given: "first_name" },
  consents: { news: "opt_in" },
  answered: "signed_up",
};

const cases = [
  [
    "persons",
    list,
    { profile, matchKeys: { "family-name": "last_name", "given-name": "3", "address-level2": "city" } },
  ],
  ["a list", list, {}],
  [
    "a list with choices",
    list,
    { drop: ["invalid", "duplicates"], keep: "last", applyRepairs: true, applySuggestions: 0.9 },
  ],
  ["hostile rows", hostile, { maxRow: 1024, columns: ["2"], header: true, delimiter: ",", keep: "fullest" }],
];

for (const { label, cleanStream } of await load("formwell/node", "formwell/list")) {
  for (const [name, input, options] of cases) {
    test(`${label}: ${name} as the crate cleans it`, async () => {
      const expected = native(input, options);
      for (const workers of label.endsWith("node") ? [undefined, 0, 1, 2] : [undefined]) {
        const clean = cleanStream(workers === undefined ? options : { ...options, workers });
        assert.ok(expected.equals(await through(clean, input, 10_007)), `${workers} threads`);
        const { rows, kept } = await clean.report;
        assert.ok(rows >= kept && kept > 1000);
      }
    });
  }

  test(`${label}: what is wrong with a list or an option is said`, async () => {
    assert.throws(() => cleanStream({ drop: ["all"] }), { name: "FormwellError", code: "bad_options" });
    for (const options of [42, "csv", Symbol("x")]) {
      assert.throws(() => cleanStream(options), { name: "FormwellError", code: "bad_options" });
    }
    assert.ok(cleanStream(null).readable);
    assert.throws(() => cleanStream({ disposable: new Uint8Array(9) }), { code: "bad_list" });
    const none = cleanStream();
    await assert.rejects(through(none, Buffer.from("a,b\n1,2\n"), 100), { code: "no_email_column" });
    await assert.rejects(none.report, { code: "no_email_column" });
    const unknown = cleanStream({ columns: ["mail"] });
    await assert.rejects(through(unknown, Buffer.from("email\na@b.org\n"), 100), { code: "column_unknown" });
  });

  test(`${label}: rows that were dropped come out elsewhere`, async () => {
    const pieces = [];
    const clean = cleanStream({ drop: ["invalid"], onRejected: (bytes) => pieces.push(bytes) });
    const cleaned = await through(clean, Buffer.from("email\na@b.org\nx\n"), 3);
    assert.match(String(cleaned), /^email,.*\na@b\.org,true,[^\n]*\n$/);
    assert.match(String(Buffer.concat(pieces)), /^email,.*\nx,false,at_missing,.*,invalid\n$/);
  });

  test(`${label}: with a list of disposable domains`, async () => {
    const [{ disposableList }] = await load("formwell/disposable");
    const cleaned = await through(
      cleanStream({ disposable: disposableList }),
      Buffer.from("email\na@mailinator.com\n"),
      99,
    );
    assert.match(String(cleaned), /\na@mailinator\.com,true,domain_disposable,a@mailinator\.com,,,false,true,/);
  });
}

const [{ cleanStream: onDisk }] = await load("formwell/node");
const amounts = ["much", "5", null, -1].map((memory) => ({ memory }));
const threads = ["2", "x", null, {}, -1, 1.5, Number.NaN, 1e9, 2n, Symbol("2")].map((workers) => ({ workers }));
for (const wrong of [...amounts, ...threads, { memory: 1, folder: 42 }])
  test(`of what only Node can do, the wrong is refused by name: ${inspect(wrong)}`, () => {
    const [key] = Object.keys(wrong).slice(-1);
    const message = new RegExp(`^${key}: `);
    assert.throws(() => onDisk(wrong), { name: "FormwellError", code: "bad_options", message });
  });
for (const options of [{}, { keep: "fullest", drop: ["duplicates"] }, { workers: 2, keep: "last" }]) {
  test(`keys that are on disk, not in memory: ${JSON.stringify(options)}`, async () => {
    const folder = mkdtempSync(join(dirname(file), "disk-"));
    const suppressed = list.subarray(list.length / 4);
    const all = { ...options, suppressed };
    const expected = await through(onDisk(all), list, 50_000);
    const clean = onDisk({ ...all, memory: 1, folder });
    assert.ok(expected.equals(await through(clean, list, 50_000)));
    assert.ok((await clean.report).joined.suppressed > 20_000);
    assert.deepEqual(readdirSync(folder), []);
    const none = onDisk({ ...all, memory: 1, folder: join(folder, "none") });
    await assert.rejects(through(none, list, 50_000), { code: "ENOENT", message: /cannot be kept in .*none/ });
  });
}

test("threads are called where a list is long", async () => {
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on("worker", count);
  await through(onDisk(), list.subarray(0, 1_000_000), 50_000);
  assert.equal(started, 0);
  await through(onDisk(), list, 50_000);
  assert.equal(started, Math.min(4, availableParallelism() - 1));
  process.off("worker", count);
});

test("threads are called late where it takes long until the columns are known", async () => {
  const long = Buffer.concat([Buffer.from("email,"), Buffer.alloc(1_500_000, "x"), Buffer.from("\n")]);
  const addresses = String(list)
    .replaceAll(/^[^,]*,/gm, "")
    .split("\n")
    .slice(1)
    .join("\n");
  const input = Buffer.concat([long, Buffer.from(addresses)]);
  for (const options of [{}, { keep: "last" }]) {
    const all = { ...options, maxRow: 4_000_000, columns: ["email"], suppressed: list.subarray(0, 500_000) };
    const clean = onDisk({ ...all, workers: 0 });
    const expected = await through(clean, input, 50_000);
    assert.ok((await clean.report).joined.suppressed > 1000);
    for (const workers of [undefined, 2])
      assert.ok(expected.equals(await through(onDisk({ ...all, workers }), input, 50_000)));
  }
});

test("a stream that nobody reads on keeps no process alive", () => {
  writeFileSync(join(dirname(file), "long.csv"), list);
  for (const workers of [undefined, 2]) {
    const program = `
      import { readFileSync } from "node:fs";
      import { cleanStream } from "formwell/node";
      const { writable, readable } = cleanStream(${JSON.stringify({ workers })});
      writable.getWriter().write(readFileSync("long.csv"));
      await readable.getReader().read();
      console.log("read");`;
    const args = ["--input-type=module", "--eval", program];
    const said = execFileSync(process.execPath, args, { cwd: dirname(file), timeout: 60_000, encoding: "utf8" });
    assert.equal(said, "read\n");
  }
});

const [{ reportPage }] = await load("formwell/list");
test("a page of what is no report is refused", () => {
  const nothing = [null, undefined, 42, {}, [null], [{}], [{ file: "a", report: null }], [{ file: "a", report: {} }]];
  for (const lists of nothing) {
    assert.throws(() => reportPage(lists), { name: "FormwellError", code: "bad_options" });
  }
  assert.match(reportPage([]), /^<!doctype html>/);
});

writeFileSync(file, "");
