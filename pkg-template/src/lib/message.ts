// Codes to sentences: the only place where the package speaks to people.

import { en } from "../locales/en.js";
import type { Catalog } from "./catalog.js";
import { assertFinding } from "./guards.js";
import type { FieldIssue } from "./plan-types.js";
import type { Issue, IssueParam, Suggestion } from "./types.js";

/** What {@link message} needs of an issue of an address, an issue of a field, or a suggestion. */
export type Describable =
  | Pick<Issue, "code" | "params">
  | Pick<Suggestion, "kind" | "address">
  | Pick<FieldIssue, "code" | "params">;

type Params = Readonly<Record<string, IssueParam>>;

/**
 * The sentence for a finding or a suggestion, as plain text.
 *
 * It holds text from the input: show it as text, never as HTML.
 *
 * ```js
 * message(checkEmail("anna..k@example.org").issues[0]); // -> "There are two dots in a row before the @ sign."
 * message(checkEmail("customer@yaho.com").suggestion); // -> "Did you mean customer@yahoo.com?"
 * ```
 *
 * A code that the catalog does not know gets the catalog's general sentence. What is no object, such as the
 * `null` of a report without a suggestion, throws a {@link FormwellError} `not_a_finding`.
 *
 * @param catalog One of `formwell/locales/*`, or your own. Default: English.
 */
export function message(finding: Describable, catalog: Catalog = en): string {
  assertFinding(finding);
  if ("kind" in finding) return fill(catalog.suggestion, { address: finding.address }, catalog);
  const params = finding.params ?? {};
  return fill(sentence(finding.code, params, catalog) ?? catalog.other, params, catalog);
}

function sentence(code: string, params: Params, catalog: Catalog): string | undefined {
  const known: Partial<Record<string, string>> = Object.hasOwn(catalog.issues, code) ? catalog.issues : catalog.fields;
  return Object.hasOwn(known, code) ? known[variant(code, params)] : undefined;
}

const years = /^P(\d+)Y$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** A limit that is a day or an age reads differently from a number. */
function variant(code: string, { min, max, minAge, maxAge }: Params): string {
  if (code === "rangeUnderflow" && min === undefined) return years.test(String(maxAge)) ? "tooOld" : "badInput";
  if (code === "rangeOverflow" && max === undefined) return years.test(String(minAge)) ? "tooYoung" : "badInput";
  if (code === "rangeUnderflow" && day.test(String(min))) return "tooEarly";
  if (code === "rangeOverflow" && day.test(String(max))) return "tooLate";
  return code;
}

function fill(template: string, params: Params, { language }: Catalog): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined || typeof value === "object") return "…";
    return readable(String(value), name, language);
  });
}

/** `P18Y` is 18, and a day is written as in the language; everything else stays what it is. */
function readable(value: string, name: string, language: string): string {
  if (name === "minAge" || name === "maxAge") return years.exec(value)?.[1] ?? value;
  if ((name !== "min" && name !== "max") || !day.test(value)) return value;
  return new Date(value).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
}
