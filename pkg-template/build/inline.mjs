// Bytes as text for a JavaScript string; `pkg-template/src/lib/module.ts` reads it back.
//
// Nearly every byte is one character, so that the text compresses like the bytes: hexadecimal
// takes 3 % more of brotli, base64 a third. ASCII, whatever the charset of a page may be, and no
// character that has to be escaped in a string or a page.

/** Stand before the character of a byte that has none of its own. */
const escapes = [" ", "!"];
/** From `#` on. */
const alphabet = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((c) => !"<\\".includes(c));

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string, own: string }} `own`: for each of the 256 bytes 1 if it is one character
 */
export function inline(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a]);
  const frequent = new Set(byCount.slice(0, alphabet.length));
  const codes = [];
  let [direct, other] = [0, 0];
  for (let byte = 0; byte < 256; byte++) {
    if (frequent.has(byte)) codes.push(alphabet[direct++]);
    else codes.push(escapes[Math.floor(other / alphabet.length)] + alphabet[other++ % alphabet.length]);
  }
  return {
    text: Array.from(bytes, (byte) => codes[byte]).join(""),
    own: codes.map((code) => 2 - code.length).join(""),
  };
}
