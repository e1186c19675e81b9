// `formwell:wasm`: the module of the entry's flavour, put in place by build/bundle.mjs.

/** See build/inline.mjs. */
export declare const text: string;
/** The character of each of the 256 bytes; space if it takes two. */
export declare const own: string;
