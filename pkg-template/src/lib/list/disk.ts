// Rows and keys that are more than memory should hold, in one file.

import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import type { Checked } from "./engine.js";
import type { Disk } from "./pipeline.js";

/** What a key takes in memory, by the most that was measured. */
const BYTES_A_KEY = 30;
const MEGABYTE = 1e6;

/** Where bytes lie. */
interface Place {
  at: number;
  length: number;
}

/**
 * A file at `path` for what is more than so many megabytes of keys. It is made when something is to be kept, for nobody
 * else to read, and has no name from then on where the system allows that: it is gone with the process, however that
 * ends.
 */
export function diskAt(path: string, megabytes: number): Disk {
  const streams: Place[][] = [];
  const rows: [Place, Place][] = [];
  let file: number | undefined;
  let isClosed = false;
  let end = 0;

  function opened(): number {
    if (file !== undefined) return file;
    // Somebody had enough while this was going on.
    if (isClosed) throw new Error("it is closed");
    file = openSync(path, "wx+", 0o600);
    try {
      rmSync(path);
    } catch {
      // Windows may want it closed first.
    }
    return file;
  }

  function put(bytes: Uint8Array): Place {
    const place = { at: end, length: bytes.length };
    try {
      // A write may take less than it was given.
      for (let at = 0; at < bytes.length; ) at += writeSync(opened(), bytes, at, bytes.length - at, end + at);
    } catch (error) {
      throw failure(error, path);
    }
    end += bytes.length;
    return place;
  }

  function get({ at, length }: Place, room: Uint8Array): void {
    for (let done = 0; done < length; ) {
      const read = readSync(opened(), room, done, length - done, at + done);
      if (read === 0) throw failure(new Error("it is shorter than what was written"), path);
      done += read;
    }
  }

  return {
    mostKeys: Math.floor((Math.max(megabytes, 1) * MEGABYTE) / BYTES_A_KEY),
    append(stream, piece) {
      streams[stream] ??= [];
      streams[stream].push(put(piece));
    },
    piece(stream, number, room) {
      const place = streams[stream]?.[number] as Place;
      get(place, room);
      return place.length;
    },
    write({ facts, text }: Checked) {
      rows.push([put(facts), put(text)]);
    },
    *read() {
      for (const [facts, text] of rows) {
        const checked = { facts: new Uint8Array(facts.length), text: new Uint8Array(text.length) };
        get(facts, checked.facts);
        get(text, checked.text);
        yield checked;
      }
    },
    close() {
      isClosed = true;
      if (file === undefined) return;
      closeSync(file);
      rmSync(path, { force: true });
      file = undefined;
    },
  };
}

/** What went wrong, and with what: its code is that of the system. */
function failure(error: unknown, path: string): Error {
  const { message, code } = error as NodeJS.ErrnoException;
  return Object.assign(new Error(`what does not fit in memory cannot be kept in ${path}: ${message}`), { code });
}
