// "Did you mean anna@yahoo.com?" beside one input. It proposes and never acts: the value changes
// only when the person takes the proposal, and nothing here holds up a submit.

import type { AddressCatalog } from "../catalog.js";
import type { EmailOptions, Suggestion } from "../types.js";
import { create, describe, guarded, idOf, listen } from "./elements.js";
import type { AddressEngine } from "./engine.js";
import { buttonsIn, type HintButtons } from "./hint-words.js";
import type { AfterPress } from "./press.js";

/** So many milliseconds must typing rest before a proposal is announced. */
const PAUSE = 250;

export interface HintOptions {
  /** What `suggestEmail` takes, but for `complete`. */
  email?: EmailOptions;
  /** For the sentences: one of `formwell/locales/*`, or your own. Default: English. */
  catalog?: AddressCatalog;
  /** What the buttons say. Default: in the language of the catalog. */
  buttons?: Partial<HintButtons>;
}

/**
 * Attaches the hint; `region` is an element with `role="status"`. Everything ends with the signal.
 *
 * @returns what takes a hint away that is shown
 */
export function attachHint(
  engine: AddressEngine,
  input: HTMLInputElement,
  region: HTMLElement,
  options: HintOptions,
  afterPress: AfterPress,
  signal: AbortSignal,
): () => void {
  const { email, catalog, buttons } = options;
  const page = input.ownerDocument;
  const words = { ...buttonsIn(catalog?.language), ...buttons };
  const lineId = `${idOf(region)}-text`;
  /** The values that are to stay. */
  const kept = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | undefined;

  function clear() {
    clearTimeout(timer);
    if (shown === undefined) return;
    shown = undefined;
    region.replaceChildren();
    describe(input, lineId, false);
  }

  function look(complete: boolean) {
    clearTimeout(timer);
    const typed = input.value;
    const isOpen = typed !== "" && !kept.has(typed) && !input.readOnly && !input.disabled;
    let found: Suggestion | null = null;
    if (isOpen) guarded(() => ({ suggestion: found } = engine.suggestEmail(typed, { ...email, complete })));
    if (found) offer(found);
    else clear();
  }

  function offer(suggestion: Suggestion) {
    const { address } = suggestion;
    if (shown === address) return;
    clear();
    shown = address;
    const line = create(page, "p", "question");
    line.id = lineId;
    line.append(...question(suggestion));
    region.append(
      line,
      button("use", words.use(address), () => take(address)),
      button("keep", words.keep, keep),
    );
    describe(input, lineId, true);
  }

  /** The sentence, with what would change in bold. */
  function question(suggestion: Suggestion): (string | Node)[] {
    const { address, start, end, replacement } = suggestion;
    const [sentence, typed] = [engine.message(suggestion, catalog), input.value];
    const at = sentence.indexOf(address);
    // Unless more is to change, such as a space in front.
    if (at < 0 || typed.slice(0, start) + replacement + typed.slice(end) !== address) return [sentence];
    const from = at + start;
    const changed = create(page, "strong", "changed", replacement);
    return [sentence.slice(0, from), changed, sentence.slice(from + replacement.length)];
  }

  function button(name: string, label: string, act: () => void) {
    const element = create(page, "button", name, label);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  function take(address: string) {
    clear();
    input.value = address;
    for (const type of ["input", "change"])
      input.dispatchEvent(new Event(type, { bubbles: true, composed: type === "input" }));
    input.focus();
  }

  function keep() {
    kept.add(input.value);
    clear();
    input.focus();
  }

  function onInput(event: Event) {
    clear();
    if ((event as InputEvent).isComposing) return;
    timer = setTimeout(() => afterPress(() => signal.aborted || look(false)), PAUSE);
  }

  function onKeydown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === "Escape" && shown !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      keep();
    } else if (event.key === "Tab" && !event.shiftKey && event.target === input) {
      // Before the focus moves, so that the buttons are where Tab goes next.
      look(true);
    }
  }

  listen(input, signal, {
    input: onInput,
    compositionend: () => look(false),
    blur: () => afterPress(() => look(true)),
    keydown: onKeydown,
  });
  listen(region, signal, { keydown: onKeydown });
  listen(input.form, signal, { reset: clear });
  signal.addEventListener("abort", clear);
  return clear;
}

/** The region of a hint: the one given, or one that is made after the input. */
export function hintRegion(given: HTMLElement | undefined, input: Element, signal: AbortSignal): HTMLElement {
  const region = given ?? create(input.ownerDocument, "div", "hint");
  region.setAttribute("role", "status");
  if (!given) {
    input.after(region);
    signal.addEventListener("abort", () => region.remove());
  }
  return region;
}
