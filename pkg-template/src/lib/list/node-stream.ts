// A list as a web stream that uses several threads.

import { listModule } from "../../list.js";
import { pool } from "./pool.js";
import { type CleanOptions, type CleanStream, given, streamBy } from "./stream.js";

/** What a stream of a list takes in Node. */
export interface NodeCleanOptions extends CleanOptions {
  /** Threads that check rows, beside the one that calls. 0, the default, is that one alone. */
  workers?: number;
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
 */
export function cleanStream(all?: NodeCleanOptions | null): CleanStream {
  const { workers = 0, ...options } = given(all);
  const { disposable } = options;
  return streamBy(options, (list) => {
    const module = listModule();
    const checkers = workers > 0 ? pool(workers, { module, options: list, disposable }) : undefined;
    return { module, checkers };
  });
}
