// The small module that unpacks the others in a script: pkg-template/unpack/ to `.build/wasm/unpack.wasm`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import binaryen from "binaryen";
import { pack } from "./pack.mjs";
import { template, work } from "./paths.mjs";
import { BuildError, run } from "./run.mjs";
import { target } from "./toolchain.mjs";
import { wasmPath } from "./wasm.mjs";

/** All of it is small and the memory its own: one page before what JavaScript adds, nothing on a stack. */
const flags = ["-Clink-arg=-zstack-size=16", "-Clink-arg=--global-base=16", "-Clink-arg=--initial-memory=65536"];

/** What linkers add. */
const unused = ["__data_end", "__heap_base"];

/** Where the text lies in its memory: see src/lib.rs. */
const TEXT = 0x9_0000;

let built;

/** The bytes of the module. */
export function unpacker() {
  built ??= build();
  return built;
}

function build() {
  const targetDir = join(work, "cargo/unpack");
  const manifest = ["--manifest-path", join(template, "unpack/Cargo.toml"), "--target-dir", targetDir];
  run("cargo", ["build", "--quiet", "--locked", "--release", "--target", target, ...manifest], {
    env: { ...process.env, CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") },
  });
  const module = binaryen.readBinary(readFileSync(join(targetDir, target, "release/formwell_unpack.wasm")));
  for (const name of unused) module.removeExport(name);
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  for (let round = 0; round < 3; round++) module.optimize();
  const bytes = Buffer.from(module.emitBinary());
  module.dispose();
  return bytes;
}

const packed = new Map();

/**
 * The module of a flavour as text, once it is known that the unpacker makes that module of it.
 * @returns {{ text: string, told: number[], unpacker: string }}
 */
export function packedModule(flavour) {
  if (!packed.has(flavour)) packed.set(flavour, packAndCheck(readFileSync(wasmPath(flavour))));
  return packed.get(flavour);
}

function packAndCheck(bytes) {
  const { text, told, module } = pack(bytes);
  if (!module.equals(unpack({ text, told }))) throw new BuildError("what was packed is not what is unpacked");
  if (!WebAssembly.validate(module)) throw new BuildError("what was packed is no module");
  if (/<\/script|<!--/i.test(text)) throw new BuildError("the text would end a script in a page");
  return { text, told, unpacker: unpacker().toString("hex") };
}

/** What pkg-template/src/lib/module.ts does. */
export function unpack({ text, told }) {
  const { memory, unpack } = new WebAssembly.Instance(new WebAssembly.Module(unpacker())).exports;
  memory.grow(((text.length * 20) >> 16) + 9);
  new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, TEXT));
  return Buffer.from(memory.buffer.slice(TEXT + 16 * text.length, unpack(text.length, ...told)));
}
