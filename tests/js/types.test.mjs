// The declarations: strict users compile, and two independent checkers find nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { ensureModules } from "../../pkg-template/build/ensure.mjs";
import { pkg, root } from "../../pkg-template/build/paths.mjs";
import { installTarball } from "./tarball.mjs";

const sources = fileURLToPath(new URL("consumer/", import.meta.url));
const bin = (path) => join(root, "node_modules", path);

function passes(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: installTarball(), encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

/** The consumers that run in a page. */
const inPages = ["dom.mts", "list.mts"];

const resolutions = {
  nodenext: ["--module", "nodenext", "--moduleResolution", "nodenext"],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
};

const older = fileURLToPath(new URL("typescript/", import.meta.url));
ensureModules(older);
const { dependencies } = JSON.parse(readFileSync(join(older, "package.json"), "utf8"));
const compilers = [...Object.keys(dependencies).map((name) => join(older, "node_modules", name)), bin("typescript")];
const cases = compilers.flatMap((path) => Object.entries(resolutions).map(([name, flags]) => [path, name, flags]));

for (const [path, name, flags] of cases) {
  const { version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  test(`TypeScript ${version}, strict, ${name}`, () => {
    const folder = installTarball();
    const files = readdirSync(sources).filter((file) => name === "nodenext" || file.endsWith(".mts"));
    for (const file of files) copyFileSync(join(sources, file), join(folder, file));
    const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit"];
    // No Node types, and those of a page for formwell/dom and formwell/list alone: the package brings what it needs.
    const plain = ["--target", "es2022", "--skipLibCheck", "false"];
    const tsc = join(path, "bin/tsc");
    const pages = files.filter((file) => inPages.includes(file));
    const others = files.filter((file) => !inPages.includes(file));
    passes([tsc, ...strict, ...plain, ...flags, "--lib", "es2022", ...others]);
    passes([tsc, ...strict, ...plain, ...flags, "--lib", "es2022,dom,dom.iterable", ...pages]);
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
