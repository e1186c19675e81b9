/** What the wasm exports as numbers; see src/wasm.rs. Addresses may come as negative numbers. */
export interface Exports {
  // Named by shape: the types of WebAssembly are not everywhere.
  readonly memory: { readonly buffer: ArrayBuffer };
  /**
   * Room for so many bytes: the address to write to. `kept`: 0 for a text to look at; 1 for
   * options, which forgets those told before; 2 for a list, which forgets list and options.
   */
  buffer(bytes: number, kept: 0 | 1 | 2): number;
  options(length: number): void;
  /**
   * The report; see src/check.rs for `ordinary`, where any number but 0 is true. `units`: how long the text is; one
   * that is longer than the options allow need not be there.
   */
  check(length: number, ordinary: number, units: number): number;
  /** 1 if `check` would call the text valid. */
  isEmail(length: number): number;
  /** Where `localPart` reads. */
  place(): number;
  /** What depends on an ordinary local-part: bit 0: it is a role; bit 1: the key has another text, now in its place; then its length. */
  localPart(length: number, rule: number): number;
  /** 1 if the bytes were a list. */
  loadList(length: number): number;
}
