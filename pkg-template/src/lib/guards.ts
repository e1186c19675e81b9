// What is looked at before anything crosses into the engine.

import * as glue from "formwell:glue";
import { FormwellError } from "./error.js";
import { emailOptionNames } from "./generated.js";
import type { EmailOptions, EmailReport } from "./types.js";

/**
 * Texts up to this many UTF-16 code units are copied into the engine without asking first. Not
 * a limit: that is `maxLength`, and the engine applies it. Memory of an instance never shrinks,
 * so of a longer text the length alone crosses over.
 */
const COPIED_UNASKED = 512;

/** @throws FormwellError `not_a_string` */
export function assertString(input: unknown): asserts input is string {
  if (typeof input === "string") return;
  throw new FormwellError(
    "not_a_string",
    `the address must be a string, not ${input === null ? "null" : typeof input}`,
  );
}

/**
 * The options as a plain object without those that are `undefined`.
 *
 * The engine reads the options it knows and sees no others, so the names are compared here.
 *
 * @throws FormwellError `bad_options` where a name is unknown.
 */
export function plainOptions(options: EmailOptions | null | undefined): EmailOptions | undefined {
  if (options === undefined || options === null) return undefined;
  if (typeof options !== "object")
    throw new FormwellError("bad_options", `options must be an object, not ${typeof options}`);
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  const unknown = entries.find(([name]) => !emailOptionNames.includes(name));
  if (unknown) throw new FormwellError("bad_options", `there is no option "${unknown[0]}"`);
  return Object.fromEntries(entries);
}

/** The report for a text whose length alone is too much; `null` if it may be copied and read. */
export function refuseUnread(input: string, options: EmailOptions | undefined): EmailReport | null {
  return input.length > COPIED_UNASKED ? glue.checkEmailLength(input.length, options) : null;
}
