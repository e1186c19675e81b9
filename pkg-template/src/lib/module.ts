// The module that is inlined in this file: build/pack.mjs made a text of it, and the small module of
// pkg-template/unpack/ makes a module of that again, which in JavaScript would take most of a first answer.

import { encoder } from "formwell:coders";
import { text, told, unpacker } from "formwell:wasm";

/** What the unpacker exports. */
interface Unpacker {
  memory: WebAssembly.Memory;
  unpack(length: number, ...told: number[]): number;
}

/** What browsers of 2025 do by themselves, and those before leave to a function that is not compiled yet. */
interface HexReader {
  fromHex?(text: string): Uint8Array<ArrayBuffer>;
}

/** Where the text lies in the unpacker's memory. */
const TEXT = 0x9_0000;

/** The bytes of the module. */
export function bytes(): Uint8Array<ArrayBuffer> {
  const small =
    (Uint8Array as HexReader).fromHex?.(unpacker) ??
    Uint8Array.from(unpacker.match(/../g) as string[], (byte) => Number(`0x${byte}`));
  const { memory, unpack } = new WebAssembly.Instance(new WebAssembly.Module(small)).exports as unknown as Unpacker;
  // Each character takes a byte, at most 15 of what lies between, and at most four of the module.
  memory.grow(((text.length * 20) >> 16) + 9);
  encoder.encodeInto(text, new Uint8Array(memory.buffer, TEXT));
  const start = TEXT + 16 * text.length;
  return new Uint8Array(memory.buffer, start, unpack(text.length, ...told) - start);
}
