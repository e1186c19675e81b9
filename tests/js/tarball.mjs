// Packs pkg/ and installs the tarball as a user would, without a registry.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pkg } from "../../pkg-template/build/paths.mjs";

let folder;

/** @returns {string} a folder with formwell in its node_modules; removed when the process ends */
export function installTarball() {
  if (folder) return folder;
  folder = mkdtempSync(join(tmpdir(), "formwell-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  npm("pack", pkg, "--pack-destination", folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm("install", "--offline", "--no-audit", "--no-fund", join(folder, tarball));
  return folder;
}

function npm(...args) {
  const command = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(command, ["--silent", ...args], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
}

/**
 * The exports of the installed package, by `import` and by `require`.
 *
 * @param {...string} specifiers
 * @returns {Promise<({ label: string } & Record<string, any>)[]>}
 */
export async function load(...specifiers) {
  const require = createRequire(join(installTarball(), "consumer.cjs"));
  const loaded = [];
  for (const specifier of specifiers) {
    // A file inside the folder, as only that is resolved from there.
    const consumer = join(installTarball(), `${specifier.replaceAll("/", "-")}.mjs`);
    writeFileSync(consumer, `import * as formwell from "${specifier}";\nexport { formwell };\n`);
    const { formwell } = await import(pathToFileURL(consumer).href);
    loaded.push({ ...formwell, label: `import ${specifier}` });
    loaded.push({ ...require(specifier), label: `require ${specifier}` });
  }
  return loaded;
}
