// `formwell:instance` of formwell/email: numbers alone cross.

import type { Exports } from "./exports.js";
import { convert, readNumber, serve, writeNumber } from "./host.js";

/** A fresh instance. */
export function instantiate(module: WebAssembly.Module): Exports {
  const host = { convert, readNumber, writeNumber };
  return serve(new WebAssembly.Instance(module, { host }).exports as unknown as Exports);
}
