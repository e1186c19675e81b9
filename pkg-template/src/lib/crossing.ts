// Text into the engine's memory, and out of it.

import type { Exports } from "./exports.js";

const encoder = new TextEncoder();
// A BOM is a character like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Copies a text into the engine's buffer, and says how many bytes it has there. */
export function write(exports: Exports, text: string): number {
  return encode(text, room(exports, 3 * text.length));
}

/** So many bytes of the engine's memory to write to. */
export function room({ memory, buffer }: Exports, bytes: number): Uint8Array<ArrayBuffer> {
  // Called first: growing the memory replaces `memory.buffer`.
  const address = buffer(bytes) >>> 0;
  return new Uint8Array(memory.buffer, address, bytes);
}

/** Writes a text, and says how many bytes it has. */
export function encode(text: string, to: Uint8Array<ArrayBuffer>): number {
  return encoder.encodeInto(text, to).written;
}

/** The text that stands at `address`. */
export function read({ memory }: Exports, address: number, length: number): string {
  return decoder.decode(new Uint8Array(memory.buffer, address >>> 0, length));
}
