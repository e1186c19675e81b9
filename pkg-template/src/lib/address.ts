// The calls about one address.

import { assertModule } from "formwell:module";
import { write } from "./crossing.js";
import { call, engine } from "./engine.js";
import { assertString, optionLines } from "./guards.js";
import { useList } from "./list.js";
import { readReport } from "./packed.js";
import { isPlain } from "./plain.js";
import { recall, remember, reported, sign, suggested } from "./said.js";
import type { EmailOptions, EmailReport, Suggestions } from "./types.js";

/**
 * Checks one address: can it be mailed, and if not, why and where.
 *
 * An invalid address is a result. Synchronous; no set-up is needed.
 *
 * ```js
 * checkEmail("anna..k@example.org").issues[0];
 * // -> { code: "local_part_dot_repeated", severity: "error", start: 4, end: 6, params: {} }
 * ```
 *
 * @param input The text as it was typed.
 * @throws FormwellError `not_a_string`, `bad_options`, or `internal`.
 */
export function checkEmail(input: string, options?: EmailOptions): EmailReport {
  assertString(input);
  return recall(input, options, reported) ?? remember(input, check(input, options));
}

/**
 * The verdict alone: `checkEmail(input, options).valid`, at a fraction of its price.
 *
 * ```js
 * isEmail("anna@example.org"); // -> true
 * isEmail("anna@example"); // -> false
 * ```
 *
 * @param input The text as it was typed.
 * @throws FormwellError `not_a_string`, `bad_options`, or `internal`.
 */
export function isEmail(input: string, options?: EmailOptions): boolean {
  assertString(input);
  assertModule();
  if (!options && isPlain(input)) return true;
  return ask(input, options, (text) => engine.isEmail(write(text)) > 0);
}

/**
 * Suggestions alone, without the report: what the person may have meant.
 *
 * ```js
 * suggestEmail("customer@yaho.com").suggestion.address; // -> "customer@yahoo.com"
 * ```
 *
 * @param input The text as it was typed.
 * @throws FormwellError `not_a_string`, `bad_options`, or `internal`.
 */
export function suggestEmail(input: string, options?: EmailOptions): Suggestions {
  assertString(input);
  const known = recall(input, options, suggested);
  if (known) return known;
  const { suggestion, suggestions } = remember(input, check(input, options));
  return { suggestion, suggestions };
}

function check(input: string, options: EmailOptions | undefined): EmailReport {
  return ask(input, options, (text) => readReport(engine.check(write(text), sign, input.length), text));
}

/** The default of `maxLength`, as in src/email/options.rs. */
const MAX_LENGTH = 1000;

/**
 * Tells the engine the options. A text that is too long is left out, as memory of an instance never shrinks.
 *
 * Half a surrogate pair becomes U+FFFD, as in every encoder: what is checked is what is answered.
 */
function ask<T>(input: string, options: EmailOptions | undefined, use: (text: string) => T): T {
  const lines = optionLines(options);
  return call(() => {
    useList();
    if (engine.lines !== lines) engine.options(write(lines, 1));
    engine.lines = lines;
    const isTooLong = input.length > (options?.maxLength ?? MAX_LENGTH);
    return use(isTooLong ? "" : input.replace(/[\ud800-\udfff]/gu, "\ufffd"));
  });
}
