// What a translation consists of. A catalog that lacks a sentence does not compile.

import type { IssueCode } from "./generated.js";
import type { ValidityFlag } from "./plan-types.js";

/**
 * Sentences for people about addresses, in one language.
 *
 * A sentence may hold placeholders, `{name}`, for the params of its code. They are for somebody
 * who has never heard of a domain: short, kind, and saying what to do.
 */
export interface AddressCatalog {
  /** The language (BCP 47), fit for a `lang` attribute. */
  readonly language: string;
  /** One sentence for each finding in an address. */
  readonly issues: Readonly<Record<IssueCode, string>>;
  /** For a code that this catalog does not know, such as one out of a newer version. */
  readonly other: string;
  /** The question that goes with a suggestion; `{address}`. */
  readonly suggestion: string;
}

/** Sentences about fields of a plan as well. */
export interface Catalog extends AddressCatalog {
  /** One sentence for each finding in a field of a plan. */
  readonly fields: Readonly<Record<FieldSentence, string>>;
}

/** A flag, or what it means where the limit is a day or an age. */
export type FieldSentence =
  | ValidityFlag
  /** Before the day `min`. */
  | "tooEarly"
  /** After the day `max`. */
  | "tooLate"
  /** Older than `maxAge` years. */
  | "tooOld"
  /** Younger than `minAge` years. */
  | "tooYoung";
