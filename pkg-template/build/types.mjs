// Declarations: tsc writes the `.d.ts` tree, every file is repeated as `.d.cts` for `require`.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pkg, root, template } from "./paths.mjs";
import { run } from "./run.mjs";

/** Type-checks the sources and writes their declarations into the package. */
export function emitTypes() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  run(process.execPath, [tsc, "--project", join(template, "tsconfig.json"), "--outDir", pkg]);
  for (const name of readdirSync(pkg, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".d.ts")) repeatForRequire(join(pkg, name));
  }
}

function repeatForRequire(path) {
  const text = readFileSync(path, "utf8");
  const imports = /(from |import\()"(\.[^"]*)\.js"/g;
  writeFileSync(path.replace(/ts$/, "cts"), text.replace(imports, '$1"$2.cjs"'));
}
