/**
 * `formwell/slim/email`: `formwell/email` without its wasm inside; see `formwell/slim`. Its module is
 * `formwell/email.wasm`.
 *
 * @module
 */

export * from "../email.js";
export { type CompiledModule, init } from "../lib/slim-init.js";
