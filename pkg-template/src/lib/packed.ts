// The reader of src/packed/mod.rs: words and one text become plain objects.

import { memoryBytes, memoryWords } from "./crossing.js";
import type { Exports } from "./exports.js";
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

const NONE = 0xffff_ffff;
const IN_TEXT = 0x8000_0000;
const decoder = new TextDecoder();
const confidence = new Float64Array(1);
const confidenceWords = new Uint32Array(confidence.buffer);

// What is being read. Nothing is ever read while something else is.
let words = new Uint32Array();
let at = 0;
let input = "";
let text = "";

/** The report in the block at `address`. */
export function readReport(exports: Exports, address: number, typed: string): EmailReport {
  open(exports, address, typed);
  const flags = word();
  const report: EmailReport = {
    input: flags & 64 ? "" : input,
    valid: (flags & 1) !== 0,
    address: string(),
    localPart: string(),
    domain: string(),
    asciiDomain: string(),
    unicodeDomain: string(),
    normalized: string(),
    dedupeKey: string(),
    smtputf8: (flags & 2) !== 0,
    role: (flags & 4) !== 0,
    disposable: flags & 16 ? (flags & 32) !== 0 : null,
    freeProvider: (flags & 8) !== 0,
    provider: string(),
    issues: list(issue),
    repairs: list(repair),
    suggestion: null,
    suggestions: list(suggestion),
  };
  report.suggestion = report.suggestions[0] ?? null;
  return report;
}

/** The suggestions in the block at `address`. */
export function readSuggestions(exports: Exports, address: number, typed: string): Suggestion[] {
  open(exports, address, typed);
  return list(suggestion);
}

function open(exports: Exports, address: number, typed: string): void {
  words = memoryWords(exports) as Uint32Array<ArrayBuffer>;
  at = address >>> 2;
  input = typed;
  const [start, length, units] = [word(), word(), word()];
  text = length === 0 ? "" : decode(memoryBytes(exports).subarray(start, start + length), units);
}

/** As many bytes as units: all ASCII. */
function decode(bytes: Uint8Array, units: number): string {
  if (bytes.length !== units || units > 256) return decoder.decode(bytes);
  return String.fromCharCode.apply(null, bytes as unknown as number[]);
}

function word(): number {
  return words[at++] as number;
}

function string(): string | null {
  const start = word();
  const end = word();
  if (start === NONE) return null;
  if (start >= IN_TEXT) return text.slice(start - IN_TEXT, end);
  return start === 0 && end >= input.length ? input : input.slice(start, end);
}

function list<T>(each: () => T): T[] {
  const items: T[] = [];
  for (let count = word(); count > 0; count--) items.push(each());
  return items;
}

function issue(): Issue {
  const code = issueCodes[word()] as IssueCode;
  const severity = word() === 1 ? "error" : "warning";
  return { code, severity, start: word(), end: word(), params: params() };
}

function params(): Record<string, IssueParam> {
  const found: Record<string, IssueParam> = {};
  for (let count = word(); count > 0; count--) found[string() as string] = param();
  return found;
}

function param(): IssueParam {
  const kind = word();
  if (kind === 0) return word();
  return kind === 1 ? (string() as string) : list(span);
}

function span(): Span {
  return { start: word(), end: word() };
}

function repair(): Repair {
  return { code: repairCodes[word()] as RepairCode, start: word(), end: word() };
}

function suggestion(): Suggestion {
  const kind = suggestionKinds[word()] as SuggestionKind;
  const [start, end] = [word(), word()];
  confidenceWords[0] = word();
  confidenceWords[1] = word();
  const [address, domain, replacement] = [string() as string, string() as string, string() as string];
  return { address, domain, confidence: confidence[0] as number, kind, start, end, replacement };
}
