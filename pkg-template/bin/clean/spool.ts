// Checked rows on disk, until the whole list is known.

import { type FileHandle, open, rm } from "node:fs/promises";
import type { Spool } from "../../src/lib/list/pipeline.js";

/** A spool in a file, which is removed once it was read. */
export function spoolOn(path: string): Spool {
  const file = open(path, "w+");
  const sizes: [number, number][] = [];
  return {
    async write({ facts, text }) {
      sizes.push([facts.length, text.length]);
      const handle = await file;
      await writeAll(handle, facts);
      await writeAll(handle, text);
    },
    async *read() {
      const handle = await file;
      let at = 0;
      for (const [facts, text] of sizes) {
        const bytes = await readAll(handle, facts + text, at);
        at += facts + text;
        yield { facts: bytes.subarray(0, facts), text: bytes.subarray(facts) };
      }
      await handle.close();
      await rm(path, { force: true });
    },
  };
}

/** A write may take less than it was given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
}

/** @throws Error where the file is shorter than what was written to it */
async function readAll(handle: FileHandle, length: number, position: number) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) throw new Error("what was kept on disk is gone");
    at += bytesRead;
  }
  return bytes;
}
