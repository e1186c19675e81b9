// Checks of the host's own, run before a plan's.

import type { PlanSource } from "./plan-types.js";

/**
 * Says whether a text is a phone number, by more than the package's table of lengths.
 *
 * ```ts
 * import { isValidPhoneNumber } from "libphonenumber-js";
 * createPlan(source, { tel: (text, country) => isValidPhoneNumber(text, country as CountryCode) });
 * ```
 *
 * `country` is the answer to the field with the autocomplete token `country`.
 */
export type TelCheck = (text: string, country: string | undefined) => boolean;

interface Refusable {
  refused?: readonly string[];
}

/** Adds to the options of a call the phone fields whose answer is refused; `answer` gives a field's value. */
export type AddRefused = <Options>(answer: (field: string) => unknown, options: Options) => Options;

/** The checks of one plan. */
export function hostChecks(plan: PlanSource, tel: TelCheck): AddRefused {
  const phones = plan.fields.filter((field) => field.type === "tel").map((field) => field.name);
  const country = plan.fields.find((field) => field.autocomplete === "country")?.name;
  return (answer, options) => {
    // Options of the wrong type are the engine's to refuse.
    if (options !== undefined && (options === null || typeof options !== "object")) return options;
    const where = country === undefined ? undefined : answer(country);
    const refused = phones.filter((name) => {
      const text = answer(name);
      const written = typeof text === "string" && text.trim() !== "";
      return written && !tel(text, typeof where === "string" ? where : undefined);
    });
    const given = (options as Refusable | undefined)?.refused ?? [];
    return refused.length > 0 ? { ...options, refused: [...given, ...refused] } : options;
  };
}
