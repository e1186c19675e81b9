// The list of disposable domains, kept here to outlive an instance of the engine.

import * as glue from "formwell:glue";
import { call, generation } from "./engine.js";
import { FormwellError } from "./error.js";
import type { DataVersion } from "./types.js";

let list: Uint8Array | undefined;
let loadedInto = 0;

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
  const copy = bytes instanceof ArrayBuffer ? new Uint8Array(bytes.slice(0)) : bytes;
  if (!(copy instanceof Uint8Array))
    throw new FormwellError("bad_list", "the list must be a Uint8Array or an ArrayBuffer");
  if (copy.length > MAX_BYTES) throw new FormwellError("bad_list", "not a list of disposable domains");
  try {
    call(() => glue.loadDisposable(copy));
  } catch (error) {
    if (!(error instanceof FormwellError) || error.code === "internal") throw error;
    throw new FormwellError("bad_list", error.message, { cause: error });
  }
  list = copy === bytes ? copy.slice() : copy;
  loadedInto = generation();
}

/** Lists are a tenth of a megabyte; memory of an instance never shrinks. */
const MAX_BYTES = 16_000_000;

/** Runs inside a call: gives a new instance the list of the one before. */
export function restoreList(): void {
  if (!list || loadedInto === generation()) return;
  glue.loadDisposable(list);
  loadedInto = generation();
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
  return call(() => {
    restoreList();
    return parseVersion(glue.dataVersion());
  });
}

/** Lines of src/packed/version.rs. */
function parseVersion(lines: string): DataVersion {
  const version: DataVersion = { formwell: "", tables: {}, disposable: null };
  for (const line of lines.split("\n")) {
    const [kind, name = "", value = ""] = line.split("\t");
    if (kind === "formwell") version.formwell = name;
    else if (kind === "disposable") version.disposable = { date: name, domains: Number(value) };
    else version.tables[name] = value;
  }
  return version;
}
