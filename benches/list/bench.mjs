// `npm run bench:list [-- ROWS] [--ours]`: cleans a list of two million rows four ways in one run, each in a process
// of its own: the command (and the stream, in one thread and with two workers), the same crate native, what a
// JavaScript program would do by hand (not with `--ours`), and reading the CSV alone. Says seconds, MB/s, seconds of
// processors and the most memory; then how they compare.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate, shares } from "./generate.mjs";

const { positionals, values: asked } = parseArgs({ allowPositionals: true, options: { ours: { type: "boolean" } } });
const rows = Number(positionals[0] ?? 2_000_000);
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

const ways = {
  "Rust csv, reading alone": sh(`${native("read_csv")} < ${file}`),
  "the crate, native": sh(`${native("clean_list")} < ${file} > /dev/null`),
  "stream in Node, one thread": ["node", [here("stream.mjs"), file, "0"]],
  "stream in Node, one worker": ["node", [here("stream.mjs"), file, "1"]],
  "stream in Node, two workers": ["node", [here("stream.mjs"), file, "2"]],
  "formwell clean --workers 2": [
    "node",
    [join(root, "pkg/bin/formwell.js"), "clean", file, "--workers", "2", "--quiet"],
  ],
};
const byHand = "csv-parse + isEmail + mailcheck";
if (!asked.ours) ways[byHand] = ["node", [here("by-hand.mjs"), file]];
const measured = {};

console.log(`${rows.toLocaleString("en")} rows, ${megabytes.toFixed(0)} MB, made up:`);
for (const share of shares) console.log(`  ${share}`);
try {
  for (const [name, [command, args]] of Object.entries(ways)) {
    const { seconds, cpu, memory } = await measure(command, args);
    measured[name] = { seconds, memory };
    const rates = [`${seconds.toFixed(2)} s`, `${(megabytes / seconds).toFixed(1)} MB/s`];
    const cells = [...rates, `${cpu.toFixed(2)} s CPU`, `${memory.toFixed(0)} MB`];
    console.log(name.padEnd(34), ...cells.map((cell) => cell.padStart(12)));
  }
  compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Faster than what, how many times; and how much memory there may be. */
function compare() {
  const times = (slow, fast) => (measured[slow].seconds / measured[fast].seconds).toFixed(2);
  const [one, two] = ["stream in Node, one thread", "stream in Node, two workers"];
  console.log(
    `one thread of the stream: ${times("the crate, native", one)} of native; two workers: ${times(one, two)} × one thread`,
  );
  if (!asked.ours) console.log(`${byHand}: one thread ${times(byHand, one)} ×, two workers ${times(byHand, two)} ×`);
  const room = 150 + (30 * rows) / 1e6;
  console.log(
    `most memory of the stream: ${Math.max(measured[one].memory, measured[two].memory).toFixed(0)} MB, 150 MB and 30 bytes a row: ${room} MB`,
  );
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
