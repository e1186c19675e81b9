// What `formwell clean` was asked for.

import { parseArgs } from "node:util";
import type { JoinKind } from "../../src/lib/list/engine.js";
import type { ListOptions } from "../../src/list.js";
import { UsageError } from "../usage.js";
import { pairs, profile } from "./profile.js";

/** The command line, read. */
export interface Asked {
  files: string[];
  output: string | undefined;
  report: string | undefined;
  rejects: string | undefined;
  json: boolean;
  quiet: boolean;
  disposable: boolean;
  joins: [JoinKind, string][];
  /** None: as many as pay. */
  workers: number | undefined;
  /** Megabytes for the keys of addresses. */
  memory: number;
  options: ListOptions;
}

/** Enough for 17 million addresses. */
const MEMORY = 512;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** @throws UsageError */
export function readArguments(args: string[]): Asked {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new UsageError("no file given");
  return {
    files: positionals,
    output: values.output,
    report: values.report,
    rejects: values.rejects,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    disposable: values.disposable ?? false,
    joins: [
      ...(values.suppress ?? []).map((file): [JoinKind, string] => ["suppressed", file]),
      ...(values.bounces ?? []).map((file): [JoinKind, string] => ["bounced", file]),
      ...(values.confirmed ?? []).map((file): [JoinKind, string] => ["confirmed", file]),
    ],
    workers: workers(values.workers),
    memory: memory(values.memory),
    options: listOptions(values),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        output: { ...text, short: "o" },
        report: text,
        rejects: text,
        json: flag,
        quiet: flag,
        disposable: flag,
        suppress: { ...text, multiple: true },
        bounces: { ...text, multiple: true },
        confirmed: { ...text, multiple: true },
        "confirmed-column": text,
        workers: text,
        memory: text,
        column: { ...text, multiple: true },
        format: text,
        delimiter: text,
        encoding: text,
        header: flag,
        "no-header": flag,
        "no-quotes": flag,
        "max-row": text,
        "apply-repairs": flag,
        "apply-suggestions": text,
        drop: text,
        keep: text,
        plan: text,
        now: text,
        field: { ...text, multiple: true },
        consent: { ...text, multiple: true },
        answered: text,
        notice: text,
        "match-key": { ...text, multiple: true },
        "neutralize-formulas": flag,
        prefix: text,
        options: text,
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** The options of the list; what their values may be, the engine says. */
function listOptions(values: ReturnType<typeof parsed>["values"]): ListOptions {
  const options: Record<string, unknown> = {
    ...json(values.options),
    format: values.format,
    delimiter: values.delimiter === "tab" ? "\t" : values.delimiter,
    encoding: values.encoding,
    header: values["no-header"] ? false : values.header,
    quotes: values["no-quotes"] ? false : undefined,
    columns: values.column,
    maxRow: number("max-row", values["max-row"]),
    applyRepairs: values["apply-repairs"],
    applySuggestions: number("apply-suggestions", values["apply-suggestions"]),
    drop: values.drop?.split(",").map((word) => word.trim()),
    keep: values.keep,
    confirmedColumn: values["confirmed-column"],
    profile: profile(values),
    matchKeys: values["match-key"] && pairs("match-key", values["match-key"]),
    neutralizeFormulas: values["neutralize-formulas"],
    prefix: values.prefix,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** More options, as JSON: those of the addresses, say. */
function json(given: string | undefined): object {
  try {
    const value = JSON.parse(given ?? "{}");
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new UsageError("--options takes a JSON object");
}

function number(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === "" || Number.isNaN(value)) throw new UsageError(`--${name} takes a number`);
  return value;
}

function workers(given: string | undefined): number | undefined {
  const count = number("workers", given);
  if (count !== undefined && (!Number.isInteger(count) || count < 0 || count > 64))
    throw new UsageError("--workers takes a number from 0 to 64");
  return count;
}

/** What is more waits on disk. */
function memory(given: string | undefined): number {
  const megabytes = number("memory", given) ?? MEMORY;
  if (megabytes < 0) throw new UsageError("--memory takes a number of megabytes");
  return megabytes;
}
