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

function encode(text: string, to: Uint8Array<ArrayBuffer>): number {
  return encoder.encodeInto(text, to).written;
}

/** The text that stands at `address`. */
export function read({ memory }: Exports, address: number, length: number): string {
  return decoder.decode(new Uint8Array(memory.buffer, address >>> 0, length));
}

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** What the engine asks for: the form of a text, or its lower case (src/email/nfc.rs). */
export function convert(exports: Exports, address: number, length: number, form: number, to: number, room: number) {
  const text = read(exports, address, length);
  const converted = form < forms.length ? text.normalize(forms[form]) : text.toLowerCase();
  return encode(converted, new Uint8Array(exports.memory.buffer, to >>> 0, room));
}

/** The number that a text stands for (src/number.rs). */
export function readNumber(exports: Exports, address: number, length: number): number {
  return Number(read(exports, address, length));
}

/** A number as text. */
export function writeNumber(exports: Exports, number: number, to: number, room: number): number {
  return encode(String(number), new Uint8Array(exports.memory.buffer, to >>> 0, room));
}
