// Rust to `.build/wasm/NAME.wasm`: cargo, wasm-opt.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { root, work } from "./paths.mjs";
import { run } from "./run.mjs";
import { target } from "./toolchain.mjs";

/** What rustc emits for wasm32 by itself, and every browser since 2021 understands. */
const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

/** Where the module of a flavour lies. */
export const wasmPath = (name) => join(work, "wasm", `${name}.wasm`);

/** @param {{ name: string, cargo: string[] }} flavour */
export function buildWasm({ name, cargo }) {
  // A folder each: two feature sets would overwrite each other's formwell.wasm.
  const targetDir = join(work, "cargo", name);
  const args = ["build", "--quiet", "--locked", "--release", "--lib", "--target", target, "--target-dir", targetDir];
  run("cargo", [...args, ...cargo], { cwd: root, env: { ...process.env, CARGO_ENCODED_RUSTFLAGS: rustFlags() } });

  mkdirSync(join(work, "wasm"), { recursive: true });
  optimize(join(targetDir, target, "release/formwell.wasm"), wasmPath(name));
}

/** No folder of the machine that builds is embedded in what it builds. */
function rustFlags() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  return [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/formwell/`].join("\x1f");
}

/** wasm-opt takes seconds: what it made of the same bytes before is kept. */
function optimize(path, out) {
  const input = readFileSync(path);
  const seen = `${out}.input`;
  if (readIfThere(seen)?.equals(input) && readIfThere(out)) return;
  const flags = features.map((feature) => `--enable-${feature}`);
  const wasmOpt = join(root, "node_modules/binaryen/bin/wasm-opt");
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  run(process.execPath, [wasmOpt, "-O3", ...flags, ...strip, path, "-o", `${out}.part`]);
  renameSync(`${out}.part`, out);
  writeFileSync(seen, input);
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
