// `formwell clean`: a list in, the same list out, and what was found.

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { stderr, stdout } from "node:process";
import { diskAt } from "../../src/lib/list/disk.js";
import { digestSearch, type JoinOptions } from "../../src/lib/list/join.js";
import { Pipeline } from "../../src/lib/list/pipeline.js";
import { threads } from "../../src/lib/list/threads.js";
import { type FormwellErrorCode, type ListOptions, type ListReport, listModule, reportPage } from "../../src/list.js";
import { UsageError } from "../usage.js";
import { type Asked, readArguments } from "./arguments.js";
import { openInput, openOutput, removeUnfinished, temporary } from "./files.js";
import { progress } from "./progress.js";

/** A file and what was found in it. */
export interface Found {
  file: string;
  output: string;
  report: ListReport;
}

const MISUSE: FormwellErrorCode[] = ["bad_options", "no_email_column", "column_unknown"];

/** @returns the exit status */
export async function clean(args: string[]): Promise<number> {
  const asked = readArguments(args);
  const outputs = asked.files.map((file) => outputOf(file, asked));
  assertDifferent(asked, outputs);
  stopCleanly();
  try {
    const all: Found[] = [];
    for (const [at, file] of asked.files.entries()) all.push(await cleanFile(file, outputs[at] as string, asked));
    await writeReports(all, asked);
    return 0;
  } catch (error) {
    removeUnfinished();
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (MISUSE.includes(error.code as FormwellErrorCode)) throw new UsageError(error.message);
    stderr.write(`formwell: ${error.message}\n`);
    return 1;
  }
}

/** Ctrl-C and a request to end leave nothing behind. */
function stopCleanly(): void {
  for (const [signal, status] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
    process.once(signal, () => {
      removeUnfinished();
      process.exit(status);
    });
  }
}

async function cleanFile(file: string, outputPath: string, asked: Asked): Promise<Found> {
  const input = openInput(file);
  const output = openOutput(outputPath);
  const rejects = asked.rejects === undefined ? undefined : openOutput(asked.rejects);
  const shown = progress(basename(file), asked.quiet);
  const { options } = asked;
  const join = await joinOptions(asked);
  const list = { ...options, hashKey: hashKey(), join } as ListOptions;
  const joins = asked.joins.map(([kind, path]) => ({ kind, chunks: openInput(path).chunks }));
  const disposable = asked.disposable ? readFileSync(new URL("../disposable.bin", import.meta.url)) : undefined;
  const module = listModule();
  const help = threads(asked.workers, { module, options: list, disposable });
  const disk = diskAt(temporary(outputPath), asked.memory);
  const pipeline = new Pipeline(list, { module, disposable, joins, help, disk }, async ({ kept, rejected }) => {
    if (kept.length > 0) await output.write(kept);
    if (rejected.length > 0) await rejects?.write(rejected);
  });
  try {
    for await (const chunk of input.chunks) {
      await pipeline.push(chunk);
      shown.show(input.read(), input.size);
    }
    await pipeline.finish();
  } finally {
    pipeline.close();
    shown.clear();
  }
  await output.finish();
  await rejects?.finish();
  return { file, output: outputPath, report: pipeline.report() as ListReport };
}

/** Which other lists there are, and whether addresses are in them as digests. */
async function joinOptions({ joins }: Asked): Promise<JoinOptions> {
  const join: JoinOptions = {};
  for (const [kind, path] of joins) {
    join[kind] = true;
    if (kind !== "suppressed") continue;
    const search = digestSearch();
    for await (const chunk of openInput(path).chunks) {
      join.digests ||= search(chunk);
      if (join.digests) break;
    }
  }
  return join;
}

/** Numbers that JavaScript and JSON write without loss. */
function hashKey(): [number, number] {
  const bytes = randomBytes(12);
  return [bytes.readUIntBE(0, 6), bytes.readUIntBE(6, 6)];
}

/** Beside the file, unless said otherwise: `list.csv` becomes `list.clean.csv`. */
function outputOf(file: string, { output, files }: Asked): string {
  if (output !== undefined && output !== "-" && existsSync(output) && statSync(output).isDirectory())
    return join(output, named(file));
  if (output !== undefined) {
    if (files.length > 1 && output !== "-") throw new UsageError("several files need a folder to go to: -o FOLDER");
    return output;
  }
  return file === "-" ? "-" : join(dirname(file), named(file));
}

function named(file: string): string {
  const compressed = /\.(gz|zst)$/.exec(file)?.[0] ?? "";
  const plain = basename(file, compressed);
  const extension = extname(plain);
  return `${basename(plain, extension)}.clean${extension}${compressed}`;
}

/** Nothing is written over what is read. */
function assertDifferent({ files, report, rejects, json }: Asked, outputs: string[]): void {
  const targets = [...outputs, report, rejects].filter((path) => path !== undefined && path !== "-");
  const all = [...targets, ...files.filter((file) => file !== "-")].map((path) => resolve(path as string));
  if (new Set(all).size < all.length) throw new UsageError("two files have the same name");
  if (json && outputs.includes("-")) throw new UsageError("--json and the list cannot both go to standard output");
}

async function writeFile(path: string, text: string): Promise<void> {
  const output = openOutput(path);
  await output.write(Buffer.from(text));
  await output.finish();
}

function jsonBeside(report: string): string {
  return `${report.replace(/\.html?$/, "")}.json`;
}

async function writeReports(all: Found[], asked: Asked): Promise<void> {
  const facts = all.length === 1 ? all[0] : all;
  if (asked.report !== undefined) {
    const lists = all.map(({ file, report }) => ({ file: basename(file), report }));
    await writeFile(asked.report, reportPage(lists));
    await writeFile(jsonBeside(asked.report), `${JSON.stringify(facts, null, 2)}\n`);
  }
  if (asked.json) stdout.write(`${JSON.stringify(facts)}\n`);
  if (asked.quiet || asked.json || !stderr.isTTY) return;
  for (const { file, output, report } of all) {
    const { rows, kept, dropped, duplicates } = report;
    const parts = [`${rows} rows`, `${report.facts.valid} valid`, `${report.facts.suggested} probably mistyped`];
    parts.push(`${duplicates} duplicates`, `${kept} kept`, `${dropped} dropped`);
    stderr.write(`${file} → ${output}: ${parts.join(", ")}\n`);
  }
}
