// The report as one HTML file: no script, no request, charts in SVG.

import { FormwellError } from "../error.js";
import { bars, html, part, table } from "./page-parts.js";
import { persons } from "./page-persons.js";
import { style } from "./page-style.js";
import type { ListReport, ListRow } from "./types.js";

/** A list and what was found in it. */
export interface ReportedList {
  /** What it is called. */
  file: string;
  report: ListReport;
}

/**
 * The report on lists as a page of its own, in English.
 *
 * ```js
 * import { cleanStream, reportPage } from "formwell/list";
 *
 * const clean = cleanStream();
 * await new Response(new Blob(["email\nanna@yaho.com\n"]).stream().pipeThrough(clean)).text();
 * reportPage([{ file: "list.csv", report: await clean.report }]).startsWith("<!doctype html>"); // -> true
 * ```
 *
 * @param lists one section each
 * @throws FormwellError `bad_options` where one of them has no report.
 */
export function reportPage(lists: readonly ReportedList[]): string {
  if (!Array.isArray(lists) || !lists.every(isReported)) {
    throw new FormwellError("bad_options", "lists with a report each are needed");
  }
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(lists.map(({ file }) => file).join(", "))}: what is in the list</title>
<style>${style}</style>
<main>
${lists.map(section).join("\n")}
<footer>Made by formwell on the machine that has the list. An address is not proof of a mailbox: send a message.</footer>
</main>
</html>
`;
}

function isReported(list: Partial<ReportedList> | null): boolean {
  return typeof list?.file === "string" && typeof list.report?.facts === "object" && Array.isArray(list.report.worst);
}

function section({ file, report }: ReportedList): string {
  const { facts, layout } = report;
  const parts = [`${layout.format} in ${layout.encoding}`, `${layout.columns.length} columns`];
  const columns = layout.email.map((at) => `“${layout.columns[at] ?? ""}”`);
  if (columns.length > 0) parts.push(`addresses in ${columns.join(", ")}`);
  return [
    `<h1>${html(file)}</h1><p>${html(parts.join(" · "))}</p>`,
    figures(report),
    part("Verdicts", bars(verdicts(report), report.rows)),
    part("Kinds of addresses", bars(kinds(report), report.rows)),
    part("What other lists say", bars(counts({ ...report.joined }), report.rows)),
    part("What was found", bars(counts(report.codes), report.rows)),
    part("Dropped or changed, and why", bars(counts(report.reasons), report.rows)),
    part("Commonest slips", slips(report)),
    ...persons(report),
    part("Rows that could not be read as they should", rows(report.brokenRows)),
    part("Rows to look at first", rows(report.worst)),
    facts.formulas > facts.formulasNeutralized
      ? `<p class="note">${number(facts.formulas)} rows have cells that a spreadsheet would run as a formula; they were left as they are.</p>`
      : "",
  ].join("\n");
}

function figures({ rows, kept, dropped, duplicates, facts }: ListReport): string {
  const all = [
    ["rows", rows],
    ["valid", facts.valid],
    ["probably mistyped", facts.suggested],
    ["duplicates", duplicates],
    ["kept", kept],
    ["dropped", dropped],
  ] as const;
  return `<dl class="figures">${all.map(([name, value]) => `<div><dt>${name}</dt><dd>${number(value)}</dd></div>`).join("")}</dl>`;
}

function verdicts({ rows, facts, duplicates }: ListReport): [string, number][] {
  return [
    ["valid", facts.valid],
    ["not valid", rows - facts.valid],
    ["probably mistyped", facts.suggested],
    ["duplicate of another row", duplicates],
    ["row not read as it should", facts.broken],
  ];
}

function kinds({ facts }: ListReport): [string, number][] {
  return [
    ["free provider", facts.freeProvider],
    ["function, not a person", facts.role],
    ["throw-away mailbox", facts.disposable],
  ];
}

/** Largest first; of equal ones in the order of their names. */
function counts(all: Record<string, number>): [string, number][] {
  const entries = Object.entries(all).map(([name, count]): [string, number] => [name.replaceAll("_", " "), count]);
  return entries.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function slips({ typos, otherTypos }: ListReport): string {
  if (typos.length === 0) return "";
  const shown = typos.map(({ typed, meant, rows }): [string, number] => {
    // Where the domain is right it is what stands before it.
    return [typed === meant ? `…@${meant}` : `${typed || "(no @)"} → ${meant}`, rows];
  });
  const others = otherTypos > 0 ? `<p>And ${number(otherTypos)} rows with rarer ones.</p>` : "";
  return bars(shown) + others;
}

function rows(all: readonly ListRow[]): string {
  if (all.length === 0) return "";
  const cells = all.map(({ line, input, codes, meant }) => [
    String(line),
    input,
    codes.join(", ").replaceAll("_", " "),
    meant ?? "",
  ]);
  return table(["Line", "Typed", "Found", "Domain meant"], cells);
}

function number(value: number): string {
  return value.toLocaleString("en");
}
