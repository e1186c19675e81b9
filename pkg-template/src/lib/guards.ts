// What is looked at before anything crosses into the engine.

import { FormwellError } from "./error.js";
import { type EmailOptionKind, emailOptionKinds } from "./generated.js";
import type { EmailOptions } from "./types.js";

/** @throws FormwellError `not_a_string` */
export function assertString(input: unknown): asserts input is string {
  if (typeof input === "string") return;
  throw new FormwellError("not_a_string", `the address must be a string, not ${kindOf(input)}`);
}

/** @throws FormwellError `not_a_finding` */
export function assertFinding(finding: unknown): asserts finding is object {
  if (typeof finding === "object" && finding !== null) return;
  throw new FormwellError("not_a_finding", `an issue or a suggestion is needed, not ${kindOf(finding)}`);
}

/** What the last options said, so that the same ones, long lists included, are not written again. */
let last: { names: string[]; values: unknown[]; lines: string } | undefined;

/**
 * The options as the engine reads them (src/packed/options.rs); empty where there are none.
 *
 * @throws FormwellError `bad_options` where a name is unknown or a value is of the wrong type.
 */
export function optionLines(options: EmailOptions | null | undefined): string {
  if (options === undefined || options === null) return "";
  if (typeof options !== "object") throw badOptions(`options must be an object, not ${typeof options}`);
  const names = Object.keys(options);
  const given: unknown[] = Object.values(options);
  if (last && isSame(last.names, names) && last.values.every((value, at) => isUnchanged(value, given[at])))
    return last.lines;
  const lines = linesOf(names, given);
  last = { names, values: given.map((value) => (Array.isArray(value) ? [...value] : value)), lines };
  return lines;
}

function isUnchanged(known: unknown, given: unknown): boolean {
  return Array.isArray(known) ? Array.isArray(given) && isSame(known, given) : known === given;
}

function isSame(known: readonly unknown[], given: readonly unknown[]): boolean {
  if (known.length !== given.length) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== given[at]) return false;
  return true;
}

function linesOf(names: readonly string[], given: readonly unknown[]): string {
  const lines: string[] = [];
  names.forEach((name, at) => {
    const value = given[at];
    if (!Object.hasOwn(emailOptionKinds, name)) throw badOptions(`there is no option "${name}"`);
    const kind = emailOptionKinds[name as keyof EmailOptions];
    if (value === undefined || (value === null && kind === "text")) return;
    lines.push([name, ...values(name, kind, value)].join("\t"));
  });
  return lines.join("\n");
}

function values(name: string, kind: EmailOptionKind, value: unknown): string[] {
  if (kind === "boolean" && typeof value === "boolean") return [value ? "1" : "0"];
  if (kind === "number" && typeof value === "number" && !Number.isNaN(value)) return [bits(value)];
  if (kind === "count" && typeof value === "number" && value >>> 0 === value) return [String(value)];
  if (kind === "text" && isText(value)) return [value];
  if (kind === "texts" && Array.isArray(value) && value.every(isText)) return value;
  if (typeof kind === "object" && kind.some((word) => word === value)) return [String(value)];
  throw badOptions(`the option "${name}" must be ${wanted(kind)}`);
}

/** Tab and line feed part the values, and no value that means anything holds a control character. */
function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Cc}/u.test(value);
}

function bits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

const text = "text without control characters";
const wants = {
  boolean: "true or false",
  number: "a number",
  count: "a whole number from 0",
  text,
  texts: `an array of ${text}`,
};

function wanted(kind: EmailOptionKind): string {
  if (typeof kind === "object") return `one of ${kind.map((word) => `"${word}"`).join(", ")}`;
  return wants[kind];
}

function badOptions(message: string): FormwellError {
  return new FormwellError("bad_options", message);
}

function kindOf(value: unknown): string {
  return value === null ? "null" : typeof value;
}
