/**
 * `formwell/dom`: forms on a page, without a framework. Errors where they belong, "did you mean" where it helps,
 * and no styles: what is made has classes, and parts inside the element.
 *
 * ```ts
 * attach(document.querySelector("input[name=email]"));
 * attachForm(document.querySelector("form"), plan, { draft: true });
 * defineEmailElement(); // <formwell-email name="email" required></formwell-email>
 * ```
 *
 * A page that has address fields alone takes `formwell/dom/email`, which runs on the smaller `formwell/email`.
 *
 * @module
 */

import type { Catalog } from "./index.js";
import { defineElement } from "./lib/dom/element.js";
import { type Attached, type AttachOptions, attachField } from "./lib/dom/field.js";
import { engine } from "./lib/dom/full-engine.js";

export type { ElementOptions, FormwellEmailElement } from "./lib/dom/element.js";
export type { Attached, AttachOptions } from "./lib/dom/field.js";
export {
  type AttachedForm,
  type AttachFormOptions,
  attachPlan as attachForm,
  type ShownIssue,
} from "./lib/dom/form.js";
export type { HintButtons } from "./lib/dom/hint-words.js";

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
export function attach(input: HTMLInputElement, options?: (AttachOptions & { catalog?: Catalog }) | null): Attached {
  return attachField(engine, input, options);
}

/** Makes `<formwell-email>` an element: an input like that of {@link attach} that takes part in its form. */
export function defineEmailElement(name = "formwell-email"): void {
  defineElement(engine, name);
}
