// What is looked at before anything crosses into the engine.

import { FormwellError } from "./error.js";
import { type EmailOptionKind, emailOptionKinds } from "./generated.js";
import type { EmailOptions } from "./types.js";

/** @throws FormwellError `not_a_string` */
export function assertString(input: unknown): asserts input is string {
  if (typeof input !== "string") throw new FormwellError("not_a_string", "the address must be a string");
}

/** The options of the call before, lists as they were then. */
let seen: Readonly<Record<string, unknown>> = {};
let seenLines: string;

/**
 * The options as the engine reads them (src/packed/options.rs). Those of the call before are not read again.
 *
 * @throws FormwellError `bad_options` where a name is unknown or a value is of the wrong type.
 */
export function optionLines(options: EmailOptions | null | undefined): string {
  if (options === undefined || options === null) return "";
  if (typeof options !== "object") throw badOptions("options must be an object");
  if (!isSeen(options as typeof seen)) {
    seenLines = newLines(options);
    const copies = Object.entries(options).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]);
    seen = Object.fromEntries(copies);
  }
  return seenLines;
}

function isSeen(options: Readonly<Record<string, unknown>>): boolean {
  let count = 0;
  for (const name in options) {
    count++;
    if (!(name in seen) || !isSame(options[name], seen[name])) return false;
  }
  return count > 0 && count === Object.keys(seen).length;
}

function isSame(value: unknown, before: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(before)) return value === before;
  // A loop, as lists may be long.
  let at = value.length;
  if (at !== before.length) return false;
  while (at-- > 0) if (value[at] !== before[at]) return false;
  return true;
}

function newLines(options: EmailOptions): string {
  const given = new Map<string, unknown>(Object.entries(options));
  const lines = Object.entries(emailOptionKinds).map(([name, kind]) => {
    const value = given.get(name);
    given.delete(name);
    return line(name, kind, value);
  });
  for (const [name] of given) throw badOptions(`there is no option "${name}"`);
  return lines.join("\n");
}

function line(name: string, kind: EmailOptionKind, value: unknown): string {
  if (value === undefined || (value === null && kind === "string")) return "";
  if (kind === "boolean" && typeof value === kind) return value ? "1" : "0";
  if (kind === "whole number" && (value as number) >>> 0 === value) return value.toString(16);
  if (kind === "number" && typeof value === kind && !Number.isNaN(value)) return bits(value as number);
  if (kind === "string" && isText(value)) return value;
  if (kind === "list of strings" && Array.isArray(value) && value.every(isText)) return value.join("\t");
  const place = kind.split("|").indexOf(value as string);
  if (place >= 0 && kind !== value) return `${place}`;
  throw badOptions(`the option "${name}" must be a ${kind}`);
}

/** Tab and line feed part the values, and no value that means anything holds a control character. */
function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Cc}/u.test(value);
}

function bits(value: number): string {
  const [bits] = new BigUint64Array(new Float64Array([value]).buffer);
  return (bits as bigint).toString(16);
}

function badOptions(message: string): FormwellError {
  return new FormwellError("bad_options", message);
}
