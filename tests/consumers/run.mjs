// `npm run test:consumers [-- PART OF A NAME]`: the packed package in every tool that people use it with. Each one
// asks the same three questions; a table says which of them got the answers.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureModules } from "../../pkg-template/build/ensure.mjs";
import { pkg } from "../../pkg-template/build/paths.mjs";
import { run as command, script } from "../../pkg-template/build/run.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const expected = "customer@yahoo.com | Vor dem @-Zeichen stehen zwei Punkte hintereinander. | valueMissing";
/** So many tools at a time. */
const LANES = 2;

await script(async () => {
  ensureModules(here);
  install();
  const { consumers } = await import("./lib/consumers.mjs");
  const { closeBrowser } = await import("./lib/browser.mjs");
  const wanted = consumers.filter(({ name }) => name.toLowerCase().includes((process.argv[2] ?? "").toLowerCase()));
  const rows = [];
  const queue = wanted.entries();
  const lane = async () => {
    for (const [at, consumer] of queue) rows[at] = await ask(consumer, at);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await closeBrowser();
  const failed = rows.filter(({ failure }) => failure);
  for (const { name, failure } of failed) console.error(`\n${name}\n${failure}`);
  console.log(
    `\n${rows.map(({ line }) => line).join("\n")}\n${rows.length - failed.length} of ${rows.length} consumers`,
  );
  if (failed.length > 0 || rows.length === 0) process.exitCode = 1;
});

/** The tarball, unpacked where a registry's would be. */
function install() {
  const work = join(here, "work");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const [{ filename }] = JSON.parse(command(npm, ["pack", pkg, "--json", "--pack-destination", work]));
  const target = join(here, "node_modules/formwell");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  execFileSync("tar", ["-xzf", join(work, filename), "-C", target, "--strip-components=1"]);
}

async function ask({ name, of, ask }, at) {
  const started = performance.now();
  const folder = join(here, "work", String(at));
  let failure;
  try {
    cpSync(join(here, "sources"), folder, { recursive: true });
    const answer = (await ask(folder)).trim();
    if (answer !== expected) failure = `answered: ${answer}`;
  } catch (error) {
    failure = error.message;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const line = `${failure ? "✗" : "✓"} ${name.padEnd(30)} ${version(of).padEnd(16)} ${seconds.padStart(6)} s`;
  console.log(line);
  return { name, failure, line };
}

function version(of) {
  const path = createRequire(import.meta.url).resolve(`${of}/package.json`);
  return JSON.parse(readFileSync(path, "utf8")).version;
}
