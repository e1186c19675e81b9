// The module that is inlined in this file; pkg-template/build/inline.mjs is the writer.

import { own, text } from "formwell:wasm";

/** Where the character of the first byte without one of its own stands in the alphabet. */
const FIRST = 20;
/** The characters of the alphabet. */
const COUNT = 88;

/** The bytes of the module. */
export function bytes(): Uint8Array<ArrayBuffer> {
  const [direct, other] = byteValues();
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const place = index(text.charCodeAt(at));
    // Space and `!` announce one of the others.
    const byte =
      place < 0 ? other[(place + 3) * COUNT + ((index(text.charCodeAt(++at)) - FIRST + COUNT) % COUNT)] : direct[place];
    bytes[length++] = byte as number;
  }
  return bytes.subarray(0, length);
}

/** The bytes that have a character of their own, and all others. */
function byteValues(): [direct: number[], other: number[]] {
  const values: [number[], number[]] = [[], []];
  for (let byte = 0; byte < 256; byte++) {
    const digit = Number.parseInt(own.charAt(byte >> 2), 16);
    values[(digit >> (~byte & 3)) & 1 ? 0 : 1].push(byte);
  }
  return values;
}

/** The place of a character among those from `#` on that are neither `$`, `<`, `\` nor a backtick. */
function index(code: number): number {
  return code - 35 - +(code > 36) - +(code > 60) - +(code > 92) - +(code > 96);
}
