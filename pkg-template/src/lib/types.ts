import type { IssueCode, RepairCode, SuggestionKind } from "./generated.js";

export type { AcceptRepairs, EmailOptions, IssueCode, RepairCode, SuggestionKind } from "./generated.js";

/** `error` makes the address invalid, `warning` only informs. */
export type Severity = "error" | "warning";

/** A stretch of the input, in UTF-16 code units as in `String.prototype.slice`. */
export interface Span {
  /** The first unit. */
  start: number;
  /** One past the last unit. */
  end: number;
}

/** A fact behind an issue: a count, a piece of text, or places in the input. */
export type IssueParam = number | string | Span[];

/** One finding in one address. */
export interface Issue extends Span {
  /** What it is. */
  code: IssueCode;
  /** Whether it blocks. */
  severity: Severity;
  /** The facts a sentence needs; which ones is said at each {@link IssueCode}. */
  params: Record<string, IssueParam>;
}

/** One change that was made before reading, and where in the input. */
export interface Repair extends Span {
  /** What was put right. */
  code: RepairCode;
}

/** A proposal. It never changes the verdict and is never applied by itself. */
export interface Suggestion extends Span {
  /** The whole address proposed. */
  address: string;
  /** Its domain. */
  domain: string;
  /** How sure the model is that this is what was meant, 0 to 1, in six decimals. */
  confidence: number;
  /** The kind of slip. */
  kind: SuggestionKind;
  /** What would stand at `start` to `end` of the input instead. */
  replacement: string;
}

/** The suggestions for one address. */
export interface Suggestions {
  /** The best one; `null` if nothing is suggested. */
  suggestion: Suggestion | null;
  /** At most three, best first. */
  suggestions: Suggestion[];
}

/** Everything the rules say about one address. Every key is always present. */
export interface EmailReport extends Suggestions {
  /** The text as it was given; empty where it was over the limit and not looked at. */
  input: string;
  /** Whether the address can be accepted: no issue has severity `error`. */
  valid: boolean;
  /** `localPart@domain` after the repairs; `null` if there is no such thing in the text. */
  address: string | null;
  /** What stands before the last unquoted `@` (RFC 5322 §3.4.1). */
  localPart: string | null;
  /** What stands after the last unquoted `@`. */
  domain: string | null;
  /** The domain in A-labels (RFC 5890), lower case: what the DNS is asked for. */
  asciiDomain: string | null;
  /** The domain in U-labels (RFC 5890): what a person reads. */
  unicodeDomain: string | null;
  /** The same mailbox, safe to store: lower-case domain, local-part untouched but for NFC. */
  normalized: string | null;
  /** Lossy key for finding duplicates; never mail it. */
  dedupeKey: string | null;
  /** Whether the receiving server must support SMTPUTF8 (RFC 6531). */
  smtputf8: boolean;
  /** Whether the local-part names a function, not a person (RFC 2142 and common practice). */
  role: boolean;
  /** Whether the domain hands out throw-away mailboxes; `null` while no list is loaded. */
  disposable: boolean | null;
  /** Whether the domain gives mailboxes to the public. */
  freeProvider: boolean;
  /** Who runs the mailboxes of the domain; `null` where the tables do not know. */
  provider: string | null;
  /** Everything that was found, in text order. */
  issues: Issue[];
  /** What was put right before reading, in text order. */
  repairs: Repair[];
}

/** Which data the answers rest on. */
export interface DataVersion {
  /** The release of formwell. */
  formwell: string;
  /** The date of the source of each table, to the month or the day. */
  tables: Record<string, string>;
  /** The list of disposable domains that is loaded; `null` if none is. */
  disposable: ListVersion | null;
}

/** A list of disposable domains: its date, and how many there are. */
export interface ListVersion {
  date: string;
  domains: number;
}
