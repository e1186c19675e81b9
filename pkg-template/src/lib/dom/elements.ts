// Small things done to elements.

let count = 0;

/** The id of an element, which gets one if it has none. */
export function idOf(element: Element): string {
  element.id ||= `formwell-${++count}`;
  return element.id;
}

/** Puts an id among those in `aria-describedby`, or takes it out. */
export function describe(element: Element, id: string, on: boolean): void {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((other) => other && other !== id);
  if (on) ids.push(id);
  if (ids.length > 0) element.setAttribute("aria-describedby", ids.join(" "));
  else element.removeAttribute("aria-describedby");
}

/** An element to be styled by its class `formwell-NAME`, or by its part NAME where it stands in a shadow. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: Tag,
  name: string,
  text = "",
): HTMLElementTagNameMap[Tag] {
  const element = page.createElement(tag);
  element.className = `formwell-${name}`;
  element.setAttribute("part", name);
  element.textContent = text;
  return element;
}

/** The element that an id belongs to in the page or shadow of another one. */
export function byId(near: Element, id: string): HTMLElement | undefined {
  return (near.getRootNode() as Document).getElementById(id) ?? undefined;
}

/** A failure is reported and costs what it was to do, not the form. */
export function guarded(act: () => void): void {
  try {
    act();
  } catch (error) {
    reportError(error);
  }
}

/** Listens to events by name, until the signal. */
export function listen(
  target: EventTarget | null | undefined,
  signal: AbortSignal,
  // biome-ignore lint/suspicious/noExplicitAny: each event has its own type
  handlers: Record<string, (event: any) => void>,
  capture = false,
): void {
  for (const [type, act] of Object.entries(handlers)) target?.addEventListener(type, act, { signal, capture });
}
