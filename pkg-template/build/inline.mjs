// Bytes as text for a JavaScript string; `pkg-template/src/lib/module.ts` reads it back.
//
// Nearly every byte is one character, so that the text compresses like the bytes: hexadecimal
// takes 3 % more of brotli, base64 a third. ASCII, whatever the charset of a page may be, and no
// character that has to be escaped in a string or a page.

import { chooseCharacters } from "./alphabet.mjs";

/** Stand before the character of a byte that has none of its own. */
const escapes = [" ", "!"];
/** From `#` on. */
const alphabet = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((c) => !"<\\".includes(c));

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string, own: string }} `own`: the character of each of the 256 bytes, space if it takes two
 */
export function inline(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a]);
  const direct = byCount.slice(0, alphabet.length).sort((a, b) => a - b);
  const chosen = chooseCharacters(bytes, direct, alphabet);
  const places = direct.map((byte) => chosen.get(byte));
  let other = 0;
  const codes = counts.map((_, byte) => {
    if (chosen.has(byte)) return chosen.get(byte);
    const code = escapes[Math.floor(other / places.length)] + places[other % places.length];
    other++;
    return code;
  });
  return {
    text: Array.from(bytes, (byte) => codes[byte]).join(""),
    own: counts.map((_, byte) => chosen.get(byte) ?? " ").join(""),
  };
}
