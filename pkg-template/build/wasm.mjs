// Rust to `.build/wasm/NAME/{formwell.js,formwell_bg.wasm}`: cargo, wasm-bindgen, wasm-opt.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { root, template, work } from "./paths.mjs";
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

/** @param {{ name: string, cargo: string[] }} flavour */
export function buildWasm({ name, cargo }) {
  // A folder each: two feature sets would overwrite each other's formwell.wasm.
  const targetDir = join(work, "cargo", name);
  const args = ["build", "--quiet", "--locked", "--release", "--lib", "--target", target, "--target-dir", targetDir];
  run("cargo", [...args, ...cargo], { cwd: root, env: { ...process.env, CARGO_ENCODED_RUSTFLAGS: rustFlags() } });

  const out = join(work, "wasm", name);
  mkdirSync(out, { recursive: true });
  run(bindgen(), [join(targetDir, target, "release/formwell.wasm"), out, "formwell"]);
  optimize(join(out, "formwell_bg.wasm"));
}

/** No folder of the machine that builds is embedded in what it builds. */
function rustFlags() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  return [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/formwell/`].join("\x1f");
}

let bindgenPath;
function bindgen() {
  if (bindgenPath === undefined) {
    const targetDir = join(work, "bindgen");
    const manifest = join(template, "bindgen/Cargo.toml");
    run("cargo", ["build", "--quiet", "--locked", "--manifest-path", manifest, "--target-dir", targetDir]);
    bindgenPath = join(targetDir, "debug", `formwell-bindgen${process.platform === "win32" ? ".exe" : ""}`);
  }
  return bindgenPath;
}

/** wasm-opt takes seconds: what it made of the same bytes before is kept. */
function optimize(path) {
  const input = readFileSync(path);
  const [seen, kept] = [`${path}.input`, `${path}.optimized`];
  if (!readIfThere(seen)?.equals(input) || !readIfThere(kept)) {
    const flags = features.map((feature) => `--enable-${feature}`);
    const wasmOpt = join(root, "node_modules/binaryen/bin/wasm-opt");
    const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
    run(process.execPath, [wasmOpt, "-O3", ...flags, ...strip, path, "-o", `${kept}.part`]);
    renameSync(`${kept}.part`, kept);
    writeFileSync(seen, input);
  }
  writeFileSync(path, readFileSync(kept));
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
