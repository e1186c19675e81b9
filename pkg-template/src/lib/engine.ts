// The one instance of the engine: made at first use, replaced after a failure.

import { initSync, __wbg_reset_state as startOver } from "formwell:glue";
import { FormwellError } from "./error.js";
import { compile, compileAsync } from "./module.js";

let state: "cold" | "ready" | "broken" = "cold";
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
  if (state === "cold") {
    const module = await compileAsync();
    start(() => module);
  }
}

/**
 * Runs `use` on a live instance.
 *
 * Whatever is thrown through wasm leaves its stack where it was, and a trap may leave anything
 * half-done: the instance is replaced before the next call.
 */
export function call<T>(use: () => T): T {
  start(compile);
  try {
    return use();
  } catch (error) {
    state = "broken";
    throw translate(error);
  }
}

function start(module: () => WebAssembly.Module): void {
  if (state === "ready") return;
  if (state === "cold") initSync({ module: module() });
  else startOver();
  instances++;
  state = "ready";
}

/** A trap and an exhausted stack have classes of their own; the rest is the engine's refusal. */
function translate(error: unknown): FormwellError {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
    return new FormwellError("internal", `the engine failed: ${error.message}`, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new FormwellError("bad_options", message.replace(/^Error: /, ""), { cause: error });
}
