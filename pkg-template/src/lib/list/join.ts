// Which other lists there are, as the options of the engine say it.

import type { JoinKind } from "./engine.js";

/** See src/list/options.rs. */
export type JoinOptions = { [kind in JoinKind | "digests"]?: boolean };

/** Bytes in which a digest would be seen. */
const SAMPLE = 65_536;

/** Whether some of those who want no mail are there as SHA-256. */
export function digests(start: Uint8Array): boolean {
  return /\b[0-9a-f]{64}\b/i.test(new TextDecoder("latin1").decode(start.subarray(0, SAMPLE)));
}
