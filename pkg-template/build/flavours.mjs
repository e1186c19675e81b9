// All flavours at once, each in a process of its own: a build of one takes a single core most of the time.
//
//     node flavours.mjs NAME   builds that one

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { flavours } from "./layout.mjs";
import { BuildError, script } from "./run.mjs";
import { buildWasm } from "./wasm.mjs";

const self = fileURLToPath(import.meta.url);

/** Builds the wasm of every flavour. */
export async function buildFlavours() {
  const builds = flavours.map(({ name }) => spawn(process.execPath, [self, name], { stdio: "inherit" }));
  const ended = await Promise.all(builds.map((build) => once(build, "exit")));
  const failed = flavours.filter((_, index) => ended[index][0] !== 0);
  if (failed.length > 0) throw new BuildError(`not built: ${failed.map(({ name }) => name).join(", ")}`);
}

if (process.argv[1] === self) {
  await script(() => buildWasm(flavours.find(({ name }) => name === process.argv[2])));
}
