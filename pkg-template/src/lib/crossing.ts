// Text into the engine's memory, and out of it.

import { decoder, encoder } from "formwell:coders";
import { engine } from "./engine.js";

/** So many bytes of the engine's memory from `address` on. */
export function memory(address: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(engine.memory.buffer, address >>> 0, length);
}

/** Copies a text, or options, into the engine's buffer, and says how many bytes it has there. */
export function write(text: string, kept: 0 | 1 = 0): number {
  const room = 3 * text.length;
  return encode(text, engine.buffer(room, kept), room);
}

/** Copies a text to `address`, and says how many bytes it has there. */
export function encode(text: string, address: number, room: number): number {
  return encoder.encodeInto(text, memory(address, room)).written;
}

/** The text that stands at `address`. */
export function read(address: number, length: number): string {
  return decoder.decode(memory(address, length));
}
