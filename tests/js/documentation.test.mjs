// Every JavaScript example in a README and in the documentation of an export is run, and each
// `// -> value` compared.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { entries } from "../../pkg-template/build/layout.mjs";
import { root, template } from "../../pkg-template/build/paths.mjs";
import { installTarball } from "./tarball.mjs";

const docs = readdirSync(join(template, "docs")).map((name) => join(template, "docs", name));
const readmes = [join(root, "README.md"), join(template, "README.md"), ...docs];
const sources = readdirSync(join(template, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(template, "src", name));

let found = 0;
/** All examples that are run; those in html blocks by tests/browser/readme.test.mjs. */
let shown = [...readFileSync(join(template, "README.md"), "utf8").matchAll(/^```html\n.*?^```/gms)].join("\n");
for (const path of [...readmes, ...sources]) {
  examples(readFileSync(path, "utf8")).forEach((example, index) => {
    found++;
    shown += example;
    test(`${path.slice(root.length)}, example ${index + 1}`, () => {
      const program = runnable(example);
      assert.match(program, /deepEqual/, "an example shows at least one result");
      const flags = ["--input-type=module", "--eval", program];
      execFileSync(process.execPath, flags, { cwd: installTarball(), stdio: ["ignore", "ignore", "pipe"] });
    });
  });
}

test("there are examples", () => assert.ok(found >= 5, `${found} found`));

/** Shared between entries, and nobody else's. */
const internal = ["listModule"];

// A language has one export, by its name and as the default; those of two languages stand for all.
for (const { export: path } of entries.filter(({ name }) => !name.startsWith("locales/"))) {
  test(`every export of formwell${path.slice(1)} is in an example`, async () => {
    const require = createRequire(join(installTarball(), "x.js"));
    const names = Object.keys(require(`formwell${path.slice(1)}`)).filter((name) => !internal.includes(name));
    const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(shown));
    assert.deepEqual(missing, []);
  });
}

/** The ```js blocks of a text, with the margin of a documentation comment taken off. */
function examples(text) {
  const plain = text.replace(/^[ \t]*\* ?/gm, "");
  return [...plain.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);
}

/** `expression; // -> value`, on one line or with the arrow on the next, becomes a comparison. */
function runnable(example) {
  const compared = example.replace(
    /^(?!\s*(?:const|let|import)\b)(\S.*);\s*\/\/ -> (.+)$/gm,
    (_, expression, value) => `assert.deepEqual(${expression}, ${value});`,
  );
  // What an example does not import itself is there as a global.
  const globals = 'import * as formwell from "formwell";\nObject.assign(globalThis, formwell);\n';
  return `import assert from "node:assert/strict";\n${globals}${compared}`;
}
