// `node ensure.mjs FOLDER…`: runs `npm ci` where node_modules is missing or of another lock file.
// Uses Node alone, as it runs before anything is installed.

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run, script } from "./run.mjs";

/** @param {string} folder a folder with a package-lock.json */
export function ensureModules(folder) {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  // A copy, not a date: git and npm both set dates that say nothing about the content.
  const installed = join(folder, "node_modules/.installed-lock.json");
  if (readIfThere(installed) === lock) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  run(npm, ["ci", "--loglevel=error"], { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(installed, lock);
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await script(() => {
    for (const folder of process.argv.slice(2)) ensureModules(resolve(folder));
  });
}
