/**
 * `formwell/list`: lists of millions of addresses, as web streams. The same in a page, a worker
 * and a server; `formwell/node` has streams that use several threads.
 *
 * @module
 */

import { compiled } from "formwell:module";
import { type CleanOptions, type CleanStream, given, streamBy } from "./lib/list/stream.js";

export { FormwellError, type FormwellErrorCode } from "./lib/error.js";
export { type ReportedList, reportPage } from "./lib/list/page.js";
export type { ListProfileOptions, ListStandings } from "./lib/list/profile-types.js";
export type { CleanOptions, CleanStream } from "./lib/list/stream.js";
export type { ListLayout, ListOptions, ListReport, ListRow } from "./lib/list/types.js";

let module: WebAssembly.Module | undefined;

/** @internal The module, compiled once. */
export function listModule(): WebAssembly.Module {
  module ??= compiled();
  return module;
}

/**
 * A stream that cleans a list: bytes of CSV, TSV or NDJSON in, the same rows out with what was
 * found. Nothing leaves the thread it runs in.
 *
 * ```js
 * import { cleanStream } from "formwell/list";
 *
 * const file = new Blob(["name,email\nAnna,anna@yaho.com\nBen,x\n"]);
 * const clean = cleanStream({ drop: ["invalid"] });
 * const cleaned = await new Response(file.stream().pipeThrough(clean)).text();
 * cleaned.split("\n")[1]; // -> "Anna,anna@yaho.com,true,,anna@yaho.com,anna@yahoo.com,0.999003,false,,false,anna@yaho.com,,"
 * (await clean.report).dropped; // -> 1
 * ```
 *
 * @throws FormwellError `bad_options`, `bad_list`. The stream fails with `no_email_column`,
 * `column_unknown` or `list_too_long`.
 */
export function cleanStream(options?: CleanOptions | null): CleanStream {
  return streamBy(given(options), () => ({ module: listModule() }));
}
