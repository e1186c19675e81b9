// `formwell check`: one line an address.

import { once } from "node:events";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { checkEmail, type EmailReport, type Issue, message } from "../src/email.js";
import { en } from "../src/locales/en.js";
import { UsageError } from "./usage.js";

/** @returns the exit status: 1 if one address is invalid. */
export async function check(args: string[]): Promise<number> {
  const { json, addresses } = parse(args);
  let status = 0;
  for await (const address of expand(addresses)) {
    // What is given here is typed to its end.
    const report = checkEmail(address, { complete: true });
    if (!report.valid) status = 1;
    const line = json ? JSON.stringify(report) : describe(address, report);
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
  }
  return status;
}

function parse(args: string[]): { json: boolean; addresses: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    if (positionals.length === 0) throw new UsageError("no address given");
    return { json: values.json ?? false, addresses: positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** The addresses, with `-` replaced by the lines of standard input. */
async function* expand(addresses: string[]): AsyncGenerator<string> {
  for (const address of addresses) {
    if (address === "-") yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    else yield address;
  }
}

function describe(address: string, report: EmailReport): string {
  const verdict = report.valid ? "valid  " : "invalid";
  const notes = report.issues.map(describeIssue);
  if (report.suggestion) notes.push(message(report.suggestion, en));
  return [verdict, printable(address), ...notes].join("  ");
}

function describeIssue(issue: Issue): string {
  return `${issue.code}[${issue.start}:${issue.end}] ${printable(message(issue, en))}`;
}

/** Control characters and the like as escapes: a line stays a line, and a terminal stays as it was. */
function printable(text: string): string {
  const shown = text.length > 300 ? `${text.slice(0, 300)}...` : text;
  return shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
