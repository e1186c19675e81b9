// `formwell:encoded`: the module of the entry's flavour in base64, put in place by build/bundle.mjs.

declare const encoded: string;
export default encoded;
