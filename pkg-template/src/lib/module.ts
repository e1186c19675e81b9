// The module that is inlined in this file.

import hex from "formwell:wasm";

/** Its bytes. */
export function bytes(): Uint8Array<ArrayBuffer> {
  const modern = Uint8Array as unknown as { fromHex?(text: string): Uint8Array<ArrayBuffer> };
  if (modern.fromHex) return modern.fromHex(hex);
  const decoded = new Uint8Array(hex.length / 2);
  for (let at = 0; at < decoded.length; at++) {
    decoded[at] = (digit(hex.charCodeAt(2 * at)) << 4) | digit(hex.charCodeAt(2 * at + 1));
  }
  return decoded;
}

/** `0` is 48, `a` is 97. */
function digit(unit: number): number {
  return unit < 58 ? unit - 48 : unit - 87;
}
