// The module of an entry in a comment: a bundler takes comments out, so that a string stands there until it is done.

import { BuildError } from "./run.mjs";

const MARK = "formwell: the module";

/** The source of `formwell:comment`. */
export const commentSource = `export default function comment() { "${MARK}"; }`;

/** A bundle with the module where `commentSource` went; on a line alone, as Node shows that of an error. */
export function withComment(text, bytes) {
  const [before, behind, ...more] = text.split(new RegExp(`"${MARK}";?`));
  if (behind === undefined || more.length > 0) throw new BuildError("a bundle without one place for its module");
  return `${before}/*${bytes.toString("base64")}*/\n${behind}`;
}
