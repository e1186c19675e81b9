// `formwell:file`: the .wasm beside the entry, put in place by build/bundle.mjs.

declare const module: WebAssembly.Module;
export default module;
