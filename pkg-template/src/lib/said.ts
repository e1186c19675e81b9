// What was suggested for a domain before: people share few domains, and a form asks about the same one again
// and again.

import { optionLines } from "./guards.js";
import { isSimple } from "./plain.js";
import type { EmailOptions, Suggestion } from "./types.js";

/** So many domains are remembered, then all are forgotten. */
const MOST = 4096;

/** The suggestions for each domain, and where the `@` stood in the address that brought them. */
const said = new Map<string, [suggestions: Suggestion[], sign: number]>();
let told: string;

/** Nothing was ever suggested. */
export function forget(): void {
  said.clear();
}

/**
 * What is suggested for an address with these options. `suggest` is not asked where only the
 * domain counts, as nothing in the local-part can be a slip, and the domain was there before.
 */
export function suggested(input: string, options: EmailOptions | undefined, suggest: () => Suggestion[]): Suggestion[] {
  const lines = optionLines(options);
  if (told !== lines || said.size > MOST) forget();
  told = lines;
  const more = options?.givenName ?? options?.familyName ?? options?.maxLength ?? null;
  if (more !== null || !isSimple(input)) return suggest();
  const sign = input.indexOf("@");
  const domain = input.slice(sign);
  const [all, before] = said.get(domain) ?? [suggest(), sign];
  said.set(domain, [all, before]);
  return all.map((one) => ({
    ...one,
    address: input.slice(0, sign + 1) + one.domain,
    start: one.start + sign - before,
    end: one.end + sign - before,
  }));
}
