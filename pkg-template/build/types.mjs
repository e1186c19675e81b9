// Declarations: tsc writes the `.d.ts` tree, every file is repeated as `.d.cts` for `require`.

import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entries } from "./layout.mjs";
import { pkg, root, template } from "./paths.mjs";
import { run } from "./run.mjs";

/** Type-checks the sources and writes their declarations into the package. */
export function emitTypes() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  run(process.execPath, [tsc, "--project", join(template, "tsconfig.json"), "--outDir", pkg]);
  const needed = new Set();
  for (const { name } of entries) reach(join(pkg, `${name}.d.ts`), needed);
  for (const name of readdirSync(pkg, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts")) continue;
    if (needed.has(join(pkg, name))) repeatForRequire(join(pkg, name));
    else rmSync(join(pkg, name));
  }
  for (const folder of readdirSync(pkg, { recursive: true, withFileTypes: true })) {
    const path = join(folder.parentPath ?? folder.path, folder.name);
    if (folder.isDirectory() && readdirSync(path).length === 0) rmdirSync(path);
  }
}

/** The declarations that an entry's leads to: what is inside alone is nobody's to read. */
function reach(path, needed) {
  if (needed.has(path)) return;
  needed.add(path);
  for (const [, , specifier] of readFileSync(path, "utf8").matchAll(imports)) {
    reach(join(dirname(path), `${specifier}.d.ts`), needed);
  }
}

const imports = /(from |import\()"(\.[^"]*)\.js"/g;

function repeatForRequire(path) {
  const text = readFileSync(path, "utf8");
  writeFileSync(path.replace(/ts$/, "cts"), text.replace(imports, '$1"$2.cjs"'));
}
