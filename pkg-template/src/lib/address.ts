// The calls about one address.

import { useOptions, write } from "./crossing.js";
import { call } from "./engine.js";
import type { Exports } from "./exports.js";
import { assertString, optionLines } from "./guards.js";
import { restoreList } from "./list.js";
import { readReport, readSuggestions } from "./packed.js";
import type { EmailOptions, EmailReport, Suggestions } from "./types.js";

/**
 * Texts up to this many UTF-16 code units are copied into the engine without asking first. Not
 * a limit: that is `maxLength`, and the engine applies it. Memory of an instance never shrinks,
 * so of a longer text the length alone crosses over.
 */
const COPIED_UNASKED = 512;

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
  const lines = optionLines(options);
  return call((exports) => {
    useOptions(exports, lines);
    restoreList();
    const refused = refuseUnread(exports, input);
    if (refused) return readReport(exports, refused, input);
    const text = wellFormed(input);
    return readReport(exports, exports.checkEmail(write(exports, text)) >>> 0, text);
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
  const lines = optionLines(options);
  return call((exports) => {
    useOptions(exports, lines);
    if (refuseUnread(exports, input)) return { suggestion: null, suggestions: [] };
    const text = wellFormed(input);
    const suggestions = readSuggestions(exports, exports.suggestEmail(write(exports, text)) >>> 0, text);
    return { suggestion: suggestions[0] ?? null, suggestions };
  });
}

/** Where the report for a text of that length lies; 0 if the text may be copied and read. */
function refuseUnread(exports: Exports, { length }: string): number {
  return length > COPIED_UNASKED ? exports.checkEmailLength(length) >>> 0 : 0;
}

const halves = /\p{Cs}/gu;

/** Half a surrogate pair becomes U+FFFD, as in every encoder: what is checked is what is answered. */
function wellFormed(text: string): string {
  return text.replace(halves, "\ufffd");
}
