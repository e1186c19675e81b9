// What the engine asks of its host while it answers: the module "host" that the wasm imports.

import { encode, read } from "./crossing.js";
import { formOf } from "./unicode.js";

export { classOf } from "./unicode.js";

/** The form of a text, or its lower case (src/email/nfc.rs). */
export function convert(address: number, length: number, form: number, to: number, room: number): number {
  return encode(formOf(read(address, length), form), to, room);
}

/** The number that a text stands for (src/number.rs). */
export function readNumber(address: number, length: number): number {
  return Number(read(address, length));
}

/** A number as text. */
export function writeNumber(number: number, to: number, room: number): number {
  return encode(String(number), to, room);
}
