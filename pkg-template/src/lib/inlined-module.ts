// `formwell:module` of most entries: the one that is inlined.

import { bytes } from "./module.js";

/** The module, now. It is well under the 8 MB that browsers compile on the main thread. */
export const compiled = (): WebAssembly.Module => new WebAssembly.Module(bytes());

/** The module, when it is ready. */
export const compiling = (): Promise<WebAssembly.Module> => WebAssembly.compile(bytes());

/** It is always there. */
export function assertModule(): void {}
