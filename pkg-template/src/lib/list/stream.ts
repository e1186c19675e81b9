// A list as a web stream.

import { FormwellError } from "../error.js";
import type { Bytes } from "./bytes.js";
import { digestSearch, type JoinOptions } from "./join.js";
import { type Joined, type Means, Pipeline } from "./pipeline.js";
import type { ListOptions, ListReport } from "./types.js";

/** What a stream of a list takes beside the options of the list. */
export interface CleanOptions extends ListOptions {
  /** The list of disposable domains, from `formwell/disposable`. Default none. */
  disposable?: Uint8Array;
  /** Addresses that want no mail, or the SHA-256 of them: a file of any layout. */
  suppressed?: Uint8Array;
  /** Bounces, as mail servers export them: address with status or diagnostic. */
  bounced?: Uint8Array;
  /** Addresses that confirmed that they want mail: a file of any layout. */
  confirmed?: Uint8Array;
  /** Gets the rows that were dropped, in pieces, with the header before the first. */
  onRejected?(bytes: Bytes): void;
}

/** Both ends of a stream, for `pipeThrough`, and what was found. */
export interface CleanStream {
  readable: ReadableStream<Bytes>;
  writable: WritableStream<Uint8Array>;
  /** Settles when all has gone through. */
  report: Promise<ListReport | undefined>;
}

/**
 * The options given, or none.
 *
 * @throws FormwellError `bad_options`
 */
export function given<Options extends CleanOptions>(options: Options | null | undefined): Partial<Options> {
  if (typeof (options ?? {}) === "object") return options ?? {};
  throw new FormwellError("bad_options", "options must be an object");
}

/** A stream that cleans what goes through it by `means`. */
export function streamBy(options: CleanOptions, meansOf: (options: ListOptions) => Means): CleanStream {
  const { disposable, onRejected, suppressed, bounced, confirmed, ...choices } = options;
  const { joins, join } = joined({ suppressed, bounced, confirmed });
  const list = { ...choices, ...(join && { join }) } as ListOptions;
  let pipeline: Pipeline;
  let done: (report: ListReport | undefined) => void;
  let fail: (error: unknown) => void;
  const report = new Promise<ListReport | undefined>((resolve, reject) => {
    [done, fail] = [resolve, reject];
  });
  // Whoever does not ask for it learns of the error at the stream.
  report.catch(() => {});
  const ends = new TransformStream<Uint8Array, Bytes>(
    {
      start(controller) {
        pipeline = new Pipeline(list, { ...meansOf(list), disposable, joins }, ({ kept, rejected }) => {
          if (kept.length > 0) controller.enqueue(kept);
          if (rejected.length > 0) onRejected?.(rejected);
        });
      },
      async transform(chunk) {
        try {
          await pipeline.push(chunk);
        } catch (error) {
          pipeline.close();
          fail(error);
          throw error;
        }
      },
      async flush() {
        try {
          await pipeline.finish();
          done(pipeline.report());
        } catch (error) {
          pipeline.close();
          fail(error);
          throw error;
        }
      },
      // Node calls it where nobody reads on.
      cancel: (reason: unknown) => {
        pipeline.close();
        fail(reason);
      },
    } as Transformer<Uint8Array, Bytes>,
    undefined,
    { highWaterMark: 4 },
  );
  return { readable: ends.readable, writable: ends.writable, report };
}

/** Lists that are there as bytes. */
function joined(lists: Record<Joined["kind"], Uint8Array | undefined>) {
  const joins: Joined[] = [];
  const join: JoinOptions = {};
  for (const [kind, bytes] of Object.entries(lists) as [Joined["kind"], Uint8Array | undefined][]) {
    if (!bytes) continue;
    joins.push({ kind, chunks: [bytes] });
    join[kind] = true;
    if (kind === "suppressed") join.digests = digestSearch()(bytes);
  }
  return joins.length > 0 ? { joins, join } : {};
}
