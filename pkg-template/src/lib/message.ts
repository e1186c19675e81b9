// Codes to sentences: the only place where the package speaks to people.

import type { AddressCatalog } from "./catalog.js";
import { FormwellError } from "./error.js";
import type { Issue, IssueParam, Suggestion } from "./types.js";

/** What {@link message} needs of an issue or a suggestion. */
export type Describable = Pick<Issue, "code" | "params"> | Pick<Suggestion, "kind" | "address">;

/**
 * The sentence for a finding or a suggestion, as plain text.
 *
 * It holds text from the input: show it as text, never as HTML.
 *
 * ```js
 * import en from "formwell/locales/en";
 *
 * message(checkEmail("anna..k@example.org").issues[0], en); // -> "There are two dots in a row before the @ sign."
 * message(checkEmail("customer@yaho.com").suggestion, en); // -> "Did you mean customer@yahoo.com?"
 * ```
 *
 * A code that the catalog does not know gets the catalog's general sentence. What is no object, such as the
 * `null` of a report without a suggestion, throws a {@link FormwellError} `not_a_finding`.
 *
 * @param catalog One of `formwell/locales/*`, or your own: this entry carries no language, so that a page
 * carries the ones that it shows. Without one a {@link FormwellError} `bad_options` is thrown.
 */
export function message(finding: Describable, catalog: AddressCatalog): string {
  if (!catalog?.issues) throw new FormwellError("bad_options", "a catalog of formwell/locales is needed");
  if (typeof finding !== "object" || finding === null) {
    throw new FormwellError("not_a_finding", "an issue or a suggestion is needed");
  }
  if ("kind" in finding) return fill(catalog.suggestion, { address: finding.address });
  const { code, params } = finding;
  return fill(Object.hasOwn(catalog.issues, code) ? catalog.issues[code] : catalog.other, params ?? {});
}

function fill(template: string, params: Readonly<Record<string, IssueParam>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === "string" || typeof value === "number" ? `${value}` : "…";
  });
}
