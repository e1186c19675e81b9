// The list of disposable domains, kept here to outlive an instance of the engine.

import { memory } from "./crossing.js";
import { call, engine } from "./engine.js";
import { FormwellError } from "./error.js";
import { release, tableDates } from "./generated.js";
import { forget } from "./said.js";
import type { DataVersion, ListVersion } from "./types.js";

/** Lists are a tenth of a megabyte; memory of an instance never shrinks. */
const MAX_BYTES = 16_000_000;

let list: Uint8Array | undefined;

/**
 * Loads a list of disposable domains: reports then say in `disposable` whether the domain is in
 * it, and warn with `domain_disposable`. A list loaded before is replaced; after an error it stays.
 *
 * ```js
 * import { disposableList } from "formwell/disposable";
 *
 * loadDisposable(disposableList);
 * checkEmail("anna@mailinator.com").disposable; // -> true
 * ```
 *
 * @param bytes The export of `formwell/disposable`, or the file `formwell/disposable.bin`.
 * @throws FormwellError `bad_list`, or `internal`.
 */
export function loadDisposable(bytes: Uint8Array | ArrayBuffer): void {
  const known = bytes instanceof Uint8Array || bytes instanceof ArrayBuffer;
  const given = known && bytes.byteLength <= MAX_BYTES ? new Uint8Array(bytes).slice() : new Uint8Array();
  if (!call(() => load(given))) throw new FormwellError("bad_list", "not a list of disposable domains");
  list = given;
  forget();
}

/** Whether the bytes are a list. */
function load(bytes: Uint8Array): number {
  engine.lines = "";
  engine.list = undefined;
  memory(engine.buffer(bytes.length, 2), bytes.length).set(bytes);
  const isList = engine.loadList(bytes.length);
  if (isList) engine.list = bytes;
  return isList;
}

/** Gives a new instance the list of the one before. */
export function useList(): void {
  if (list && list !== engine.list) load(list);
}

/**
 * Which data the answers rest on: the release, the date of the source of each table, and the
 * list of disposable domains that is loaded.
 *
 * ```js
 * dataVersion().tables.tlds; // -> "2026-09-16"
 * ```
 */
export function dataVersion(): DataVersion {
  return { formwell: release, tables: { ...tableDates }, disposable: list ? versionOf(list) : null };
}

/** What stands at the front of a list; see src/email/disposable/mod.rs. */
function versionOf({ buffer }: Uint8Array): ListVersion {
  const front = new DataView(buffer);
  const day = Date.UTC(front.getUint16(8, true), front.getUint8(10) - 1, front.getUint8(11));
  return { date: new Date(day).toISOString().slice(0, 10), domains: front.getUint32(12, true) };
}
