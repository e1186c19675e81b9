// The bytes of a module, read one after the other. How numbers stand there: WebAssembly core specification, §5.2.2.

/** Reads numbers, bytes and texts. */
export class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  /** An unsigned LEB128 number; of a signed one the bytes alone are right. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  /** A signed LEB128 number of up to 64 bits. */
  signed() {
    let value = 0n;
    for (let bits = 7; ; bits += 7) {
      const byte = this.byte();
      value |= BigInt(byte & 127) << BigInt(bits - 7);
      if (byte < 128) return BigInt.asIntN(bits, value);
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return Buffer.from(this.take(this.number())).toString();
  }
  list(read) {
    return Array.from({ length: this.number() }, read);
  }
}
