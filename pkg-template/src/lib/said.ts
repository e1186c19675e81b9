// What was said of a domain before: people share few domains, and a form asks about the same one again and again.

import { memory } from "./crossing.js";
import { askLocalPart, type Engine, engine, isLive } from "./engine.js";
import { optionLines } from "./guards.js";
import { rule } from "./packed.js";
import type { EmailOptions, EmailReport, Issue, Span, Suggestion, Suggestions } from "./types.js";

/** So many domains are remembered, then all are forgotten. */
const MOST = 4096;

/**
 * What is judged by the domain alone, whatever is wrong with it. No flag `i`: it has JavaScript's engine read all of
 * Unicode at first use.
 */
const domains = /^@[\w-]+(?:\.[\w-]+)*$/;

/** So long may an address be that no part is too long. */
const LONGEST = 64;

export interface Said {
  /** The report that the domain came with, and where the `@` stood. */
  report: EmailReport;
  before: number;
  /** How the operator reads local-parts; see src/tables/mailbox_rules.rs. */
  rule: number;
  /** What stands from the `@` on in an address that is stored, and in its key; empty where it is as typed. */
  stored: string;
  keyed: string;
}

/** By what was typed from the `@` on; nothing yet for what was seen once, as most domains of a list are, or cannot be kept. */
const said = new Map<string, Said | undefined>();
let told: string;

/** Where the engine reads an ordinary local-part, and whose memory that is. */
let place = new Uint8Array();
let owner: Engine | undefined;

/** Where the `@` of the last address stood; 0 if only the engine can tell what it is. */
export let sign: number;

/** Nothing was ever said. */
export function forget(): void {
  said.clear();
}

/** What `say` makes of an address with these options, if its domain was there before and its local-part is an ordinary one. */
export function recall<T>(
  input: string,
  options: EmailOptions | undefined,
  say: (input: string, known: Said) => T,
): T | undefined {
  sign = 0;
  // A name is looked for in the local-part; a limit is asked of the engine.
  if ((options?.givenName ?? options?.familyName ?? options?.maxLength ?? null) !== null) return;
  const lines = optionLines(options);
  if (told !== lines || said.size > MOST) forget();
  told = lines;
  sign = scan(input);
  return find(input, say);
}

/** A report that `recall` did not know just now, and does from the second time on that its domain is met. */
export function remember(input: string, report: EmailReport): EmailReport {
  if (!sign) return report;
  const typed = input.slice(sign);
  if (!said.has(typed)) {
    said.set(typed, undefined);
    return report;
  }
  if (!domains.test(typed)) return report;
  const stored = (report.normalized as string).slice(sign);
  const key = report.dedupeKey as string;
  const keyed = key.slice(key.indexOf("@"));
  // A subdomain names the mailbox.
  if (!rule && keyed !== stored) return report;
  report.issues = report.issues.filter(({ code }) => code !== "local_part_role");
  const unless = (same: string) => (same === typed ? "" : same);
  said.set(typed, { report, before: sign, rule, stored: unless(stored), keyed: unless(keyed) });
  owner = engine;
  place = memory(engine.place(), LONGEST);
  scan(input);
  return find(input, reported) as EmailReport;
}

/**
 * Where the `@` stands behind words with single signs between them, which are now in their place; else 0, as in the
 * name of a page.
 */
function scan(input: string): number {
  if (input.length > LONGEST || (input.charCodeAt(3) === 46 && /^www/i.test(input))) return 0;
  // Memory has grown, and this is no view of it any more. A line that once wrote into such an array is slow for good.
  if (!place.length) {
    place = new Uint8Array(LONGEST);
    owner = undefined;
  }
  let isInWord = false;
  let at = 0;
  for (; ; at++) {
    const code = input.charCodeAt(at);
    const letter = code | 32;
    if ((letter > 96 && letter < 123) || (code > 47 && code < 58) || code === 95) isInWord = true;
    else if (isInWord && (code === 43 || code === 45 || code === 46)) isInWord = false;
    else return isInWord && code === 64 ? at : 0;
    place[at] = code;
  }
}

function find<T>(input: string, say: (input: string, known: Said) => T): T | undefined {
  const known = sign && isLive(owner) ? said.get(input.slice(sign)) : undefined;
  return known && say(input, known);
}

/** The suggestions alone, which no ordinary local-part has a say in. */
export function suggested(input: string, { report, before }: Said): Suggestions {
  const suggestions: Suggestion[] = [];
  for (const one of report.suggestions)
    suggestions.push({ ...move(one, sign - before), address: `${input.slice(0, sign)}@${one.domain}` });
  return { suggestion: suggestions[0] ?? null, suggestions };
}

/** The whole report. */
export function reported(input: string, known: Said): EmailReport {
  const { report, before, rule, stored, keyed } = known;
  const found = askLocalPart(sign, rule);
  const localPart = input.slice(0, sign);
  const shift = sign - before;
  const role = (found & 1) > 0;
  const issues: Issue[] = [];
  if (role) issues.push({ code: "local_part_role", severity: "warning", start: 0, end: sign, params: {} });
  for (const issue of report.issues) issues.push({ ...move(issue, shift), params: { ...issue.params } });
  const { suggestion, suggestions } = suggested(input, known);
  let dedupeKey = input;
  if (found & 2) {
    dedupeKey = "";
    for (let at = 0; at < found >> 2; at++) dedupeKey += String.fromCharCode(place[at] as number);
    dedupeKey += keyed || input.slice(sign);
  } else if (keyed) dedupeKey = localPart + keyed;
  return {
    input,
    valid: report.valid,
    address: input,
    localPart,
    domain: report.domain,
    asciiDomain: report.asciiDomain,
    unicodeDomain: report.unicodeDomain,
    normalized: stored ? localPart + stored : input,
    dedupeKey,
    smtputf8: false,
    role,
    disposable: report.disposable,
    freeProvider: report.freeProvider,
    provider: report.provider,
    issues,
    repairs: [],
    suggestion,
    suggestions,
  };
}

function move<T extends Span>(one: T, shift: number): T {
  return { ...one, start: one.start + shift, end: one.end + shift };
}
