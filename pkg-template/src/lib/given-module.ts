// `formwell:module` of formwell/slim: the one that the caller gives.

import { FormwellError } from "./error.js";

let given: WebAssembly.Module | undefined;

/** Gives the module; the first one stays. */
export function give(module: WebAssembly.Module): void {
  given ??= module;
}

/** @throws FormwellError `no_module` */
export function assertModule(): void {
  if (!given) throw new FormwellError("no_module", "call init with the module of formwell.wasm or email.wasm first");
}

/** The module, which is there. */
export const compiled = (): WebAssembly.Module => given as WebAssembly.Module;

/** The module, which is there. */
export const compiling = async (): Promise<WebAssembly.Module> => compiled();
