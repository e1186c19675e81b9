// The one instance of the engine: made at first use, replaced after a failure.

import { instantiate, link } from "formwell:instance";
import { assertModule, compiled, compiling } from "formwell:module";
import { FormwellError } from "./error.js";
import type { Exports } from "./exports.js";

/** A live instance, and what it has been told. A fresh one knows nothing. */
export interface Engine extends Exports {
  /** The options in use; see guards.ts. */
  lines: string;
  /** The list in use. */
  list?: Uint8Array | undefined;
}

/** The instance, while a call runs. */
export let engine: Engine;

/** Whether there is a `link`: see linkable-instance.ts. */
declare const LINKS_LATE: boolean;

let module: WebAssembly.Module | undefined;
let isSound = false;

/**
 * Compiles and instantiates ahead of the first call. Never needed: the first call does it by
 * itself. Worth calling while a page is idle.
 */
export async function init(): Promise<void> {
  module ??= await compiling();
  call(() => {});
}

/**
 * Runs `use` with a live instance; it throws nothing but failures of the engine.
 *
 * A trap or an exhausted stack may leave anything half-done: an instance that did not come back
 * is not used again.
 */
export function call<T>(use: () => T): T {
  assertModule();
  try {
    if (!isSound) {
      module ??= compiled();
      engine = { ...instantiate(module), lines: "" };
    }
    isSound = false;
    const answer = use();
    isSound = true;
    return answer;
  } catch (error) {
    if (LINKS_LATE && link()) return call(use);
    throw failure(error);
  }
}

/** `localPart` of a live instance, as `call` does it, at half of the price. */
export function askLocalPart(length: number, rule: number): number {
  isSound = false;
  try {
    const answer = engine.localPart(length, rule);
    isSound = true;
    return answer;
  } catch (error) {
    throw failure(error);
  }
}

function failure(error: unknown): FormwellError {
  return new FormwellError("internal", `the engine failed: ${error}`, error);
}

/** Whether what was kept in this instance is still there. */
export function isLive(kept: Engine | undefined): boolean {
  return isSound && kept === engine;
}
