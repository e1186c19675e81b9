// How far one is, on a terminal.

import { stderr } from "node:process";

const WIDTH = 24;
/** Milliseconds between two lines. */
const PAUSE = 100;

/** Shows progress where somebody is looking. */
export interface Progress {
  show(read: number, size: number | undefined): void;
  clear(): void;
}

/** @param label what is being read */
export function progress(label: string, quiet: boolean): Progress {
  if (quiet || !stderr.isTTY) return { show() {}, clear() {} };
  const start = Date.now();
  let last = 0;
  return {
    show(read, size) {
      const now = Date.now();
      if (now - last < PAUSE) return;
      last = now;
      stderr.write(`\r\u001b[K${label}  ${describe(read, size, (now - start) / 1000)}`);
    },
    clear() {
      stderr.write("\r\u001b[K");
    },
  };
}

/** @param seconds since the start */
export function describe(read: number, size: number | undefined, seconds: number): string {
  const rate = read / Math.max(seconds, 0.001);
  const speed = `${(rate / 1e6).toFixed(1)} MB/s`;
  if (!size) return `${(read / 1e6).toFixed(1)} MB  ${speed}`;
  const share = Math.min(1, read / size);
  const done = Math.round(share * WIDTH);
  const bar = "█".repeat(done) + "░".repeat(WIDTH - done);
  const left = Math.ceil((size - read) / Math.max(rate, 1));
  return `${bar} ${Math.floor(share * 100)} %  ${speed}  ${left} s left`;
}
