// A list as a web stream.

import { type Means, Pipeline } from "./pipeline.js";
import type { ListOptions, ListReport } from "./types.js";

/** What a stream of a list takes beside the options of the list. */
export interface CleanOptions extends ListOptions {
  /** The list of disposable domains, from `formwell/disposable`. Default none. */
  disposable?: Uint8Array;
  /** Gets the rows that were dropped, in pieces, with the header before the first. */
  onRejected?(bytes: Uint8Array<ArrayBuffer>): void;
}

/** Both ends of a stream, for `pipeThrough`, and what was found. */
export interface CleanStream {
  readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  writable: WritableStream<Uint8Array>;
  /** Settles when all has gone through. */
  report: Promise<ListReport | undefined>;
}

/** A stream that cleans what goes through it by `means`. */
export function streamBy(options: CleanOptions, meansOf: (options: ListOptions) => Means): CleanStream {
  const { disposable, onRejected, ...list } = options;
  let pipeline: Pipeline;
  let done: (report: ListReport | undefined) => void;
  let fail: (error: unknown) => void;
  const report = new Promise<ListReport | undefined>((resolve, reject) => {
    [done, fail] = [resolve, reject];
  });
  // Whoever does not ask for it learns of the error at the stream.
  report.catch(() => {});
  const ends = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        pipeline = new Pipeline(list, { ...meansOf(list), disposable }, ({ kept, rejected }) => {
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
          fail(error);
          throw error;
        }
      },
    },
    undefined,
    { highWaterMark: 4 },
  );
  return { readable: ends.readable, writable: ends.writable, report };
}
