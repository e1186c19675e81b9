// What is looked at before anything crosses into the engine.

import { FormwellError } from "./error.js";
import { type EmailOptionKind, emailOptionKinds } from "./generated.js";
import type { EmailOptions } from "./types.js";

/** @throws FormwellError `not_a_string` */
export function assertString(input: unknown): asserts input is string {
  if (typeof input !== "string") throw new FormwellError("not_a_string", "the address must be a string");
}

/** Of a longer list the first so many are compared. */
const COMPARED = 100;

/** An option of the call before; of a list its front as it was then. */
interface Seen {
  value: unknown;
  length: number | undefined;
  front: unknown[];
}

let seen: ReadonlyMap<string, Seen> = new Map();
let seenLines: string;

/**
 * The options as the engine reads them (src/packed/options.rs). Those of the call before are not read again. A list
 * of more than a hundred texts is the same where it is the same array and as long as before, so that many thousands
 * cost nothing.
 *
 * @throws FormwellError `bad_options` where a name is unknown or a value is of the wrong type.
 */
export function optionLines(options: EmailOptions | null | undefined): string {
  if (options === undefined || options === null) return "";
  if (typeof options !== "object") throw badOptions("options must be an object");
  if (!isSeen(options as Readonly<Record<string, unknown>>)) {
    seenLines = newLines(options);
    seen = new Map(Object.entries(options).map(([name, value]) => [name, see(value)]));
  }
  return seenLines;
}

function see(value: unknown): Seen {
  if (!Array.isArray(value)) return { value, length: undefined, front: [] };
  return { value, length: value.length, front: value.slice(0, COMPARED) };
}

function isSeen(options: Readonly<Record<string, unknown>>): boolean {
  let count = 0;
  for (const name in options) {
    count++;
    const before = seen.get(name);
    if (!before || !isSame(options[name], before)) return false;
  }
  return count > 0 && count === seen.size;
}

function isSame(now: unknown, { value, length, front }: Seen): boolean {
  if (!Array.isArray(now)) return now === value;
  if (now.length !== length || (length > COMPARED && now !== value)) return false;
  return front.every((one, at) => one === now[at]);
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
