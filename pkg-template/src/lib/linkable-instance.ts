// `formwell:instance` of formwell/email in Node. V8 compiles something for each function that a module imports, as long
// as it compiles that; what hardly any address asks for would take a fifteenth of a first answer. So the module imports
// nothing: the host's functions have places in a table, which stay empty until it traps there.

import linker from "formwell:linker";
import type { Exports } from "./exports.js";
import { classOf, convert } from "./host.js";

let isLinked = false;

/** A fresh instance. */
export function instantiate(module: WebAssembly.Module): Exports {
  const engine = new WebAssembly.Instance(module).exports;
  if (isLinked) {
    const linking = new WebAssembly.Module(Buffer.from(linker, "base64"));
    new WebAssembly.Instance(linking, { engine, host: { classOf, convert } });
  }
  return engine as unknown as Exports;
}

/** Has instances from now on linked with the host, and says whether they were not: the call may be made again. */
export function link(): boolean {
  const wasLinked = isLinked;
  isLinked = true;
  return !wasLinked;
}
