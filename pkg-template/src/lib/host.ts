// What the engine asks JavaScript for, by the names of its imports.

import { encode, read } from "./crossing.js";

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** What every module imports. */
export const host = {
  /** The form of a text, or its lower case (src/email/nfc.rs). */
  convert(address: number, length: number, form: number, to: number, room: number): number {
    const text = read(address, length);
    return encode(form < forms.length ? text.normalize(forms[form]) : text.toLowerCase(), to, room);
  },
};

/** What the full module imports as well (src/number.rs). */
export const numbers = {
  /** The number that a text stands for. */
  readNumber: (address: number, length: number): number => Number(read(address, length)),
  /** A number as text. */
  writeNumber: (number: number, to: number, room: number): number => encode(String(number), to, room),
};
