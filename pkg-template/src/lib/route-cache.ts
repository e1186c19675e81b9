// The last thousand answers, each until its time is over.

const CAPACITY = 1000;

/** A map whose entries expire, and of which the longest unused one makes room. */
export class RouteCache<Value> {
  readonly #entries = new Map<string, { value: Value; until: number }>();

  /** The value, unless its time is over. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    if (!entry || entry.until <= performance.now()) return undefined;
    // A map keeps the order of insertion: what was used goes to the end.
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value for so many milliseconds. */
  set(key: string, value: Value, ms: number): void {
    if (!(ms > 0)) return;
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: performance.now() + ms });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > CAPACITY && oldest !== undefined) this.#entries.delete(oldest);
  }
}
