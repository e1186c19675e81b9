// The one instance of the engine: made at first use, replaced after a failure.

import { instantiate } from "formwell:instance";
import { FormwellError } from "./error.js";
import type { Exports } from "./exports.js";
import { bytes } from "./module.js";

/** A live instance, and what it has been told. A fresh one knows nothing. */
export interface Engine extends Exports {
  /** The options in use; see guards.ts. */
  lines: string;
  /** The list in use. */
  list?: Uint8Array | undefined;
}

let module: WebAssembly.Module | undefined;
let engine: Engine | undefined;

/**
 * Compiles and instantiates ahead of the first call. Never needed: the first call does it by
 * itself. Worth calling while a page is idle.
 */
export async function init(): Promise<void> {
  module ??= await WebAssembly.compile(bytes());
  call(() => {});
}

/**
 * Runs `use` on a live instance, which throws nothing but failures of the engine.
 *
 * A trap or an exhausted stack may leave anything half-done: an instance that did not come back
 * is not used again.
 */
export function call<T>(use: (engine: Engine) => T): T {
  try {
    // Well under the 8 MB that browsers compile on the main thread.
    module ??= new WebAssembly.Module(bytes());
    const live = engine ?? { ...instantiate(module), lines: "" };
    engine = undefined;
    const answer = use(live);
    engine = live;
    return answer;
  } catch (error) {
    throw new FormwellError("internal", `the engine failed: ${error}`, error);
  }
}

/** Whether this is the instance in use: what was kept in an earlier one is gone. */
export function isLive(kept: Engine | undefined): boolean {
  return kept !== undefined && kept === engine;
}
