// `formwell:disposable`: src/tables/disposable.bin, put in place by build/bundle.mjs.

/** Base64: nothing makes these bytes smaller. */
declare const base64: string;
export default base64;
