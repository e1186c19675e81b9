import type { AddressEngine } from "./engine.js";

/**
 * Refuses anything but an element of that name: `querySelector` gives `null` where a page has none.
 *
 * @throws FormwellError `not_an_element`
 */
export function assertElement(engine: AddressEngine, element: unknown, name: string): void {
  if ((element as Element | null)?.localName !== name) throw new engine.FormwellError("not_an_element", `no ${name}`);
}
