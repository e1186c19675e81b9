// The reader of src/packed/mod.rs: words and one text become plain objects.

import { read } from "./crossing.js";
import { engine } from "./engine.js";
import { issueCodes, repairCodes, suggestionKinds } from "./generated.js";
import type {
  EmailReport,
  Issue,
  IssueCode,
  IssueParam,
  Repair,
  RepairCode,
  Span,
  Suggestion,
  SuggestionKind,
} from "./types.js";

// What is being read. Nothing is ever read while something else is.
let words: Uint32Array;
let at: number;
let text: string;

/** How the operator of the last report's domain reads local-parts; see src/tables/mailbox_rules.rs. */
export let rule: number;

/** The report in the block at `address`. */
export function readReport(address: number, typed: string): EmailReport {
  open(address, typed);
  const flags = word();
  const is = (bit: number) => (flags & bit) > 0;
  rule = flags >> 7;
  const report: EmailReport = {
    input: is(64) ? "" : typed,
    valid: is(1),
    address: string(),
    localPart: string(),
    domain: string(),
    asciiDomain: string(),
    unicodeDomain: string(),
    normalized: string(),
    dedupeKey: string(),
    smtputf8: is(2),
    role: is(4),
    disposable: is(16) ? is(32) : null,
    freeProvider: is(8),
    provider: string(),
    issues: list(issue),
    repairs: list(repair),
    suggestion: null,
    suggestions: list(suggestion),
  };
  report.suggestion = report.suggestions[0] ?? null;
  return report;
}

function open(address: number, typed: string): void {
  words = new Uint32Array(engine.memory.buffer);
  at = address >>> 2;
  text = `${typed}${read(word(), word())}`;
}

function word(): number {
  return words[at++] as number;
}

function string(): string | null {
  const start = word();
  const end = word();
  return start > end ? null : text.slice(start, end);
}

function list<T>(each: () => T): T[] {
  const all: T[] = [];
  for (let left = word(); left--; ) all.push(each());
  return all;
}

function span(): Span {
  return { start: word(), end: word() };
}

function issue(): Issue {
  return {
    code: issueCodes[word()] as IssueCode,
    severity: word() ? "error" : "warning",
    start: word(),
    end: word(),
    params: Object.fromEntries(list(() => [string(), param()])),
  };
}

function param(): IssueParam {
  const kind = word();
  if (kind === 0) return word();
  return kind === 1 ? (string() as string) : list(span);
}

function repair(): Repair {
  return { code: repairCodes[word()] as RepairCode, start: word(), end: word() };
}

function suggestion(): Suggestion {
  const kind = suggestionKinds[word()] as SuggestionKind;
  const { start, end } = span();
  const confidence = word() / 1e6;
  const address = string() as string;
  const domain = string() as string;
  return { address, domain, confidence, kind, start, end, replacement: string() as string };
}
