// The package's own package.json: the template, the version of Cargo.toml and the entries.

import { copyFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entries, files, script, wasmFiles } from "./layout.mjs";
import { pkg, root, template } from "./paths.mjs";
import { BuildError } from "./run.mjs";

/** Writes package.json and copies what goes along unchanged. */
export function writeManifest() {
  const manifest = JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
  manifest.version = version();
  manifest.exports = Object.fromEntries(entries.map((entry) => [entry.export, conditions(entry)]));
  for (const name of Object.values(wasmFiles)) manifest.exports[`./${name}`] = `./${name}`;
  for (const { name } of files) manifest.exports[`./${name}`] = `./${name}`;
  manifest.exports["./formwell.iife.js"] = manifest.unpkg = manifest.jsdelivr = `./${script.name}.js`;
  manifest.exports["./package.json"] = "./package.json";
  writeFileSync(join(pkg, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(join(root, licence), join(pkg, licence));
  for (const { name, source } of files) copyFileSync(join(root, source), join(pkg, name));
  copyFileSync(join(template, "README.md"), join(pkg, "README.md"));
  cpSync(join(template, "docs"), join(pkg, "docs"), { recursive: true });
}

/** `types` first in each branch: TypeScript takes the first condition that matches. */
function conditions({ name, hosts }) {
  const formats = (file) => ({
    import: { types: `./${name}.d.ts`, default: `./${file}.js` },
    require: { types: `./${name}.d.cts`, default: `./${file}.cjs` },
  });
  const workerd = { types: `./${name}.d.ts`, default: `./${name}.workerd.js` };
  // What traces the files that a server needs knows `node`, and no condition that is more particular.
  return { ...(hosts && { workerd, node: formats(`${name}.node`) }), ...formats(name) };
}

function version() {
  const found = /^version = "([^"]+)"/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
  if (!found) throw new BuildError("Cargo.toml has no version");
  return found[1];
}
