// Where the sentence about a wrong field stands, and the marks that go with it.

import { create, describe, idOf } from "./elements.js";

/** The place of one field. */
export interface ErrorPlace {
  readonly isShown: boolean;
  /** Shows a sentence; an empty one takes everything away. */
  show(text: string): void;
  /** Takes everything back. */
  remove(): void;
}

/**
 * @param marked What is wrong: a control, or the element around several.
 * @param given Where the sentence goes. By default an element of class `formwell-error` is made; `false`: nowhere.
 * @param put Puts the element that is made in its place.
 */
export function errorPlace(
  marked: Element,
  given: Element | false | undefined,
  put: (made: Element) => void,
): ErrorPlace {
  let element = given;
  const before = marked.getAttribute("aria-describedby");

  function show(text: string) {
    const isWrong = text !== "";
    if (isWrong && element === undefined) {
      element = create(marked.ownerDocument, "p", "error");
      put(element);
    }
    if (element) {
      if (element.textContent !== text) element.textContent = text;
      // A page may name its place once and for all: empty, it says nothing.
      if (isWrong || element !== given) describe(marked, idOf(element), isWrong);
    }
    if (isWrong) marked.setAttribute("aria-invalid", "true");
    else marked.removeAttribute("aria-invalid");
  }

  return {
    get isShown() {
      return marked.hasAttribute("aria-invalid");
    },
    show,
    remove() {
      show("");
      if (!given && element) element.remove();
      if (!before) marked.removeAttribute("aria-describedby");
    },
  };
}
