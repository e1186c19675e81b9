// The declarations: strict users compile, and two independent checkers find nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { pkg, root } from "../../pkg-template/build/paths.mjs";
import { installTarball } from "./tarball.mjs";

const sources = fileURLToPath(new URL("consumer/", import.meta.url));
const bin = (path) => join(root, "node_modules", path);

function passes(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: installTarball(), encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

const resolutions = {
  nodenext: ["--module", "nodenext", "--moduleResolution", "nodenext"],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
};

for (const [name, flags] of Object.entries(resolutions)) {
  test(`TypeScript, strict, ${name}`, () => {
    const folder = installTarball();
    const files = readdirSync(sources).filter((file) => name === "nodenext" || file.endsWith(".mts"));
    for (const file of files) copyFileSync(join(sources, file), join(folder, file));
    const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit"];
    // Neither DOM nor Node types: the package brings what it needs.
    const plain = ["--target", "es2022", "--lib", "es2022", "--types", "", "--skipLibCheck", "false"];
    passes([bin("typescript/bin/tsc"), ...strict, ...plain, ...flags, ...files]);
  });
}

test("publint", async () => {
  const { messages, pkg: manifest } = await publint({ pkgDir: pkg, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

test("are the types wrong", () => {
  const tarball = readdirSync(installTarball()).find((name) => name.endsWith(".tgz"));
  // No modules: the raw list, the wasm, the script.
  const others = ["disposable.bin", "formwell.wasm", "email.wasm", "formwell.iife.js"];
  const modules = ["--exclude-entrypoints", ...others];
  passes([bin("@arethetypeswrong/cli/dist/index.js"), tarball, ...modules, "--no-emoji", "--no-color"]);
});
