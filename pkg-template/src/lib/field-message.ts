// Sentences for fields of a plan too: their limits may be days and ages.

import { en } from "../locales/en.js";
import type { Catalog } from "./catalog.js";
import { FormwellError } from "./error.js";
import * as addresses from "./message.js";
import type { FieldIssue } from "./plan-types.js";

/** What {@link message} needs of an issue of an address, an issue of a field, or a suggestion. */
export type Describable = addresses.Describable | Pick<FieldIssue, "code" | "params">;

type Limits = NonNullable<FieldIssue["params"]>;

const years = /^P(\d+)Y$/;
const day = /^\d{4}-\d\d-\d\d$/;

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
  if (!catalog?.fields) throw new FormwellError("bad_options", "a catalog of formwell/locales is needed");
  const { code = "", params = {} } = (finding ?? {}) as Partial<FieldIssue>;
  if (!Object.hasOwn(catalog.fields, code)) return addresses.message(finding as addresses.Describable, catalog);
  const limits = Object.entries(params).map(([name, value]) => [name, readable(name, value, catalog.language)]);
  const issues = catalog.fields as unknown as Catalog["issues"];
  const field = { code: variant(code, params), params: Object.fromEntries(limits) };
  return addresses.message(field as addresses.Describable, { ...catalog, issues });
}

/** A limit that is a day or an age reads differently from a number. */
function variant(code: string, { min, max, minAge, maxAge }: Limits): string {
  if (code === "rangeUnderflow" && min === undefined) return years.test(String(maxAge)) ? "tooOld" : "badInput";
  if (code === "rangeOverflow" && max === undefined) return years.test(String(minAge)) ? "tooYoung" : "badInput";
  if (code === "rangeUnderflow" && day.test(String(min))) return "tooEarly";
  if (code === "rangeOverflow" && day.test(String(max))) return "tooLate";
  return code;
}

/** `P18Y` is 18, and a day is written as in the language; everything else stays what it is. */
function readable(name: string, value: unknown, language: string): unknown {
  const text = String(value);
  if (name === "minAge" || name === "maxAge") return years.exec(text)?.[1] ?? value;
  if ((name !== "min" && name !== "max") || !day.test(text)) return value;
  return new Date(text).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
}
