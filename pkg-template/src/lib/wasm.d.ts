// `formwell:wasm`: the module of the entry's flavour, put in place by build/bundle.mjs.

/** See build/pack.mjs. */
export declare const text: string;
/** What the unpacker is told besides. */
export declare const told: number[];
/** The module that unpacks it, in hexadecimal. */
export declare const unpacker: string;
