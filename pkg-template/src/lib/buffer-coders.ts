// `formwell:coders` in Node, whose own of the standard are made ready at first use, and Buffer is from the start.

const buffer = (bytes: Uint8Array<ArrayBuffer>) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

export const encoder = {
  encodeInto: (text: string, bytes: Uint8Array<ArrayBuffer>) => ({ written: buffer(bytes).write(text) }),
};
export const decoder = { decode: (bytes: Uint8Array<ArrayBuffer>) => buffer(bytes).toString() };
