// Numbers as LEB128: WebAssembly core specification, §5.2.2.

/** A byte from here on is not the last one. */
export const MORE = 128;

/**
 * A number as LEB128, a signed one where `sign` is the place of its sign.
 * @param {number | bigint} number
 */
export function leb(number, sign = 0n) {
  const bytes = [];
  let left = BigInt(number);
  for (; left < -sign || left > 127n - sign; left >>= 7n) bytes.push(Number(left & 127n) + MORE);
  return Buffer.from([...bytes, Number(left & 127n)]);
}
