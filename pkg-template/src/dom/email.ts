/**
 * `formwell/dom/email`: address fields on a page, on the smaller `formwell/email`; see `formwell/dom`.
 *
 * @module
 */

import { checkEmail, FormwellError, message, suggestEmail } from "../email.js";
import { defineElement } from "../lib/dom/element.js";
import type { AddressEngine } from "../lib/dom/engine.js";
import { type Attached, type AttachOptions, attachField } from "../lib/dom/field.js";
import { en } from "../locales/en.js";

export type { ElementOptions, FormwellEmailElement } from "../lib/dom/element.js";
export type { Attached, AttachOptions } from "../lib/dom/field.js";
export type { HintButtons } from "../lib/dom/hint-words.js";

const engine: AddressEngine = {
  FormwellError,
  checkEmail,
  suggestEmail,
  message: (finding, catalog = en) => message(finding, catalog),
};

/**
 * Checks one input for an address while it is filled in.
 *
 * The input's `setCustomValidity` always says what is wrong. The person is told on leaving the input, from then on
 * with each change: a sentence, `aria-invalid`, `aria-describedby`. A likely slip is met with "Did you mean …?" and two
 * buttons in an element with `role="status"`; it never holds up anything, Escape and "Keep mine" dismiss it for that
 * value.
 *
 * @throws FormwellError `not_an_element` where `input` is none.
 */
export function attach(input: HTMLInputElement, options?: AttachOptions | null): Attached {
  return attachField(engine, input, options);
}

/** Makes `<formwell-email>` an element: an input like that of {@link attach} that takes part in its form. */
export function defineEmailElement(name = "formwell-email"): void {
  defineElement(engine, name);
}
