// What becomes of the text of checked rows; src/list/edits.rs writes what is followed here.

import type { Bytes } from "./bytes.js";

/** What goes out: the list, and the rows that were dropped from it. */
export interface Settled {
  kept: Bytes;
  rejected: Bytes;
}

/** Where the bytes of an edit go, in the order of src/list/edits.rs; whether they are those of the text. */
const edits: readonly { kept: boolean; rejected: boolean; isAdded: boolean }[] = [
  { kept: true, rejected: false, isAdded: false },
  { kept: false, rejected: true, isAdded: false },
  { kept: true, rejected: true, isAdded: false },
  { kept: false, rejected: false, isAdded: false },
  { kept: true, rejected: false, isAdded: true },
  { kept: false, rejected: true, isAdded: true },
];

/** Follows `said`, edits of `text`. */
export function follow(said: Uint8Array, text: Uint8Array): Settled {
  const pieces = { kept: [] as Uint8Array[], rejected: [] as Uint8Array[] };
  const view = new DataView(said.buffer, said.byteOffset, said.byteLength);
  let [at, place] = [0, 0];
  while (at < said.length) {
    const edit = edits[view.getUint32(at, true)];
    const bytes = view.getUint32(at + 4, true);
    at += 8;
    const piece = edit?.isAdded ? said.subarray(at, at + bytes) : text.subarray(place, place + bytes);
    if (edit?.isAdded) at += bytes;
    else place += bytes;
    if (edit?.kept) pieces.kept.push(piece);
    if (edit?.rejected) pieces.rejected.push(piece);
  }
  return { kept: joined(pieces.kept), rejected: joined(pieces.rejected) };
}

function joined(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
