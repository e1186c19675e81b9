// Checked rows on disk, until the whole list is known.

import { open, rm } from "node:fs/promises";
import type { Spool } from "../../src/lib/list/pipeline.js";

/** A spool in a file, which is removed once it was read. */
export function spoolOn(path: string): Spool {
  const file = open(path, "w+");
  const sizes: number[] = [];
  return {
    async write(checked) {
      sizes.push(checked.length);
      await (await file).write(checked);
    },
    async *read() {
      const handle = await file;
      let at = 0;
      for (const size of sizes) {
        const bytes = new Uint8Array(size);
        await handle.read(bytes, 0, size, at);
        at += size;
        yield bytes;
      }
      await handle.close();
      await rm(path, { force: true });
    },
  };
}
