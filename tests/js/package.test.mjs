// The tarball that users get, installed in a folder of its own: both module systems, run for real.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { test } from "node:test";
import { pkg } from "../../pkg-template/build/paths.mjs";
import { installTarball } from "./tarball.mjs";

const folder = installTarball();
// The second needs Node's Unicode, which the engine may have to ask for once more.
const show =
  'console.log(checkEmail("customer@yaho.com").suggestion.address, checkEmail("j\u00f6rg@b\u00fccher.de").asciiDomain)';

const programs = {
  "import formwell": ["--input-type=module", `import { checkEmail } from "formwell"; ${show}`],
  "import formwell/email": ["--input-type=module", `import { checkEmail } from "formwell/email"; ${show}`],
  "require formwell": ["--input-type=commonjs", `const { checkEmail } = require("formwell"); ${show}`],
  "require formwell/email": ["--input-type=commonjs", `const { checkEmail } = require("formwell/email"); ${show}`],
};

for (const [name, [type, source]] of Object.entries(programs)) {
  test(name, () => {
    const output = execFileSync(process.execPath, [type, "--eval", source], { cwd: folder, encoding: "utf8" });
    assert.equal(output, "customer@yahoo.com xn--bcher-kva.de\n");
  });
}

test("the command may be executed where it was built, too", () => {
  assert.equal(statSync(`${pkg}/bin/formwell.js`).mode & 0o111, 0o111);
});
