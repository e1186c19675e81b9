/** So long may all of it be that no part is too long. */
const LONGEST = 64;

// No flag `i`: it has JavaScript's engine read all of Unicode at first use.

/** Latin letters and digits in words with single signs between them, and no name of a page. */
const shape = /^(?![wW]{3}\.)\w+(?:[.+-]\w+)*@[a-zA-Z\d]+(?:[.-][a-zA-Z\d]+)*$/;

/** Some of the common top-level domains. */
const ending = /\.(?:com|net|org|edu|de|fr|it|es|nl|pl|uk)$/;

/**
 * Whether an address is what nearly everybody types, so that the engine need not be asked whether it is valid.
 *
 * The rules are the engine's, and none of them refuses such an address; tests hold this against it.
 */
export function isPlain(text: string): boolean {
  return ending.test(text) && text.length <= LONGEST && shape.test(text);
}
