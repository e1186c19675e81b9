// How many threads clean a list, and from when on.

import * as os from "node:os";
import type { Help } from "./pipeline.js";
import { pool, type WorkerData } from "./pool.js";

/** A list as long as this takes as long as a thread takes to start. */
const LONG = 1 << 20;

/** More have nothing to do: one thread splits and settles for all. */
const MOST = 4;

/**
 * The threads that are asked for; if nothing is asked for one for each processor but this one's, as soon as the list
 * turns out to be long.
 */
export function threads(asked: number | undefined, data: WorkerData): Help | undefined {
  const others = processors() - 1;
  const count = asked ?? Math.min(MOST, others);
  if (count < 1) return undefined;
  return {
    after: asked === undefined ? LONG : 0,
    call(here) {
      try {
        return pool(count, data, count <= others ? here : undefined);
      } catch (error) {
        // Not every process may have threads.
        if (asked !== undefined) throw error;
        return undefined;
      }
    },
  };
}

function processors(): number {
  try {
    // Missing before Node 18.14.
    return os.availableParallelism?.() ?? os.cpus().length;
  } catch {
    // Deno tells nobody without permission.
    return 1;
  }
}
