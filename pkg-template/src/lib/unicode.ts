// What the engine asks of its host's Unicode: src/email/nfc.rs, src/tables/unicode.rs.

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** The form of a text, or its lower case. */
export function formOf(text: string, form: number): string {
  return form < forms.length ? text.normalize(forms[form]) : text.toLowerCase();
}

/** General categories of the classes, by number: letters first, as most are. */
const names = "L,Nd Mn,Mc N,P,S M Cf Z Co Cc".split(" ");

/** Made when they are asked for: to have them in the script takes a millisecond where it is read. */
let categories: RegExp[] | undefined;

/** The class that the general category of a character has nearly everywhere; none of them for what is not assigned. */
export function classOf(character: number): number {
  categories ??= names.map((name) => new RegExp(`[\\p{${name.replace(/,/g, "}\\p{")}}]`, "u"));
  const text = String.fromCodePoint(character);
  return categories.findIndex((category) => category.test(text));
}
