// `npm run build`: Rust and TypeScript sources to the npm package in pkg/.

import { mkdirSync, rmSync } from "node:fs";
import { pkg } from "./build/paths.mjs";
import { script } from "./build/run.mjs";
import { ensureToolchain } from "./build/toolchain.mjs";

await script(async () => {
  const { buildFlavours } = await import("./build/flavours.mjs");
  const { bundleEntries } = await import("./build/bundle.mjs");
  const { emitTypes } = await import("./build/types.mjs");
  const { writeManifest } = await import("./build/manifest.mjs");
  const { sizeTable } = await import("./build/sizes.mjs");

  ensureToolchain();
  await buildFlavours();
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(pkg, { recursive: true });
  emitTypes();
  await bundleEntries();
  writeManifest();
  console.log(sizeTable());
});
