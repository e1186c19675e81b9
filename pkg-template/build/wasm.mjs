// Rust to `.build/wasm/NAME.wasm`: cargo, wasm-bindgen where the flavour has bindings, panics cut
// short, wasm-opt.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import binaryen from "binaryen";
import { withoutDeadData } from "./dead-data.mjs";
import { root, template, work } from "./paths.mjs";
import { BuildError, run } from "./run.mjs";
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

/** Where the JavaScript half of a flavour's bindings lies. */
export const bindingsPath = (name) => join(bindgenFolder(name), `${name}.js`);
const bindgenFolder = (name) => join(work, "bindings", name);

/** @param {import("./layout.mjs").Flavour} flavour */
export function buildWasm({ name, cargo, bindings, formatting, profile }) {
  const fast = profile === "release";
  // A folder each: two feature sets would overwrite each other's formwell.wasm.
  const targetDir = join(work, "cargo", name);
  const args = [
    "build",
    "--quiet",
    "--locked",
    "--profile",
    profile,
    "--lib",
    "--target",
    target,
    "--target-dir",
    targetDir,
  ];
  run("cargo", [...args, ...cargo], {
    cwd: root,
    env: { ...process.env, CARGO_ENCODED_RUSTFLAGS: rustFlags({ fast, small: !bindings && !fast, bindings }) },
  });

  mkdirSync(join(work, "wasm"), { recursive: true });
  const compiled = readFileSync(join(targetDir, target, profile, "formwell.wasm"));
  const linked = join(work, "wasm", `${name}.linked.wasm`);
  writeFileSync(linked, withoutDeadData(compiled, isCut(formatting)));
  optimize(bindings ? bind(linked, name) : linked, wasmPath(name), formatting, fast ? ["-O3"] : passes);
}

/** Runs wasm-bindgen: its version is the one in the lock file of pkg-template/bindgen. */
function bind(compiled, name) {
  const args = ["--quiet", "--locked", "--manifest-path", join(template, "bindgen/Cargo.toml")];
  const out = bindgenFolder(name);
  run("cargo", ["run", ...args, "--target-dir", join(work, "bindgen"), "--", compiled, out, name]);
  return join(out, `${name}_bg.wasm`);
}

/**
 * The stack lies before all data, whose addresses are shorter the smaller it is. One address takes less than 3 KB of
 * it, whatever it is; plans and lists are read by more.
 */
const stack = (small) => `-Clink-arg=-zstack-size=${small ? 16_384 : 262_144}`;

/** Loops that count as they are written, not by pointers beside it: one per cent less after brotli. */
const plainLoops = "-Cllvm-args=-disable-lsr";

/**
 * What takes fewer instructions than this is inlined wherever it is called: at opt-level 2 that makes plans as fast as
 * the usual 225 does, and as small as opt-level s.
 */
const littleInlining = "-Cllvm-args=-inline-threshold=40";

/** What says which data a function reads; see dead-data.mjs. */
const relocations = "-Clink-arg=--emit-relocs";

/** No folder of the machine that builds is embedded in what it builds. */
function rustFlags({ fast, small, bindings }) {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const paths = [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/formwell/`];
  const shape = [...(fast ? [] : [plainLoops]), ...(bindings ? [littleInlining] : [])];
  return [stack(small), ...shape, relocations, ...paths].join("\x1f");
}

/** What takes least after brotli, as measured. */
const passes = [
  "--one-caller-inline-max-function-size=15",
  ...["--flatten", "--rereloop", "-Oz"],
  ...["--flatten", "--rereloop", "-Oz"],
  "-Oz",
];

/** The optimizer takes seconds: what it made of the same bytes before is kept. */
function optimize(path, out, formatting, passes) {
  const input = withoutPanics(readFileSync(path), formatting);
  const seen = `${out}.input`;
  if (readIfThere(seen)?.equals(input) && readIfThere(out)) return;
  writeFileSync(`${out}.next`, input);
  const flags = features.map((feature) => `--enable-${feature}`);
  const wasmOpt = join(root, "node_modules/binaryen/bin/wasm-opt");
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  run(process.execPath, [wasmOpt, ...passes, ...flags, ...strip, `${out}.next`, "-o", out]);
  renameSync(`${out}.next`, seen);
}

/**
 * Functions that find words for a panic, by their mangled names; `Debug` is for panics alone, as
 * src/lib.rs denies it elsewhere.
 */
const panics =
  /9panicking|Debug(?:\$GT\$)?3fmt|escape_debug|panic_|rust_panic|rust_oom|alloc_error|handle_error|(?:slice_error|slice_index|len_mismatch)_fail|(?:unwrap|expect|assert)_failed/;

/** Functions that write values as text, by Rust's `format!` and the like. */
const formats = /4core3fmt|Display(?:\$GT\$)?3fmt/;

/** Whether a function is cut short: one that finds words for a panic, or one that formats where nothing may. */
const isCut = (formatting) => (name) => panics.test(name) || (!formatting && formats.test(name));

/**
 * A panic becomes a trap at once: nobody would read the words, JavaScript replaces the instance.
 * Where `formatting` is false, formatting goes with them: it weighs two kilobytes, and nothing else may call for it.
 */
function withoutPanics(bytes, formatting) {
  const module = binaryen.readBinary(bytes);
  if (!formatting) refuseFormatting(module.emitText());
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const reference = module.getFunctionByIndex(index);
    const { name, base } = binaryen.getFunctionInfo(reference);
    if (base === "" && isCut(formatting)(name)) binaryen.Function(reference).body = module.unreachable();
  }
  const changed = Buffer.from(module.emitBinary());
  module.dispose();
  return changed;
}

/** Stops the build where more than panics and formatting itself calls a function that formats. */
function refuseFormatting(text) {
  for (const [, name, body] of text.matchAll(/^ \(func \$(\S+)(.*?)^ \)$/gms)) {
    if (isCut(false)(name)) continue;
    const callees = Array.from(body.matchAll(/\((?:return_)?call \$([^\s)]+)/g), ([, callee]) => callee);
    const callee = callees.find((callee) => formats.test(callee));
    if (callee) throw new BuildError(`${name} calls ${callee}: the engine is to do without formatting`);
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
