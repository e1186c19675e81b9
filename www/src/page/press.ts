// What appears while a button is held down moves the page under the pointer, and the click is lost.

let pressed = false;
let waiting: (() => void)[] = [];

function release() {
  // The click follows the release in the same task.
  window.setTimeout(() => {
    pressed = false;
    const due = waiting;
    waiting = [];
    for (const act of due) act();
  });
}

const early = { capture: true, passive: true };
document.addEventListener("pointerdown", ({ button }) => (pressed = button === 0), early);
document.addEventListener("pointerup", release, early);
document.addEventListener("pointercancel", release, early);

/** Acts now, or as soon as the press under way has become a click. */
export function afterPress(act: () => void) {
  if (pressed) waiting.push(act);
  else act();
}
