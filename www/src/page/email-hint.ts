// "Did you mean anna@yahoo.com?" beside one input. It proposes and never acts: the value changes
// only when the person takes the proposal, and nothing here holds up a submit.

import { afterPress } from "./press";

/** Best proposal for the text, if any; `complete` once the person has finished typing. */
export type HintSource = (
  text: string,
  options: { complete: boolean },
) => { address: string; replacement: string } | null;

export interface HintText {
  question: string;
  use(address: string): string;
  keep: string;
}

/** So long must typing rest before a proposal is announced. */
const pause = 250;

/**
 * Attaches the hint to an input. `region` is an empty element with `role="status"`.
 * Returns a function that takes everything back.
 */
export function attachEmailHint(input: HTMLInputElement, region: HTMLElement, source: HintSource, text: HintText) {
  const kept = new Set<string>();
  const listeners = new AbortController();
  const textId = `${region.id || input.id}-text`;
  let timer = 0;
  let shown: string | null = null;

  function clear() {
    window.clearTimeout(timer);
    if (shown === null) return;
    shown = null;
    region.replaceChildren();
    describe(input, textId, false);
  }

  function look(complete: boolean) {
    window.clearTimeout(timer);
    if (listeners.signal.aborted) return;
    const typed = input.value;
    const proposal = typed === "" || kept.has(typed) ? null : ask(source, typed, complete);
    if (!proposal) return clear();
    if (shown === proposal.address) return;
    clear();
    shown = proposal.address;
    region.append(
      question(proposal),
      button(text.use(proposal.address), () => take(proposal.address)),
      button(text.keep, keep),
    );
    describe(input, textId, true);
  }

  function question({ address, replacement }: { address: string; replacement: string }) {
    const line = document.createElement("p");
    line.id = textId;
    const changed = document.createElement("strong");
    changed.textContent = replacement;
    const before = address.endsWith(replacement) ? address.slice(0, -replacement.length) : "";
    line.append(`${text.question} `, ...(before ? [before, changed] : [address]), "?");
    return line;
  }

  function take(address: string) {
    clear();
    input.value = address;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  }

  function keep() {
    kept.add(input.value);
    clear();
    input.focus();
  }

  function onInput(event: Event) {
    if (shown !== null) clear();
    window.clearTimeout(timer);
    if ((event as InputEvent).isComposing) return;
    timer = window.setTimeout(() => afterPress(() => look(false)), pause);
  }

  function onKeydown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === "Escape" && shown !== null) {
      event.preventDefault();
      event.stopPropagation();
      keep();
    } else if (event.key === "Tab" && !event.shiftKey && event.target === input) {
      // Before the focus moves, so that the buttons are where Tab goes next.
      look(true);
    }
  }

  const on = { signal: listeners.signal };
  input.addEventListener("input", onInput, on);
  input.addEventListener("compositionend", () => look(false), on);
  input.addEventListener("blur", () => afterPress(() => look(true)), on);
  input.addEventListener("keydown", onKeydown, on);
  region.addEventListener("keydown", onKeydown, on);

  return () => {
    listeners.abort();
    clear();
  };
}

/** A failure of the source is reported and costs the hint, not the form. */
function ask(source: HintSource, typed: string, complete: boolean) {
  try {
    return source(typed, { complete });
  } catch (error) {
    reportError(error);
    return null;
  }
}

function button(label: string, act: () => void) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}

function describe(input: HTMLInputElement, id: string, on: boolean) {
  const ids = new Set((input.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean));
  if (on) ids.add(id);
  else ids.delete(id);
  if (ids.size > 0) input.setAttribute("aria-describedby", [...ids].join(" "));
  else input.removeAttribute("aria-describedby");
}
