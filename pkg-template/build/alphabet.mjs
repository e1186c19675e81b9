// Which character stands for which byte of an inlined module, so that brotli finds little in it.
//
// Brotli guesses each literal by the two characters before it, and tells those apart by what they
// are in text: a lower-case vowel, a digit, a dot (RFC 7932 §7.1). Bytes after which the same
// follows are therefore given characters of one such class, by exchanging pairs for as long as
// that helps: about one per cent.

/** Classes of the character before, then of the one before that (RFC 7932 §7.1, UTF8). */
const classes = ["%", "'", "([{", ")]>}", ",:;", ".", "=", "0123456789", "AEIOU", "BCDFGHJKLMNPQRSTVWXYZ", "aeiou"];
const lowerConsonants = classes.length;
const others = classes.length + 1;

function classOf(character) {
  const found = classes.findIndex((members) => members.includes(character));
  if (found >= 0) return found;
  return /[a-z]/.test(character) ? lowerConsonants : others;
}

const earlierClassOf = (character) => (/[a-z]/.test(character) ? 3 : /\w/.test(character) ? 2 : 1);

/** More than any pair of classes has as one number. */
const CONTEXTS = 4 * (others + 1);

/** A pair of classes as one number. */
const kindOf = (character) => classOf(character) * 4 + earlierClassOf(character);

/** Rounds of exchanges; the last ones gain a few bytes. */
const ROUNDS = 3;
/** Shorter repetitions are literals. */
const REPETITION = 7;

/**
 * @param {Uint8Array} bytes
 * @param {number[]} direct the bytes that are one character each
 * @param {string[]} characters as many
 * @returns {Map<number, string>} the character of each of them
 */
export function chooseCharacters(bytes, direct, characters) {
  const kinds = new Uint8Array(256).fill(kindOf("!"));
  for (const [at, byte] of direct.entries()) kinds[byte] = kindOf(characters[at]);
  const literals = literalsOf(bytes);
  let least = bitsOf(literals, kinds);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of direct.entries()) {
      for (const other of direct.slice(at + 1)) {
        if (kinds[one] === kinds[other]) continue;
        [kinds[one], kinds[other]] = [kinds[other], kinds[one]];
        const bits = bitsOf(literals, kinds);
        if (bits < least) least = bits;
        else [kinds[one], kinds[other]] = [kinds[other], kinds[one]];
      }
    }
  }
  const free = [...characters];
  const take = (kind) =>
    free.splice(
      free.findIndex((character) => kindOf(character) === kind),
      1,
    )[0];
  return new Map(direct.map((byte) => [byte, take(kinds[byte])]));
}

/** What no repetition covers: each byte with the two before it. */
function literalsOf(bytes) {
  const seen = new Map();
  const literals = { before: [], earlier: [], byte: [] };
  const key = (at) => String.fromCharCode(...bytes.subarray(at, at + REPETITION));
  let covered = 0;
  for (let at = 0; at < bytes.length; at++) {
    const from = seen.get(key(at));
    seen.set(key(at), at);
    if (at < covered) continue;
    let length = 0;
    if (from !== undefined) while (at + length < bytes.length && bytes[from + length] === bytes[at + length]) length++;
    if (length >= REPETITION) covered = at + length;
    else {
      literals.before.push(bytes[at - 1] ?? 0);
      literals.earlier.push(bytes[at - 2] ?? 0);
      literals.byte.push(bytes[at]);
    }
  }
  return literals;
}

/** Bits of the literals where each context has a code of its own. */
function bitsOf({ before, earlier, byte }, kinds) {
  const counts = new Int32Array(CONTEXTS * 256);
  const totals = new Int32Array(CONTEXTS);
  for (let at = 0; at < byte.length; at++) {
    const context = (kinds[before[at]] & ~3) | (kinds[earlier[at]] & 3);
    counts[context * 256 + byte[at]]++;
    totals[context]++;
  }
  let bits = 0;
  for (const total of totals) bits += weight(total);
  for (const count of counts) bits -= weight(count);
  return bits;
}

const weights = [0];

/** `count` times its logarithm, looked up: it is asked for a hundred million times. */
function weight(count) {
  weights[count] ??= count * Math.log2(count);
  return weights[count];
}
