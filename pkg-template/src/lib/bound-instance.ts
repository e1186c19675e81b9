// `formwell:instance` of formwell: one that the functions of wasm-bindgen work on.

import { initSync, __wbg_reset_state as startOver } from "formwell:bindings";
import type { Exports } from "./exports.js";

let tried = false;

/** A fresh instance, which the functions belong to from now on. */
export function instantiate(module: WebAssembly.Module): Exports {
  const again = tried;
  // Before anything can fail: an instance that did not get ready is not used.
  tried = true;
  initSync({ module }); // does nothing where there is an instance
  if (again) startOver();
  return initSync({ module });
}
