/** What the wasm exports beside the glue's own; see src/wasm.rs. Numbers may come as negative. */
export interface Exports {
  // Named by shape: the types of WebAssembly are not everywhere.
  readonly memory: { readonly buffer: ArrayBuffer };
  inputBuffer(bytes: number): number;
  setEmailOptions(length: number): number;
  checkEmail(length: number): number;
  checkEmailLength(units: number): number;
  suggestEmail(length: number): number;
}
