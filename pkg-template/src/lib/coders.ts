// `formwell:coders`: text to UTF-8 and back.

// A BOM is a character like any other.
export const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
export const encoder = new TextEncoder();
