// A list as a web stream that uses several threads.

import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pid } from "node:process";
import { listModule } from "../../list.js";
import { FormwellError } from "../error.js";
import { diskAt } from "./disk.js";
import { type CleanOptions, type CleanStream, given, streamBy } from "./stream.js";
import { threads } from "./threads.js";

/** What a stream of a list takes in Node. */
export interface NodeCleanOptions extends CleanOptions {
  /**
   * Threads that check rows, beside the one that calls: 0 to 64, where 0 is that one alone. Default one for each
   * processor but one, four at most, from the second megabyte of a list on. Who cleans many lists at once asks for 0.
   */
  workers?: number;
  /**
   * Megabytes for what is known of addresses, 30 bytes each, at least 1. Rows that follow and their keys wait in a file
   * and come out when all were read; so do all rows where the last or the fullest is kept. Default no limit, and no file.
   */
  memory?: number;
  /** The folder of that file. Default the temporary folder of the system. */
  folder?: string;
}

/**
 * {@link formwell/list!cleanStream} with threads: bytes of CSV, TSV or NDJSON in, the same rows out
 * with what was found, byte for byte the same for any number of threads.
 *
 * ```js
 * import { Readable } from "node:stream";
 * import { cleanStream } from "formwell/node";
 *
 * const clean = cleanStream({ workers: 2 });
 * const list = Readable.toWeb(Readable.from([Buffer.from("email\nanna@yaho.com\n")]));
 * for await (const bytes of list.pipeThrough(clean)) process.stdout.write(bytes);
 * (await clean.report).facts.suggested; // -> 1
 * ```
 *
 * @throws FormwellError `bad_options`
 */
export function cleanStream(all?: NodeCleanOptions | null): CleanStream {
  const { workers, memory, folder, ...options } = given(all);
  const { disposable } = options;
  assure(workers === undefined || (Number.isInteger(workers) && workers >= 0 && workers <= 64), "workers: 0 to 64");
  assure(memory === undefined || (typeof memory === "number" && memory >= 0), "memory: a number of megabytes");
  assure(folder === undefined || typeof folder === "string", "folder: a path");
  return streamBy(options, (list) => {
    const module = listModule();
    const help = threads(workers, { module, options: list, disposable });
    return { module, help, disk: memory === undefined ? undefined : diskAt(spool(folder), memory) };
  });
}

function spool(folder = tmpdir()): string {
  return join(folder, `formwell.${pid}.${randomBytes(8).toString("hex")}.spool`);
}

function assure(isRight: boolean, words: string): void {
  if (!isRight) throw new FormwellError("bad_options", words);
}
