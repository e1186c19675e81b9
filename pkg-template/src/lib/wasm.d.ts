// `formwell:wasm`: the module of the entry's flavour, put in place by build/bundle.mjs.

/** Hexadecimal, lower case: brotli makes a quarter less of it than of base64. */
declare const hex: string;
export default hex;
