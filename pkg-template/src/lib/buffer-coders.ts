// `formwell:coders` in Node, whose own of the standard are made ready at first use, and Buffer is from the start. ASCII,
// as nearly all is, does without either where it is short.

/** So long is a text that is written and read character by character. */
const SHORT = 64;

const buffer = (bytes: Uint8Array<ArrayBuffer>) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

export const encoder = {
  encodeInto(text: string, bytes: Uint8Array<ArrayBuffer>) {
    if (text.length > Math.min(SHORT, bytes.length)) return { written: buffer(bytes).write(text) };
    let written = 0;
    for (; written < text.length; written++) {
      const code = text.charCodeAt(written);
      if (code > 127) return { written: buffer(bytes).write(text) };
      bytes[written] = code;
    }
    return { written };
  },
};
export const decoder = {
  decode(bytes: Uint8Array<ArrayBuffer>) {
    if (bytes.length > SHORT) return buffer(bytes).toString();
    let text = "";
    for (let at = 0; at < bytes.length; at++) {
      const code = bytes[at] as number;
      if (code > 127) return buffer(bytes).toString();
      text += String.fromCharCode(code);
    }
    return text;
  },
};
