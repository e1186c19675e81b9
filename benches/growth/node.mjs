// `npm run bench:growth`: time a character on growing texts, ordinary and adversarial, in the built package and then
// natively: it must stay level. The shapes of the texts are shared with native.rs beside it.

import { readFileSync } from "node:fs";
import { checkEmail } from "../../pkg/email.js";

/** Characters of a text. */
const lengths = [1_000, 30_000, 1_000_000];
/** Shorter texts are looked at again until they have this many characters together. */
const least = 300_000;
const options = { maxLength: 10_000_000 };

const shapes = readFileSync(new URL("shapes.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([name, ...parts]) => [name, ...parts.map((part) => JSON.parse(part))]);

function time(text, rounds) {
  const start = performance.now();
  for (let round = 0; round < rounds; round++) checkEmail(text, options);
  return performance.now() - start;
}

// Node compiles what it runs often once more; so all is run once before.
for (const [, before, repeated, after] of shapes) time(`${before}${repeated.repeat(30)}${after}`, 300);

console.log(`In Node, ns a character, text of ${lengths.join(", ")} characters`);
for (const [name, before, repeated, after] of shapes) {
  const times = lengths.map((length) => {
    const text = `${before}${repeated.repeat(length / [...repeated].length)}${after}`;
    const rounds = Math.max(1, least / length);
    return ((1e6 * time(text, rounds)) / (rounds * length)).toFixed(1).padStart(9);
  });
  console.log(name.padEnd(26), ...times);
}
