// `npm run build`: Rust and TypeScript sources to the npm package in pkg/.

import { mkdirSync, rmSync } from "node:fs";
import { flavours } from "./build/layout.mjs";
import { pkg } from "./build/paths.mjs";
import { script } from "./build/run.mjs";
import { ensureToolchain } from "./build/toolchain.mjs";

await script(async () => {
  const { buildWasm } = await import("./build/wasm.mjs");
  const { bundleEntries } = await import("./build/bundle.mjs");
  const { emitTypes } = await import("./build/types.mjs");
  const { writeManifest } = await import("./build/manifest.mjs");
  const { sizeTable } = await import("./build/sizes.mjs");

  ensureToolchain();
  flavours.forEach(buildWasm);
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(pkg, { recursive: true });
  emitTypes();
  await bundleEntries();
  writeManifest();
  console.log(sizeTable());
});
