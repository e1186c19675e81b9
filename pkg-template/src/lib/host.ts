// What the engine asks of its host while it answers: the module "host" that the wasm imports.

import { encode, read } from "./crossing.js";
import type { Exports } from "./exports.js";

let live: Exports;

/** Whose memory it is about: the newest instance is the only one that still runs. */
export function serve(exports: Exports): Exports {
  live = exports;
  return live;
}

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** The form of a text, or its lower case (src/email/nfc.rs). */
export function convert(address: number, length: number, form: number, to: number, room: number): number {
  const text = read(live, address, length);
  return write(form < forms.length ? text.normalize(forms[form]) : text.toLowerCase(), to, room);
}

/** The number that a text stands for (src/number.rs). */
export function readNumber(address: number, length: number): number {
  return Number(read(live, address, length));
}

/** A number as text. */
export function writeNumber(number: number, to: number, room: number): number {
  return write(String(number), to, room);
}

function write(text: string, to: number, room: number): number {
  return encode(text, new Uint8Array(live.memory.buffer, to >>> 0, room));
}
