// `npm run bench:list [-- ROWS] [--ours] [--rounds N]`: cleans a list of two million rows in one run, each way in a
// process of its own, one after the other and all of them three times: the command, the stream as it is by default, in
// this thread alone and with two workers, the same crate native, and reading the CSV alone; then once what a JavaScript
// program would do by hand (not with `--ours`). Says medians: seconds, MB/s, seconds of processors; the most memory; then
// how they compare.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate, shares } from "./generate.mjs";

const { positionals, values: asked } = parseArgs({
  allowPositionals: true,
  options: { ours: { type: "boolean" }, rounds: { type: "string", default: "3" } },
});
const rows = Number(positionals[0] ?? 2_000_000);
const rounds = Number(asked.rounds);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError("--rounds takes a number from 1");
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "formwell-bench-"));
const file = join(folder, "list.csv");
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const sh = (command) => ["sh", ["-c", command]];

execFileSync("cargo", ["build", "--quiet", "--release", "--example", "clean_list", "--example", "read_csv"], {
  cwd: root,
  stdio: "inherit",
});
const native = (name) => join(root, "target/release/examples", name);
await generate(rows, file);
const megabytes = statSync(file).size / 1e6;

const stream = (...workers) => ["node", [here("stream.mjs"), file, ...workers]];
const ways = {
  "Rust csv, reading alone": sh(`${native("read_csv")} < ${file}`),
  "the crate, native": sh(`${native("clean_list")} < ${file} > /dev/null`),
  "stream in Node": stream(),
  "stream, this thread alone": stream("0"),
  "stream, two workers": stream("2"),
  "formwell clean": ["node", [join(root, "pkg/bin/formwell.js"), "clean", file, "--quiet"]],
};
const byHand = "csv-parse + isEmail + mailcheck";
const measured = Object.fromEntries([...Object.keys(ways), byHand].map((name) => [name, []]));

console.log(`${rows.toLocaleString("en")} rows, ${megabytes.toFixed(0)} MB, made up:`);
for (const share of shares) console.log(`  ${share}`);
console.log(`${availableParallelism()} processors; medians of ${rounds}`);
try {
  for (let round = 0; round < rounds; round++)
    for (const [name, [command, args]] of Object.entries(ways)) measured[name].push(await measure(command, args));
  if (!asked.ours) measured[byHand].push(await measure("node", [here("by-hand.mjs"), file]));
  for (const [name, all] of Object.entries(measured)) if (all.length > 0) print(name);
  compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The middle one of what was measured. */
function median(name, what) {
  const all = measured[name].map((one) => one[what]).sort((one, other) => one - other);
  return all[all.length >> 1];
}

function most(name) {
  return Math.max(...measured[name].map(({ memory }) => memory));
}

function print(name) {
  const seconds = median(name, "seconds");
  const rates = [`${seconds.toFixed(2)} s`, `${(megabytes / seconds).toFixed(1)} MB/s`];
  const cells = [...rates, `${median(name, "cpu").toFixed(2)} s CPU`, `${most(name).toFixed(0)} MB`];
  console.log(name.padEnd(34), ...cells.map((cell) => cell.padStart(12)));
}

/** Faster than what, how many times; and how much memory there may be. */
function compare() {
  const times = (slow, fast) => (median(slow, "seconds") / median(fast, "seconds")).toFixed(2);
  const [ours, one, two] = ["stream in Node", "stream, this thread alone", "stream, two workers"];
  console.log(
    `the stream: ${times("the crate, native", ours)} of native; in one thread ${times("the crate, native", one)}`,
  );
  console.log(`times one thread: the stream ${times(one, ours)}, with two workers ${times(one, two)}`);
  if (!asked.ours)
    console.log(`times ${byHand}: the stream ${times(byHand, ours)}, in one thread ${times(byHand, one)}`);
  const room = 150 + (30 * rows) / 1e6;
  const memory = Math.max(...[ours, one, two].map(most));
  console.log(`most memory of the stream: ${memory.toFixed(0)} MB, 150 MB and 30 bytes a row: ${room} MB`);
}

/** GNU time tells memory and processors; without it they are left out. */
function measure(command, args) {
  const timed = existsSync("/usr/bin/time");
  const [program, all] = timed ? ["/usr/bin/time", ["-f", "peak %M cpu %U %S", command, ...args]] : [command, args];
  const start = performance.now();
  const child = spawn(program, all, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said = (said + text).slice(-1000);
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (status) => {
      const seconds = (performance.now() - start) / 1000;
      if (status !== 0) return reject(new Error(`${command} ${args.join(" ")}: ${said}`));
      const [, peak, user, system] = /peak (\d+) cpu (\S+) (\S+)/.exec(said) ?? [];
      resolve({ seconds, cpu: Number(user) + Number(system), memory: Number(peak) / 1024 });
    });
  });
}
