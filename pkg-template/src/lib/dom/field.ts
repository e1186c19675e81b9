// One input for an address.

import type { EmailReport } from "../types.js";
import { assertElement } from "./assert.js";
import { guarded, listen } from "./elements.js";
import type { AddressEngine } from "./engine.js";
import { errorPlace } from "./error-place.js";
import { attachHint, type HintOptions, hintRegion } from "./hint.js";
import { watchPresses } from "./press.js";

export interface AttachOptions extends HintOptions {
  /** Where the hint goes. Default: an element of class `formwell-hint` made after the input. `false`: no hint. */
  hint?: HTMLElement | false;
  /** Where the error goes. Default: an element of class `formwell-error` made after the input. `false`: nowhere. */
  error?: HTMLElement | false;
  /** Called after each check, with everything that is known about what the input holds. */
  onCheck?: (report: EmailReport) => void;
}

/** What was attached. */
export interface Attached {
  /** Checks what the input holds now and shows what is wrong: for values that a script has set. */
  check(): EmailReport;
  /** Takes everything back: listeners, marks, elements that were made. */
  detach(): void;
}

export interface AttachedField extends Attached {
  /** Starts over with what the input holds now, as if nobody had been there yet. */
  reset(): void;
}

/** See `attach` in src/dom.ts. */
export function attachField(
  engine: AddressEngine,
  input: HTMLInputElement,
  options?: AttachOptions | null,
): AttachedField {
  assertElement(engine, input, "input");
  const { hint, error, onCheck, ...rest } = options ?? {};
  const listeners = new AbortController();
  const { signal } = listeners;
  const afterPress = watchPresses(input.ownerDocument, signal);
  const place = errorPlace(input, error, (made) => input.after(made));
  const clearHint =
    hint !== false && attachHint(engine, input, hintRegion(hint, input, signal), rest, afterPress, signal);
  let sentence = "";

  function look(): EmailReport {
    const report = engine.checkEmail(input.value, rest.email);
    const issue = report.issues.find(({ severity }) => severity === "error");
    // An empty input is wrong where it is required, and that the browser says.
    sentence = issue && input.value !== "" ? engine.message(issue, rest.catalog) : "";
    input.setCustomValidity(sentence);
    onCheck?.(report);
    return report;
  }

  function show() {
    const { valid, typeMismatch } = input.validity;
    // Of type=email browsers know less: they refuse `jörg@example.org`.
    const theirs = valid || typeMismatch ? "" : input.validationMessage;
    place.show(sentence || theirs);
  }

  function update(event: Event) {
    if ((event as InputEvent).isComposing) return;
    guarded(look);
    if (place.isShown) show();
  }

  function reset() {
    if (clearHint) clearHint();
    guarded(look);
    place.show("");
  }

  listen(input, signal, {
    input: update,
    compositionend: update,
    invalid: show,
    // Leaving a field empty is no mistake yet.
    blur: () => (input.value || place.isShown) && afterPress(show),
  });
  // Values go back after the event.
  listen(input.form, signal, { reset: () => setTimeout(() => signal.aborted || reset()) });
  if (input.value) guarded(look);

  return {
    check() {
      const report = look();
      show();
      return report;
    },
    reset,
    detach() {
      listeners.abort();
      place.remove();
      input.setCustomValidity("");
    },
  };
}
