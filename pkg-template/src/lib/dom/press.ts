// What appears while a button is held down moves the page under the pointer, and the click is lost.

import { listen } from "./elements.js";

/** Acts now, or as soon as the press under way has become a click. */
export type AfterPress = (act: () => void) => void;

/** Watches the presses on a page. */
export function watchPresses(page: Document, signal: AbortSignal): AfterPress {
  let pressed = false;
  let waiting: (() => void)[] = [];
  const release = () =>
    // The click follows the release in the same task.
    setTimeout(() => {
      pressed = false;
      const due = signal.aborted ? [] : waiting;
      waiting = [];
      for (const act of due) act();
    });
  const press = ({ button }: PointerEvent) => {
    pressed = button === 0;
  };
  listen(page, signal, { pointerdown: press, pointerup: release, pointercancel: release }, true);
  return (act) => {
    if (pressed) waiting.push(act);
    else act();
  };
}
