// One address as a Standard Schema.

import { type Catalog, checkEmail, type Describable, type EmailOptions, message } from "../index.js";
import { given, standard } from "./standard.js";
import type { FormwellSchema } from "./standard-types.js";

/** The options of `checkEmail`, and the language. */
export interface EmailSchemaOptions extends EmailOptions {
  /** For the sentences: one of `formwell/locales/*`, or your own. Default: English. */
  catalog?: Catalog;
}

/**
 * A schema for one address. What comes out is the address after the repairs, such as spaces around it.
 *
 * ```js
 * import { emailSchema } from "formwell/standard-schema";
 *
 * const { validate } = emailSchema()["~standard"];
 * validate(" anna@example.org"); // -> { value: "anna@example.org" }
 * validate("anna..k@example.org").issues;
 * // -> [{ message: "There are two dots in a row before the @ sign.", path: [] }]
 * ```
 *
 * Suggestions are not part of it: they never make an address wrong. Offer them with `suggestEmail`.
 *
 * @throws FormwellError `bad_options`, or `internal`.
 */
export function emailSchema(options?: EmailSchemaOptions | null): FormwellSchema<string> {
  const { catalog, ...how } = given(options);
  // A wrong option is said here, and not to the first person who signs up.
  checkEmail("", how);
  const say = (finding: Describable) => ({ message: message(finding, catalog), path: [] });
  const text = { type: "string", format: "email" };
  const { maxLength } = how;
  return standard(
    (value) => {
      if (value === undefined || value === null) return { issues: [say({ code: "valueMissing" })] };
      if (typeof value !== "string") return { issues: [say({ code: "typeMismatch" })] };
      const { valid, address, issues } = checkEmail(value, how);
      if (valid) return { value: address as string };
      return { issues: issues.filter(({ severity }) => severity === "error").map(say) };
    },
    () => ({ ...text, ...(maxLength !== undefined && { maxLength }) }),
    () => text,
  );
}
