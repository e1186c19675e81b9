// The module that is inlined in this file; pkg-template/build/inline.mjs is the writer.

import { own, text } from "formwell:wasm";

/** Characters that stand for a byte. */
const COUNT = 90;

/** The bytes of the module. */
export function bytes(): Uint8Array<ArrayBuffer> {
  // Those that take two characters, and those that take one.
  const values: [number[], number[]] = [[], []];
  for (let byte = 0; byte < 256; byte++) values[own[byte] as "0" | "1"].push(byte);
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const place = index(at);
    const byte = place < 0 ? values[0][(place + 3) * COUNT + index(++at)] : values[1][place];
    bytes[length++] = byte as number;
  }
  return bytes.subarray(0, length);
}

/** The place of the character from `#` on, where `<` and `\` are left out; space is -3, `!` is -2. */
function index(at: number): number {
  const code = text.charCodeAt(at);
  return code - 35 - +(code > 60) - +(code > 92);
}
