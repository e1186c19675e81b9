// `formwell:wasm`: the module of the entry's flavour, put in place by build/bundle.mjs.

/** See build/inline.mjs. */
export declare const text: string;
/** For each of the 256 bytes 1 if it is one character. */
export declare const own: string;
