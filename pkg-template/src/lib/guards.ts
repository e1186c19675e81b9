// What is looked at before anything crosses into the engine.

import { FormwellError } from "./error.js";
import { type EmailOptionKind, emailOptionKinds } from "./generated.js";
import type { EmailOptions } from "./types.js";

/** @throws FormwellError `not_a_string` */
export function assertString(input: unknown): asserts input is string {
  if (typeof input === "string") return;
  throw new FormwellError("not_a_string", `the address must be a string, not ${input === null ? input : typeof input}`);
}

/** The last options, so that the same ones, long lists included, are not written again. */
let last: [name: string, value: unknown][] = [];
let lastLines = "";

/**
 * The options as the engine reads them (src/packed/options.rs); empty where there are none.
 *
 * @throws FormwellError `bad_options` where a name is unknown or a value is of the wrong type.
 */
export function optionLines(options: EmailOptions | null | undefined): string {
  const given = Object.entries(options ?? {});
  if (typeof (options ?? last) !== "object") throw badOptions("options must be an object");
  if (isSame(last, given)) return lastLines;
  for (const [name] of given) {
    if (!Object.hasOwn(emailOptionKinds, name)) throw badOptions(`there is no option "${name}"`);
  }
  const values = new Map(given);
  const kinds = Object.entries(emailOptionKinds);
  lastLines = kinds.map(([name, kind]) => line(name, kind, values.get(name))).join("\n");
  last = given.map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]);
  return lastLines;
}

function isSame(known: unknown, given: unknown): boolean {
  if (!Array.isArray(known) || !Array.isArray(given)) return known === given;
  return known.length === given.length && known.every((value, at) => isSame(value, given[at]));
}

function line(name: string, kind: EmailOptionKind, value: unknown): string {
  if (value === undefined || (value === null && kind === "string")) return "";
  if (kind === "boolean" && typeof value === kind) return value ? "1" : "0";
  if (kind === "whole number" && (value as number) >>> 0 === value) return value.toString(16);
  if (kind === "number" && typeof value === kind && !Number.isNaN(value)) return bits(value as number);
  if (kind === "string" && isText(value)) return value;
  if (kind === "list of strings" && Array.isArray(value) && value.every(isText)) return value.join("\t");
  const place = kind.split("|").indexOf(value as string);
  if (place >= 0 && kind !== value) return String(place);
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
