/** A `Uint8Array<ArrayBuffer>`, by a name that TypeScript before 5.7 knows, too. */
export type Bytes = ReturnType<typeof Uint8Array.of>;
