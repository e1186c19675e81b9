// `formwell:comment`: a function that is a comment, the module of the entry's flavour in base64; see build/comment.mjs.

declare const comment: () => void;
export default comment;
