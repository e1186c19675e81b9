// Options and report of a list; src/list/options.rs and src/list/tally.rs are the other side.

import type { EmailOptions } from "../types.js";
import type { ListProfileOptions, ListStandings } from "./profile-types.js";

/** How a list is to be cleaned. Everything may be left out. */
export interface ListOptions {
  /** `csv` has any delimiter; `ndjson` is one JSON object a line. Default: recognised. */
  format?: "csv" | "ndjson";
  /** What stands between fields, one ASCII character. Default: recognised. */
  delimiter?: string;
  /** Default: recognised. What comes out is UTF-8. */
  encoding?: "utf-8" | "utf-16le" | "utf-16be" | "latin1";
  /** Whether the first row names the columns. Default: recognised. */
  header?: boolean;
  /** Whether `"` encloses fields. Default `true`. */
  quotes?: boolean;
  /**
   * The columns with addresses, by name or by number from 1; duplicates are told by the first.
   * Default: recognised by name or by content.
   */
  columns?: string[];
  /** Longest row that is read, in bytes. A longer one is kept, but not looked at. Default 1 MiB. */
  maxRow?: number;
  /** How addresses are checked. `complete` is always on, `repair` is `"all"` unless it is given. */
  email?: EmailOptions;
  /** Put the mended address in the place of the one that was typed, where it is valid. Default `false`. */
  applyRepairs?: boolean;
  /** Add the column `corrected`: what was suggested where it is at least so sure, 0 to 1, else the address. */
  applySuggestions?: number;
  /** What to leave out. Default nothing. */
  drop?: ("suppressed" | "bounced" | "invalid" | "unconfirmed" | "disposable" | "role" | "duplicates")[];
  /**
   * Which of several rows with one address is no duplicate. Default the first. For another the
   * whole list is kept until its end.
   */
  keep?: "first" | "last" | "fullest";
  /**
   * The column that says who confirmed that they want mail: a word for yes in nine languages, `1`,
   * `true` or a date. Default none.
   */
  confirmedColumn?: string;
  /** Add the columns `stage`, `score` and `missing`: how far each row answers a plan. Default none. */
  profile?: ListProfileOptions;
  /**
   * Columns by the `autocomplete` token they hold, of those that `matchKeys` reads. Adds `person_key` and `household_key`,
   * under which persons and households are looked for. Default none.
   */
  matchKeys?: { [token: string]: string };
  /** Put `'` before cells that a spreadsheet would run as a formula. Default `false`. */
  neutralizeFormulas?: boolean;
  /** What the names of added columns start with. Default `"formwell_"`. */
  prefix?: string;
  /** 128 random bits, so that nobody can prepare two addresses with one key. Answers do not depend on it. */
  hashKey?: [number, number];
}

/** How a list is laid out. */
export interface ListLayout {
  format: "csv" | "ndjson";
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "latin1";
  /** Whether it began with a byte order mark. */
  mark: boolean;
  delimiter: string;
  quotes: boolean;
  header: boolean;
  /** The names of the columns; without a header `column_1` and so on. */
  columns: string[];
  /** Which of them hold addresses, from 0. */
  email: number[];
  /** Which of them says who confirmed, from 0. */
  confirmed: number | null;
}

/** A row that is named in the report. */
export interface ListRow {
  /** The line it starts on, from 1. */
  line: number;
  /** The start of what was typed; empty where that is fine. */
  input: string;
  codes: string[];
  /** The domain that was probably meant. */
  meant: string | null;
}

/** What was found in a list. Numbers count rows. */
export interface ListReport {
  layout: ListLayout;
  rows: number;
  blankLines: number;
  kept: number;
  dropped: number;
  duplicates: number;
  facts: {
    valid: number;
    role: number;
    disposable: number;
    freeProvider: number;
    suggested: number;
    repaired: number;
    formulas: number;
    formulasNeutralized: number;
    broken: number;
  };
  /** What other lists and the column of confirmations say. */
  joined: { suppressed: number; bounced: number; confirmed: number };
  /** Why rows were dropped or changed. */
  reasons: Record<string, number>;
  /** Rows by code. */
  codes: Record<string, number>;
  /** The commonest slips: the domain as typed, and the one that was probably meant. */
  typos: { typed: string; meant: string; rows: number }[];
  /** Rows with slips beyond the hundred thousand that are told apart. */
  otherTypos: number;
  /** Where persons stand; `null` without a plan. What other lists say is not counted in. */
  profile: ListStandings | null;
  /** The first hundred rows that could not be read as they should. */
  brokenRows: ListRow[];
  /** The hundred rows with the most codes. */
  worst: ListRow[];
}
