// Bytes as text for a JavaScript string; `pkg-template/src/lib/module.ts` reads it back.
//
// Nearly every byte is one character, so that the text compresses like the bytes: hexadecimal
// takes 3 % more of brotli, base64 a third. ASCII, whatever the charset of a page may be, and no
// character that a string, a template or a page has another use for.

/** The characters that stand for the most frequent bytes, in order of both. */
const alphabet = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter(
  (c) => !"$<\\`".includes(c),
);
/** What stands before the character of any other byte: the first 88 of them, and the rest. */
const escapes = [" ", "!"];

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string, own: string }} `own`: the bytes with a character of their own, a bit each
 */
export function inline(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a]);
  const own = new Set(byCount.slice(0, alphabet.length));
  const codes = [];
  let [direct, other] = [0, 0];
  for (let byte = 0; byte < 256; byte++) {
    if (own.has(byte)) codes.push(alphabet[direct++]);
    else codes.push(escapes[Math.floor(other / 88)] + alphabet[(20 + other++) % 88]);
  }
  const bits = codes.map((code) => 2 - code.length).join("");
  const text = Array.from(bytes, (byte) => codes[byte]).join("");
  return { text, own: BigInt(`0b${bits}`).toString(16).padStart(64, "0") };
}
