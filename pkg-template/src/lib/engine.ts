// The one instance of the engine: made at first use, replaced after a failure.

import { initSync, __wbg_reset_state as startOver } from "formwell:glue";
import { FormwellError } from "./error.js";
import type { Exports } from "./exports.js";
import { compile, compileAsync } from "./module.js";

let exports: Exports | undefined;
let broken = false;
let instances = 0;

/** Which instance is alive: what was kept in an earlier one is gone. */
export function generation(): number {
  return instances;
}

/**
 * Compiles and instantiates ahead of the first call. Never needed: the first call does it by
 * itself. Worth calling while a page is idle.
 */
export async function init(): Promise<void> {
  if (exports) return;
  const module = await compileAsync();
  live(() => module);
}

/**
 * Runs `use` on a live instance.
 *
 * Whatever is thrown through wasm leaves its stack where it was, and a trap may leave anything
 * half-done: the instance is replaced before the next call.
 */
export function call<T>(use: (exports: Exports) => T): T {
  const engine = live(compile);
  try {
    return use(engine);
  } catch (error) {
    broken = true;
    throw translate(error);
  }
}

function live(module: () => WebAssembly.Module): Exports {
  if (exports && !broken) return exports;
  if (exports) startOver();
  // With an instance there already, this only tells its exports.
  exports = initSync(exports ? undefined : { module: module() });
  broken = false;
  instances++;
  return exports;
}

/** A trap and an exhausted stack have classes of their own; the rest is the engine's refusal. */
function translate(error: unknown): FormwellError {
  if (error instanceof FormwellError) return error;
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
    return new FormwellError("internal", `the engine failed: ${error.message}`, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new FormwellError("bad_options", message.replace(/^Error: /, ""), { cause: error });
}
