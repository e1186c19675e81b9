// `formwell:module` in Node, whose Buffer decodes base64 sooner than a text is unpacked.

import encoded from "formwell:encoded";

const bytes = () => Buffer.from(encoded, "base64");

/** The module, now. */
export const compiled = (): WebAssembly.Module => new WebAssembly.Module(bytes());

/** The module, when it is ready. */
export const compiling = (): Promise<WebAssembly.Module> => WebAssembly.compile(bytes());

/** It is always there. */
export function assertModule(): void {}
