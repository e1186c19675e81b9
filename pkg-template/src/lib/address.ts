// The calls about one address.

import * as glue from "formwell:glue";
import { call } from "./engine.js";
import { assertString, plainOptions, refuseUnread } from "./guards.js";
import { restoreList } from "./list.js";
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
  const plain = plainOptions(options);
  return call(() => {
    restoreList();
    return refuseUnread(input, plain) ?? glue.checkEmail(input, plain);
  });
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
  const plain = plainOptions(options);
  return call(() => {
    const { suggestion, suggestions } = refuseUnread(input, plain) ?? glue.suggestEmail(input, plain);
    return { suggestion, suggestions };
  });
}
