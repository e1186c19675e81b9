// `formwell:instance` of formwell/email: numbers alone cross.

import type { Exports } from "./exports.js";
import { classOf, convert } from "./host.js";

/** A fresh instance. */
export function instantiate(module: WebAssembly.Module): Exports {
  return new WebAssembly.Instance(module, { host: { classOf, convert } }).exports as unknown as Exports;
}
