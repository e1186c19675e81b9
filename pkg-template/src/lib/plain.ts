/** So long may all of it be that no part is too long. */
const LONGEST = 64;

/**
 * Latin letters and digits under a few common top-level domains: what nearly everybody types.
 *
 * The rules are the engine's, and none of them refuses such an address; tests hold this against it.
 */
const shape = /^\w+(?:[.+-]\w+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+(?:com|net|org|edu|de|fr|it|es|nl|pl|uk)$/i;

/** Whether an address is so plain that the engine need not be asked whether it is valid. */
export function isPlain(text: string): boolean {
  return text.length <= LONGEST && shape.test(text);
}
