// `formwell:linker`: a module in base64 that links another one with its host; see build/hostless.mjs.

declare const linker: string;
export default linker;
