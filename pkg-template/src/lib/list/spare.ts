// Buffers that are used again: what is left to the garbage collector is memory too, and it comes
// to every thread by itself, when tens of megabytes lie around.

import type { Bytes } from "./bytes.js";

/** Buffers are made in steps, so that what comes next fits as well. */
const STEP = 1 << 18;

/** Buffers that nobody needs for now. */
export class Spare {
  readonly #free: ArrayBuffer[] = [];

  /** Room for so many bytes; whatever is in it. */
  readonly room = (length: number): Bytes => {
    // The smallest that is large enough.
    let at = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [place, { byteLength }] of this.#free.entries()) {
      if (byteLength >= length && byteLength < best) [at, best] = [place, byteLength];
    }
    // Of those that are too small, one is replaced.
    const [found] = this.#free.splice(Math.max(at, 0), 1);
    const buffer = found && at >= 0 ? found : new ArrayBuffer(Math.ceil(length / STEP) * STEP);
    return new Uint8Array(buffer, 0, length);
  };

  /** Takes buffers back. */
  give(buffers: readonly ArrayBuffer[]): void {
    this.#free.push(...buffers);
  }
}
