// `formwell:module` where a host forbids to compile bytes, and compiles what is imported: workerd.

import module from "formwell:file";

/** The module, now. */
export const compiled = (): WebAssembly.Module => module;

/** The module, when it is ready. */
export const compiling = async (): Promise<WebAssembly.Module> => module;

/** It is always there. */
export function assertModule(): void {}
