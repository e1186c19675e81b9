// `formwell filter`: lines in, as many lines out, in the same order.

import { readFileSync } from "node:fs";
import { stdin, stdout } from "node:process";
import { parseArgs } from "node:util";
import { ListEngine } from "../src/lib/list/engine.js";
import { type ListLayout, type ListOptions, listModule } from "../src/list.js";
import { UsageError } from "./usage.js";

/** What `formwell filter --help` says. */
export const filterUsage = `Usage: formwell filter [--tsv] [--column NAME] [--disposable] [--options JSON]

Reads JSON objects from standard input, one a line, and writes the same number
of lines in the same order, each with what was found as its key "formwell". A
line that is no object comes out as {"formwell_row": "the line", ...}.

  --column NAME   the key of the address, "email" if not given
  --tsv           fields between tabs, without quotes; the column is a number
                  from 1, and what was found are columns behind the others
  --disposable    know the domains of throw-away mailboxes
  --options JSON  more, in the shape of cleanStream()

Exit status: 0 if all lines came out; 1 if not, as where the reader went away;
2 if called wrongly.
`;

const LF = 10;

/** @returns the exit status */
export async function filter(args: string[]): Promise<number> {
  const engine = start(args);
  // Whatever ends the process before all is written, a closed pipe above all, is a failure.
  process.exitCode = 1;
  let lines = 0;
  for await (const chunk of stdin) lines += await pass(engine, chunk, false);
  lines += await pass(engine, new Uint8Array(), true);
  if (lines === 0) return 0;
  process.stderr.write(`formwell: ${Math.abs(lines)} lines too ${lines > 0 ? "few" : "many"} came out\n`);
  return 1;
}

/** @returns how many more lines went in than came out; a line that is not whole yet is one */
async function pass(engine: ListEngine, chunk: Uint8Array, last: boolean): Promise<number> {
  const out = engine.filter(chunk, last);
  if (out.length > 0) {
    await new Promise<void>((resolve, reject) => {
      stdout.write(out, (error) => (error ? reject(error) : resolve()));
    });
  }
  return count(chunk) - count(out);
}

function count(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

function start(args: string[]): ListEngine {
  const { tsv = false, column = tsv ? "1" : "email", options, disposable } = read(args);
  if (tsv && !/^[1-9]\d{0,5}$/.test(column)) throw new UsageError("with --tsv, --column takes a number from 1");
  const layout: ListLayout = {
    format: tsv ? "csv" : "ndjson",
    encoding: "utf-8",
    mark: false,
    delimiter: tsv ? "\t" : ",",
    quotes: false,
    header: false,
    columns: tsv ? [] : [column],
    confirmed: null,
    email: [tsv ? Number(column) - 1 : 0],
  };
  const given = parsed(options);
  const named = Object.keys(Object(given));
  if (tsv && (named.includes("profile") || named.includes("matchKeys")))
    throw new UsageError("--options: profile and matchKeys are for JSON lines");
  const list = disposable ? readFileSync(new URL("../disposable.bin", import.meta.url)) : undefined;
  try {
    const engine = new ListEngine(listModule(), given, list);
    engine.prepareFilter(layout);
    return engine;
  } catch (error) {
    throw new UsageError(`--options: ${error instanceof Error ? error.message : error}`);
  }
}

function parsed(options = "{}"): ListOptions {
  try {
    return JSON.parse(options);
  } catch (error) {
    throw new UsageError(`--options: ${error instanceof Error ? error.message : error}`);
  }
}

function read(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        tsv: { type: "boolean" },
        column: { type: "string" },
        options: { type: "string" },
        disposable: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
