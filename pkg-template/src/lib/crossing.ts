// Text into the engine's memory, and the views to read its answers with.

import { generation } from "./engine.js";
import { FormwellError } from "./error.js";
import type { Exports } from "./exports.js";

const encoder = new TextEncoder();
/** Enough for a thousand UTF-16 units, of three bytes at most. */
const ROOM = 3072;

let instance = -1;
let buffer = 0;
let room = 0;
let optionsSet = "";
let bytes = new Uint8Array();
let words = new Uint32Array();

/** The memory as bytes, until the next call. */
export function memoryBytes(exports: Exports): Uint8Array {
  // Growing detaches the old view, which leaves it empty.
  if (bytes.length === 0) bytes = new Uint8Array(exports.memory.buffer);
  return bytes;
}

/** The memory as words, until the next call. */
export function memoryWords(exports: Exports): Uint32Array {
  if (words.length === 0) words = new Uint32Array(exports.memory.buffer);
  return words;
}

/** Makes `lines` the options of the calls that follow, unless they are already. */
export function useOptions(exports: Exports, lines: string): void {
  if (instance !== generation()) meet();
  if (lines === optionsSet) return;
  if (!exports.setEmailOptions(write(exports, lines))) throw new FormwellError("bad_options", "options not understood");
  optionsSet = lines;
}

/** Copies a text into the engine's buffer, and says how many bytes it has there. */
export function write(exports: Exports, text: string): number {
  const length = text.length;
  if (3 * length > room) reserve(exports, 3 * length);
  const memory = memoryBytes(exports);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return encoder.encodeInto(text, memory.subarray(buffer, buffer + room)).written;
    memory[buffer + at] = unit;
  }
  return length;
}

function reserve(exports: Exports, size: number): void {
  buffer = exports.inputBuffer(Math.max(size, ROOM)) >>> 0;
  room = Math.max(size, ROOM);
}

/** A fresh instance knows nothing of what the last one was told. */
function meet(): void {
  instance = generation();
  room = 0;
  optionsSet = "";
  bytes = new Uint8Array();
  words = new Uint32Array();
}
