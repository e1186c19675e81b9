// The module that is inlined in this file; pkg-template/build/inline.mjs is the writer.

import { own, text } from "formwell:wasm";

/** Characters that stand for a byte. */
const COUNT = 90;

/** The bytes of the module. */
export function bytes(): Uint8Array<ArrayBuffer> {
  // Those that take one character, its place among them, and those that take two.
  const direct: number[] = [];
  const places: number[] = [];
  const others: number[] = [];
  for (let byte = 0; byte < 256; byte++) {
    if (own[byte] === " ") others.push(byte);
    else places[own.charCodeAt(byte)] = direct.push(byte) - 1;
  }
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const place = places[code > 33 ? code : text.charCodeAt(++at)] as number;
    // Space stands before the first of them, `!` before the rest.
    bytes[length++] = (code > 33 ? direct[place] : others[(code - 32) * COUNT + place]) as number;
  }
  return bytes.subarray(0, length);
}
