/**
 * `formwell/slim`: `formwell` without its wasm inside. The caller gives the module, for hosts that compile what is
 * imported and nothing else, and for pages that would rather stream the file.
 *
 * ```ts
 * import wasm from "formwell/formwell.wasm"; // Cloudflare, wrangler
 * init(wasm);
 *
 * await init(await WebAssembly.compileStreaming(fetch("/assets/formwell.wasm"))); // a page
 * ```
 *
 * @module
 */

export * from "./index.js";
export { type CompiledModule, init } from "./lib/slim-init.js";
