// Files in and out: compressed by their extension, and never half-written.

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, openSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdin, stdout } from "node:process";
import type { Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import { UsageError } from "../usage.js";

/** Bytes that are read at once. */
const CHUNK = 1 << 18;

/** Files that are not finished, to be removed if the command is stopped. */
const unfinished = new Set<string>();

/** Removes what is half-written. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

/** What is read: its bytes, and how far one is. */
export interface Input {
  chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file, if they are known. */
  size: number | undefined;
  /** Bytes of the file that were read. */
  read(): number;
}

/** Opens a file, or standard input for `-`. */
export function openInput(path: string): Input {
  const decompress = codec(path, "createGunzip", "createZstdDecompress");
  const size = path === "-" ? undefined : statSync(path).size;
  const source: Readable = path === "-" ? stdin : createReadStream(path, { highWaterMark: CHUNK });
  let read = 0;
  source.on("data", (chunk: Uint8Array) => {
    read += chunk.length;
  });
  // Listening starts the flow: whoever iterates does.
  source.pause();
  return { chunks: decompress ? piped(source, decompress) : source, size, read: () => read };
}

/** Where something is written. */
export interface Output {
  write(bytes: Uint8Array): Promise<void>;
  /** All is written: now it has its name. */
  finish(): Promise<void>;
}

/** Opens a file that appears when it is finished, or standard output for `-`. */
export function openOutput(path: string): Output {
  if (path === "-") return sink(stdout, async () => {});
  const compress = codec(path, "createGzip", "createZstdCompress");
  const part = `${path}.${process.pid}.part`;
  // At once, so that it is there to be removed.
  const file = createWriteStream(part, { fd: openSync(part, "w") });
  unfinished.add(part);
  const written = compress ? pipeline(compress, file) : once(file, "close").then(() => {});
  // It is waited for at the end, and told then.
  written.catch(() => {});
  const target: Writable = compress ?? file;
  return sink(target, async () => {
    target.end();
    await written;
    renameSync(part, path);
    unfinished.delete(part);
  });
}

/** A file for what does not fit in memory, beside the output: gone when the command ends. */
export function temporary(output: string): string {
  const beside = output === "-" ? join(tmpdir(), "formwell") : output;
  const name = `${beside}.${process.pid}.${randomBytes(4).toString("hex")}.spool`;
  unfinished.add(name);
  return name;
}

function sink(target: Writable, finish: () => Promise<void>): Output {
  // Whoever writes is told; without a listener the process would end.
  target.on("error", () => {});
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        target.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
    finish,
  };
}

function piped(source: Readable, through: Transform): AsyncIterable<Uint8Array> {
  source.on("error", (error) => through.destroy(error));
  return source.pipe(through);
}

type Codec = "createGunzip" | "createGzip" | "createZstdDecompress" | "createZstdCompress";

function codec(path: string, gzip: Codec, zstd: Codec): Transform | undefined {
  const name = path.endsWith(".gz") ? gzip : path.endsWith(".zst") ? zstd : undefined;
  if (!name) return undefined;
  const create = (zlib as unknown as Partial<Record<Codec, () => Transform>>)[name];
  if (!create) throw new UsageError(`${path}: this Node cannot read or write zstd; 22.15 and newer can`);
  return create();
}
