// Which other lists there are, as the options of the engine say it.

import type { JoinKind } from "./engine.js";

/** See src/list/options.rs. */
export type JoinOptions = { [kind in JoinKind | "digests"]?: boolean };

/** Bytes that are looked at in one go. */
const PIECE = 1 << 18;
/** What a digest may reach back over, from the start of a piece. */
const REACH = 128;

/**
 * A search for SHA-256 among those who want no mail, in a file that comes in pieces: whether there was one so far. All of it
 * is searched, as one digest that is not looked up is a mail that nobody wants.
 */
export function digestSearch(): (bytes: Uint8Array) => boolean {
  const decoder = new TextDecoder("latin1");
  let found = false;
  let before = "";
  return (bytes) => {
    for (let at = 0; at < bytes.length && !found; at += PIECE) {
      // UTF-16 has a zero beside every digit.
      const text = before + decoder.decode(bytes.subarray(at, at + PIECE)).replaceAll("\0", "");
      found = /\b[0-9a-f]{64}\b/i.test(text);
      before = text.slice(-REACH);
    }
    return found;
  };
}
