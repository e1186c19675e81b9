// `formwell:module` in Node: in base64, in a comment. JavaScript's engine copies a string several times before the first
// line runs, and leaves a comment where it is: that is a sixth of a first answer. What shortens files or puts several
// into one takes comments out; no such tool asks for both conditions by which Node finds this file (build/manifest.mjs).

import comment from "formwell:comment";

function bytes(): Buffer<ArrayBuffer> {
  const text = String(comment);
  const start = text.indexOf("/*") + 2;
  if (start < 2) throw new Error("a tool took the comments out: it should not ask for the conditions of Node");
  return Buffer.from(text.slice(start, text.lastIndexOf("*/")), "base64");
}

/** The module, now. */
export const compiled = (): WebAssembly.Module => new WebAssembly.Module(bytes());

/** The module, when it is ready. */
export const compiling = (): Promise<WebAssembly.Module> => WebAssembly.compile(bytes());

/** It is always there. */
export function assertModule(): void {}
