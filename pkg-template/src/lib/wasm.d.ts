// `formwell:wasm`: the module of the entry's flavour, put in place by build/bundle.mjs.

/** See build/inline.mjs. */
export declare const text: string;
/** The bytes with a character of their own: 256 bits in hexadecimal. */
export declare const own: string;
