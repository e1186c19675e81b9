// How the slim entries get their module.

import { call } from "./engine.js";
import { FormwellError } from "./error.js";
import { give } from "./given-module.js";

/**
 * A `WebAssembly.Module`. Named by what every host knows: the types of WebAssembly are not everywhere.
 */
export type CompiledModule = object;

/**
 * Gives the module that everything runs on: `formwell/formwell.wasm` for `formwell/slim`,
 * `formwell/email.wasm` for `formwell/slim/email`. Call it once, before anything else.
 *
 * A compiled module is in use as soon as the call returns, without `await`; bytes are compiled first.
 *
 * ```js
 * import { readFileSync } from "node:fs";
 * import { createRequire } from "node:module";
 * import { checkEmail, init } from "formwell/slim";
 *
 * const require = createRequire(process.cwd() + "/");
 * init(new WebAssembly.Module(readFileSync(require.resolve("formwell/formwell.wasm"))));
 * checkEmail("customer@yaho.com").suggestion.address; // -> "customer@yahoo.com"
 * ```
 *
 * @throws FormwellError (by a rejected promise) `no_module` if it is neither a module nor bytes of one, or `internal`.
 */
export async function init(wasm: CompiledModule | Uint8Array | ArrayBuffer): Promise<void> {
  give(isModule(wasm) ? wasm : await compile(wasm));
  call(() => {});
}

/** By its name, as a module may come from another realm. */
function isModule(wasm: unknown): wasm is WebAssembly.Module {
  return Object.prototype.toString.call(wasm) === "[object WebAssembly.Module]";
}

async function compile(bytes: unknown): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    throw new FormwellError("no_module", "neither a WebAssembly.Module nor the bytes of one", error);
  }
}
