// What the engine asks of its host while it answers: the module "host" that the wasm imports.

import { encode, read } from "./crossing.js";

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** The form of a text, or its lower case (src/email/nfc.rs). */
export function convert(address: number, length: number, form: number, to: number, room: number): number {
  const text = read(address, length);
  return encode(form < forms.length ? text.normalize(forms[form]) : text.toLowerCase(), to, room);
}

/** General categories of the classes in src/tables/unicode.rs, by number: letters first, as most are. */
const categories = [
  /[\p{L}\p{Nd}]/u,
  /[\p{Mn}\p{Mc}]/u,
  /[\p{N}\p{P}\p{S}]/u,
  /\p{M}/u,
  /\p{Cf}/u,
  /\p{Z}/u,
  /\p{Co}/u,
  /\p{Cc}/u,
];

/** The class that the general category of a character has nearly everywhere; none of them for what is not assigned. */
export function classOf(character: number): number {
  const text = String.fromCodePoint(character);
  return categories.findIndex((category) => category.test(text));
}

/** The number that a text stands for (src/number.rs). */
export function readNumber(address: number, length: number): number {
  return Number(read(address, length));
}

/** A number as text. */
export function writeNumber(number: number, to: number, room: number): number {
  return encode(String(number), to, room);
}
