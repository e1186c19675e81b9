// `formwell:list-worker`: worker.ts as text, put in place by build/bundle.mjs.

declare const text: string;
export default text;
