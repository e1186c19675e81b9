// Written from the Rust sources by `npm run tables`. Do not edit.

/** What was found. Codes are stable; each names its params and an example. */
export type IssueCode =
  /** Nothing was typed, or only white space: `"  "`. */
  | "address_empty"
  /** Longer than the limit and not looked at; `max`: the limit in UTF-16 code units. */
  | "input_too_long"
  /** More than 254 octets in ASCII form; `octets`: at least that many, `max`. */
  | "address_too_long"
  /**
   * Several addresses in one text: `a@example.org; b@example.org`; `count`, `spans`: where
   * each of them is in the input.
   */
  | "addresses_several"
  /** White space around the address: `" anna@example.org"`. */
  | "address_space_around"
  /** A display name and angle brackets (RFC 5322 §3.4): `Anna <anna@example.org>`. */
  | "address_display_name"
  /** Quotes or brackets around the address: `'anna@example.org'`. */
  | "address_wrapped"
  /** A URI scheme (RFC 6068): `mailto:anna@example.org`. */
  | "address_scheme"
  /** List punctuation after the address: `anna@example.org,`. */
  | "address_punctuation_trailing"
  /** A comment (RFC 5322 §3.2.2): `anna(home)@example.org`. Allowed by `allowComment`. */
  | "address_comment"
  /** A dot after the domain: `anna@example.org.`. */
  | "domain_dot_trailing"
  /** A full-width or ideographic form of an ASCII character: `ａnna@example.org`. */
  | "character_fullwidth"
  /**
   * A character without width, such as U+200B or U+00AD, as comes along in pastes;
   * `codePoint`: `"U+200B"`.
   */
  | "character_invisible"
  /** Another at sign in place of `@`: `anna＠example.org`; `character`. */
  | "at_lookalike"
  /** No `@`: `anna.example.org`. */
  | "at_missing"
  /** A second `@`: `a@b@example.org`, `a@@example.org`. */
  | "at_repeated"
  /** White space inside: `an na@example.org`; `codePoint`. */
  | "character_space"
  /** A control character (general category Cc): U+0000; `codePoint`. */
  | "character_control"
  /** A character that changes the direction of writing, such as U+202E; `codePoint`. */
  | "character_bidi_control"
  /**
   * U+200C or U+200D where the letters beside it do not need it (RFC 5892 appendix A.1, A.2);
   * `codePoint`.
   */
  | "character_joiner"
  /** A character for private use (Co); `codePoint`. */
  | "character_private"
  /** Not a character in the Unicode version of the tables (Cn); `codePoint`. */
  | "character_unassigned"
  /** U+FFFD: a character got lost on the way, as half of a surrogate pair does; `codePoint`. */
  | "character_replacement"
  /** Nothing before the `@`: `@example.org`. */
  | "local_part_empty"
  /** More than 64 octets before the `@`; `octets`, `max`. */
  | "local_part_too_long"
  /** A dot at the start: `.anna@example.org`. */
  | "local_part_dot_leading"
  /** A dot before the `@`: `anna.@example.org`. */
  | "local_part_dot_trailing"
  /** Two dots or more in a row: `anna..k@example.org`. */
  | "local_part_dot_repeated"
  /** A character that may not stand there: `an(na@example.org`; `character`. */
  | "local_part_character"
  /** A quoted local-part (RFC 5321 §4.1.2): `"anna k"@example.org`. Allowed by `allowQuoted`. */
  | "local_part_quoted"
  /**
   * A quote that is not closed, or that does not enclose the whole local-part:
   * `"anna@example.org`, `"anna".k@example.org`.
   */
  | "local_part_quote_misplaced"
  /** A combining mark with no character before it; `codePoint`. */
  | "local_part_mark_leading"
  /** Nothing after the `@`: `anna@`. */
  | "domain_empty"
  /** No dot: `anna@example`. Allowed by `allowDotless`. */
  | "domain_dotless"
  /** More than 253 octets in ASCII form; `octets`: at least that many, `max`. */
  | "domain_too_long"
  /** An address literal (RFC 5321 §4.1.3): `anna@[192.0.2.1]`. Allowed by `allowLiteral`. */
  | "domain_literal"
  /** Square brackets without an IPv4 or IPv6 address in them: `anna@[192.0.2.256]`. */
  | "domain_literal_invalid"
  /** An IPv4 address without brackets: `anna@192.0.2.1`. Allowed by `allowNumeric`. */
  | "domain_ipv4"
  /** The last label is a number: `anna@example.123`. Allowed by `allowNumeric`. */
  | "domain_numeric"
  /**
   * A name set aside for other uses than mail (RFC 6761): `anna@example.test`; `name`.
   * Allowed by `allowSpecialUse`.
   */
  | "domain_special_use"
  /**
   * A last label that the root zone can never hold, because it has one letter only, or a
   * digit or a hyphen and is no A-label: `anna@example.c`, `anna@example.c0m`. Allowed by
   * `allowMalformedTld`.
   */
  | "domain_tld_malformed"
  /** Two dots in a row, or a dot first: `anna@example..org`. */
  | "domain_label_empty"
  /** More than 63 octets between two dots, as an A-label; `octets`: at least that many, `max`. */
  | "domain_label_too_long"
  /** A hyphen first or last between two dots: `anna@-example.org`. */
  | "domain_label_hyphen"
  /**
   * Hyphens in third and fourth place, kept for encodings such as `xn--` (RFC 5891
   * §4.2.3.1): `anna@ab--cd.org`.
   */
  | "domain_label_hyphens34"
  /**
   * A character that may not stand in a domain (RFC 1123, RFC 5892): `anna@ex_ample.org`;
   * `character`.
   */
  | "domain_label_character"
  /**
   * `xn--` and then no Punycode, or Punycode of something that is no U-label (RFC 5890
   * §2.3.2.1): `anna@xn--0.org`.
   */
  | "domain_label_punycode"
  /** A combining mark first in a label (RFC 5891 §4.2.3.2); `codePoint`. */
  | "domain_label_mark_leading"
  /**
   * A character that is allowed only beside certain others (RFC 5892 appendix A):
   * `anna@a·b.org`; `character`.
   */
  | "domain_label_context"
  /** Right-to-left and left-to-right characters mixed against the Bidi rule (RFC 5893 §2). */
  | "domain_label_bidi"
  /** An emoji or a symbol before the `@`; `character`. */
  | "local_part_symbol"
  /** Letters of several scripts before the `@`; `scripts`: their ISO 15924 codes. */
  | "local_part_scripts_mixed"
  /** The local-part names a function, not a person (RFC 2142): `info@example.org`. */
  | "local_part_role"
  /**
   * The last label is not in the root zone of the tables' date: `anna@example.notatld`;
   * `tld`. One such label in 256 passes unnoticed, none of two letters.
   */
  | "domain_tld_unknown"
  /** An emoji or a symbol, which the old IDNA allowed and IDNA2008 does not; `character`. */
  | "domain_symbol"
  /** Letters of several scripts in one label; `scripts`: their ISO 15924 codes. */
  | "domain_scripts_mixed"
  /** Looks like a well-known provider's domain and is another; `resembles`. */
  | "domain_lookalike"
  /** A domain of throw-away mailboxes, where such a list is loaded. */
  | "domain_disposable";

/** What was put right before the address was read. */
export type RepairCode =
  /** White space before or after the address: `" anna@example.org"`. */
  | "trimmed_space"
  /** Display name and angle brackets: `Anna <anna@example.org>`. */
  | "display_name_removed"
  /** Quotes or brackets around the whole: `'anna@example.org'`. */
  | "wrapping_removed"
  /** The dot after the domain: `anna@example.org.`. */
  | "trailing_dot_removed"
  /** Full-width or ideographic forms of ASCII: `ａnna@example．org`. */
  | "fullwidth_folded"
  /** The scheme, and the query behind it: `mailto:anna@example.org?subject=hello`. */
  | "mailto_removed"
  /** Commas and semicolons after the address: `anna@example.org,`. */
  | "trailing_punctuation_removed"
  /** Characters without width: U+200B, U+FEFF, U+00AD … */
  | "invisible_removed"
  /** Another at sign: `anna＠example.org`. */
  | "at_folded"
  /** `@` typed twice in a row: `anna@@example.org`. */
  | "at_merged"
  /** Comments: `anna(home)@example.org`. */
  | "comment_removed";

/** What kind of slip a suggestion mends. */
export type SuggestionKind =
  /** The domain is a slip of a provider's: `anna@yaho.com`. */
  | "domain_typo"
  /** The first label is right, the end is not: `anna@gmail.con`. */
  | "tld_typo"
  /** The end is missing: `anna@gmail`. */
  | "missing_tld"
  /** Only dots are in the wrong place: `anna@gmailc.om`. */
  | "misplaced_dot"
  /** No `@`, or another key in its place: `annagmail.com`, `anna2gmail.com`. */
  | "missing_at"
  /** Letters of another script that look the same: `anna@gmаil.com` with a Cyrillic `а`. */
  | "homograph"
  /** Something around or in the address that does not belong to it: `anna@gmail.com"`. */
  | "pasted_extra"
  /** The local-part is a slip of the person's name: `jhon.smith` of John Smith. */
  | "name_typo";

/** Which repairs are accepted. */
export type AcceptRepairs =
  /** None: the text must be the address and nothing else. */
  | "none"
  /**
   * Those that strip what no reader takes for a part of the address: outer white space,
   * display name, quotes and brackets around it, a trailing dot, full-width forms.
   */
  | "safe"
  /**
   * All, the scheme, list punctuation, invisible characters, comments and other at signs
   * included: for cleaning lists.
   */
  | "all";

/** Options of `checkEmail` and `suggestEmail`. An unknown option is an error. */
export interface EmailOptions {
  /**
   * The person has left the field: also suggest where more typing could still make the
   * address right (`anna@gma`). Default `false`.
   */
  complete?: boolean;
  /** Longest text looked at, in UTF-16 code units. Default 1,000. */
  maxLength?: number;
  /** Which repairs are accepted: `"none"`, `"safe"` or `"all"`. Default `"safe"`. */
  repair?: AcceptRepairs;
  /** Accept a quoted local-part: `"anna k"@example.org`. Default `false`. */
  allowQuoted?: boolean;
  /** Accept an address literal: `anna@[192.0.2.1]`. Default `false`. */
  allowLiteral?: boolean;
  /** Accept comments; they are removed: `anna(home)@example.org`. Default `false`. */
  allowComment?: boolean;
  /** Accept a domain of one label: `anna@mailhost`. Default `false`. */
  allowDotless?: boolean;
  /** Accept special-use names: `anna@example.test`. Default `false`. */
  allowSpecialUse?: boolean;
  /**
   * Accept a number as the last label, and so an IPv4 address without brackets:
   * `anna@example.123`, `anna@192.0.2.1`. Default `false`.
   */
  allowNumeric?: boolean;
  /**
   * Accept a last label of one letter, or with digits or hyphens: `anna@example.c`.
   * Default `false`.
   */
  allowMalformedTld?: boolean;
  /**
   * Domains to suggest besides the known providers, and never to correct. Default none. In
   * JavaScript a list of more than a hundred is read again where it is another array or has
   * another length: pass a new one rather than changing its texts.
   */
  extraDomains?: readonly string[];
  /** Domains never to suggest, in any case of letters; long lists as above. Default none. */
  neverSuggest?: readonly string[];
  /** How sure a suggestion must be, 0 to 1. Default 0.9. */
  threshold?: number;
  /**
   * Where the person is, as a BCP 47 tag with a region, `de-AT`: moves the odds towards the
   * providers of that country. Default none.
   */
  locale?: string | null;
  /** The person's given name: a local-part one slip away from it may be corrected. */
  givenName?: string | null;
  /** The person's family name, likewise. */
  familyName?: string | null;
}

/** How each option is read. */
export type EmailOptionKind = "boolean" | "whole number" | "number" | "string" | "list of strings" | `${string}|${string}`;

/** Every option. */
export const emailOptionKinds: Readonly<Record<keyof EmailOptions, EmailOptionKind>> = {
  complete: "boolean",
  maxLength: "whole number",
  repair: "none|safe|all",
  allowQuoted: "boolean",
  allowLiteral: "boolean",
  allowComment: "boolean",
  allowDotless: "boolean",
  allowSpecialUse: "boolean",
  allowNumeric: "boolean",
  allowMalformedTld: "boolean",
  extraDomains: "list of strings",
  neverSuggest: "list of strings",
  threshold: "number",
  locale: "string",
  givenName: "string",
  familyName: "string",
};

/** The release. */
export const release = "0.1.0";

/** The date of the source of each table. */
export const tableDates: Readonly<Record<string, string>> = {
  aliasDomains: "2026-11",
  bigrams: "2026-11",
  bouncePhrases: "2026-11",
  exceptions: "2026-11",
  keyboards: "2026-11",
  mailboxRules: "2026-11",
  mailboxes: "2026-11",
  nameFolding: "2026-11",
  postal: "2026-11",
  providers: "2026-11",
  roles: "2026-11",
  specialUse: "2026-11",
  statusCodes: "2026-11",
  suffixes: "2026-11",
  tel: "2026-11",
  tlds: "2026-09-16",
  words: "2026-11",
  unicode: "2026-11",
};

/** Every `IssueCode`, in the order of the engine. */
export const issueCodes = /* @__PURE__ */ "address_empty input_too_long address_too_long addresses_several address_space_around address_display_name address_wrapped address_scheme address_punctuation_trailing address_comment domain_dot_trailing character_fullwidth character_invisible at_lookalike at_missing at_repeated character_space character_control character_bidi_control character_joiner character_private character_unassigned character_replacement local_part_empty local_part_too_long local_part_dot_leading local_part_dot_trailing local_part_dot_repeated local_part_character local_part_quoted local_part_quote_misplaced local_part_mark_leading domain_empty domain_dotless domain_too_long domain_literal domain_literal_invalid domain_ipv4 domain_numeric domain_special_use domain_tld_malformed domain_label_empty domain_label_too_long domain_label_hyphen domain_label_hyphens34 domain_label_character domain_label_punycode domain_label_mark_leading domain_label_context domain_label_bidi local_part_symbol local_part_scripts_mixed local_part_role domain_tld_unknown domain_symbol domain_scripts_mixed domain_lookalike domain_disposable".split(" ") as readonly IssueCode[];

/** Every `RepairCode`, in the order of the engine. */
export const repairCodes = /* @__PURE__ */ "trimmed_space display_name_removed wrapping_removed trailing_dot_removed fullwidth_folded mailto_removed trailing_punctuation_removed invisible_removed at_folded at_merged comment_removed".split(" ") as readonly RepairCode[];

/** Every `SuggestionKind`, in the order of the engine. */
export const suggestionKinds = /* @__PURE__ */ "domain_typo tld_typo missing_tld misplaced_dot missing_at homograph pasted_extra name_typo".split(" ") as readonly SuggestionKind[];
