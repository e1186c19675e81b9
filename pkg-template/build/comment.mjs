// The module of an entry in a comment: a bundler takes comments out, so that a string stands there until it is done.

const MARK = "formwell: the module";

/** The source of `formwell:comment`. */
export const commentSource = `export default function comment() { "${MARK}"; }`;

/** A bundle with the module where `commentSource` went; on a line alone, as Node shows that of an error. */
export function withComment(text, bytes) {
  return text.replace(new RegExp(`"${MARK}";?`), () => `/*${bytes.toString("base64")}*/\n`);
}
