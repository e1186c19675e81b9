// The Rust side of the machine: cargo, and the standard library for wasm32.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BuildError, run } from "./run.mjs";

/** What wasm is compiled for. */
export const target = "wasm32-unknown-unknown";

/** Makes sure that cargo can compile for wasm32, adding the target where rustup may. */
export function ensureToolchain() {
  if (!answers("cargo")) throw new BuildError("cargo is missing: install Rust from https://rustup.rs");
  const sysroot = run("rustc", ["--print", "sysroot"]).trim();
  if (existsSync(join(sysroot, "lib/rustlib", target))) return;
  if (!answers("rustup")) {
    throw new BuildError(`rustup is missing and this Rust has no ${target}: install Rust from https://rustup.rs`);
  }
  run("rustup", ["target", "add", target], { stdio: ["ignore", "inherit", "inherit"] });
}

function answers(command) {
  return spawnSync(command, ["--version"]).status === 0;
}
