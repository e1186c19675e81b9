// What plans, records and evaluations look like.

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** RFC 3339 with offset: `"2026-03-09T15:45:00+05:45"`. A `Date` works too. */
export type Instant = string | Date;

/** ISO 8601: `"P180D"`, `"P1Y6M"`, `"PT5M"`. */
export type Duration = string;

/** What a site wants to know, in which steps, and when it may write. */
export interface PlanSource {
  readonly version: 1;
  readonly id: string;
  /** Name of the field with the address that is mailed. Default `"email"`. */
  readonly address?: string;
  /** 0 to 100; a fraction counts as the next whole number. Default 0. */
  readonly sufficientScore?: number;
  readonly fields: readonly FieldSource[];
  readonly steps: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly ask?: {
    /** Fields at a time. Default 3. */
    readonly max?: number;
    /** Asks before a field is left alone. Default: no limit. */
    readonly limit?: number;
    /** How long nobody is asked on a page after the last ask. */
    readonly cooldown?: Duration;
    readonly order?: "required_first" | "importance";
  };
  readonly purposes?: readonly PurposeSource[];
  readonly notice?: {
    readonly version: string;
    /** Versions under which a consent still counts. Default: the current one. */
    readonly accepted?: readonly string[];
    readonly url?: string;
  };
  readonly cadence?: {
    readonly purpose: string;
    /** From the last update to the first reminder. */
    readonly firstCheck: Duration;
    /** From reminder to reminder; the last one repeats. */
    readonly retry: readonly Duration[];
    /** Default 3; `null`: for ever. */
    readonly maxReminders?: number | null;
    /** From the last update or refresh mail to the next refresh mail. */
    readonly refresh: Duration;
  };
  readonly segments?: readonly { readonly id: string; readonly when: Condition }[];
  /** Keys of the host's own. */
  readonly [own: `x-${string}`]: unknown;
}

/** A field, with HTML's names and meanings. */
export interface FieldSource {
  readonly name: string;
  /** Default `"text"`. */
  readonly type?: "text" | "email" | "tel" | "url" | "date" | "number" | "checkbox" | "select";
  /** Not of a postal code, state or town (by `autocomplete`) that addresses in the country told do without. */
  readonly required?: boolean;
  readonly minlength?: number;
  readonly maxlength?: number;
  /** Anchored at both ends, in the syntax of JavaScript's `v` flag, without look-around and back-references. */
  readonly pattern?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  /** Default 1, as in HTML. */
  readonly step?: number | string;
  readonly multiple?: boolean;
  readonly options?: readonly string[];
  readonly autocomplete?: string;
  /** Of a date: at least that long ago. */
  readonly minAge?: Duration;
  /** Of a date: at most that long ago. */
  readonly maxAge?: Duration;
  /** Importance, an integer from 0 to 1000. Default 1. */
  readonly weight?: number;
  /** Asks before the field is left alone. Default: the plan's `ask.limit`. */
  readonly askLimit?: number;
  /** How long an answer stays fresh. Default: for ever. */
  readonly validFor?: Duration;
  readonly when?: Condition;
  /** Keys of the host's own. */
  readonly [own: `x-${string}`]: unknown;
}

/** What a person can consent to. */
export interface PurposeSource {
  readonly id: string;
  /** Default `"email"`. */
  readonly channel?: "email" | "tel" | "sms" | "post";
  readonly doubleOptIn?: boolean;
  readonly confirmWithin?: Duration;
  readonly validFor?: Duration;
}

/** Tests of a field or a fact hold together; an absent value compares as `null`. */
export type Condition =
  | ({ readonly field: string } & Tests)
  | ({ readonly fact: string } & Tests)
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

interface Tests {
  readonly eq?: Json;
  readonly in?: readonly Json[];
  readonly present?: boolean;
}

/** One thing wrong with a plan; further keys belong to the code. */
export interface Problem {
  code: string;
  /** The way from the plan to the value at fault. */
  path: (string | number)[];
  [param: string]: unknown;
}

/** A flag of the platform's `ValidityState`. */
export type ValidityFlag =
  | "valueMissing"
  | "typeMismatch"
  | "patternMismatch"
  | "tooLong"
  | "tooShort"
  | "rangeUnderflow"
  | "rangeOverflow"
  | "stepMismatch"
  | "badInput";

/** One thing wrong with the value of one field. */
export interface FieldIssue {
  /** The field's name and, in a list, the index of the item. */
  path: (string | number)[];
  code: ValidityFlag;
  /** The step the field stands in. */
  step: string | null;
  /** The limits that were missed, by the names of the plan's keys; absent where there are none. */
  params?: Record<string, string | number>;
}

export interface ValidateOptions {
  /** Look only at the fields of this step. */
  step?: string;
  /** `"draft"` lets blanks pass. Default `"final"`. */
  mode?: "final" | "draft";
  /** For `minAge` and `maxAge`, which are not checked without it. */
  now?: Instant;
  /** What the host knows, for conditions. */
  facts?: Readonly<Record<string, unknown>>;
  /** Fields whose value a check of the host's own refuses: it raises `typeMismatch`. */
  refused?: readonly string[];
}

/** The values as they came, or everything that is wrong with them. */
export type Validation<Values> = { value: Values; issues?: undefined } | { issues: FieldIssue[]; value?: undefined };

/** What the host stored about one person. Junk in it is answered with warnings. */
export interface ProfileRecord {
  startedAt?: Instant;
  answers?: { [field: string]: { value?: unknown; at: Instant; declined?: true; source?: string } };
  asks?: { [field: string]: Instant[] };
  events?: ConsentEvent[];
  reminders?: { kind: "remind" | "refresh"; at: Instant }[];
  address?: { status: "unknown" | "ok" | "soft" | "hard" | "complaint"; at?: Instant };
  optOuts?: { channel: "email" | "tel" | "sms" | "post" | "*"; source: string; at?: Instant }[];
}

/** A record as `merge` returns it: every part that can be empty is there. */
export type MergedRecord = ProfileRecord &
  Required<Pick<ProfileRecord, "answers" | "asks" | "events" | "reminders" | "optOuts">>;

/** A consent event with the names of ISO/IEC TS 27560; the keys of proof are what `missingEvidence` looks for. */
export interface ConsentEvent {
  purpose: string;
  event_state: "requested" | "given" | "refused" | "withdrawn" | "expired" | "invalidated";
  /** Of a confirmation: when the link was clicked. */
  event_time: Instant;
  /** Whose consent; `email` does as well. */
  pii_principal_id?: string;
  email?: string;
  notice_version?: string;
  /** A hash of the privacy notice, or the notice itself as `privacy_notice`. */
  notice_hash?: string;
  privacy_notice?: string;
  /** The sentence that was agreed to. */
  wording?: string;
  /** Form, phone, paper. */
  collection_method?: string;
  /** From where the event came: an IP address, or a session as `session_id`. */
  ip?: string;
  session_id?: string;
  /** Double opt-in: when and from where it was asked for. */
  request_time?: Instant;
  request_ip?: string;
  request_session_id?: string;
  /** Double opt-in: the Message-ID of the confirmation mail, and when it was sent. */
  mail_id?: string;
  mail_time?: Instant;
  [name: string]: unknown;
}

/** A part of a postal address, by the autocomplete token of its field. */
export type AddressPart = "street-address" | "address-level2" | "address-level1" | "postal-code";

/** `gdpr`: Articles 4(11) and 7(1). `de_doi`: the same, and a double opt-in as German courts want it documented. */
export type EvidenceStandard = "gdpr" | "de_doi";

/** What can be missing as proof. */
export type EvidenceKey =
  | "pii_principal_id"
  | "purpose"
  | "event_state"
  | "event_time"
  | "notice_version"
  | "notice_hash"
  | "wording"
  | "collection_method"
  | "request_time"
  | "request_ip"
  | "mail_id"
  | "mail_time"
  | "ip";

/** Keys to look for duplicates by; equal keys are a reason to look, not proof. They hold personal data. */
export interface MatchKeys {
  /** The `dedupeKey` of a valid address. */
  email: string | null;
  /** Family name, given name, and birthday, postal code or town. */
  person: string | null;
  /** Family name, street, and postal code or town. */
  household: string | null;
}

export interface EvaluateOptions {
  /** The time of the evaluation; rules read no clock. */
  now: Instant;
  /** How the person would be asked. Default `"inline"`. */
  channel?: "inline" | "email";
  /** What the host knows, for conditions. */
  facts?: Readonly<Record<string, unknown>>;
  /** Ask for these fields alone. */
  only?: readonly string[];
  /** At most that many fields at a time. Default: the plan's `ask.max`. */
  max?: number;
  /** How far in the future a stamp may lie without a warning. Default `"PT5M"`. */
  tolerance?: Duration;
  /** Fields whose answer a check of the host's own refuses: they are `invalid`. */
  refused?: readonly string[];
}

export type FieldState =
  | "filled"
  | "stale"
  | "invalid"
  | "undeliverable"
  | "missing"
  | "declined"
  | "exhausted"
  | "not_applicable";

export type ConsentState =
  | "none"
  | "requested"
  | "given"
  | "refused"
  | "withdrawn"
  | "expired"
  | "outdated"
  | "invalidated";

/** Everything the rules say about one person at one time. No answer's value is in it. */
export interface Evaluation {
  /** 0 to 100. */
  score: number;
  sufficient: boolean;
  /** How many leading steps are done. */
  stage: number;
  steps: { id: string; state: "empty" | "partial" | "full" | "not_applicable"; canAdvance: boolean }[];
  fields: { [name: string]: FieldState };
  missingRequired: string[];
  /** What to ask now, most important first. */
  ask: { field: string; why: FieldState }[];
  segments: string[];
  consents: { [purpose: string]: ConsentState };
  mayEmail: boolean;
  /** What stands in the way of a mail. */
  blocked: string[];
  next: {
    action: "none" | "wait" | "prompt" | "remind" | "refresh" | "reconsent";
    /** When to look again, in UTC. */
    at?: string;
    fields?: string[];
    because: string[];
  };
  warnings: { code: string; where?: string; field?: string }[];
}
