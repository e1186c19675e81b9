// What an entry weighs: the bytes of its file, and of what a server sends of it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { entries } from "./layout.mjs";
import { pkg } from "./paths.mjs";

/** @returns {{ name: string, raw: number, gzip: number, brotli: number }[]} bytes of each ESM entry */
export function sizes() {
  return entries.map((entry) => {
    const bytes = readFileSync(join(pkg, `${entry.name}.js`));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    return {
      name: entry.export === "." ? "formwell" : `formwell${entry.export.slice(1)}`,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes, quality).length,
    };
  });
}

/** The sizes as lines of text. */
export function sizeTable() {
  const line = (name, ...cells) => name.padEnd(28) + cells.map((cell) => String(cell).padStart(10)).join("");
  const rows = sizes().map(({ name, raw, gzip, brotli }) => line(name, raw, gzip, brotli));
  return [line("bytes, wasm inlined", "raw", "gzip-9", "brotli-11"), ...rows].join("\n");
}
