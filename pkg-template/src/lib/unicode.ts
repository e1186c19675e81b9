// What the engine asks of its host's Unicode: src/email/nfc.rs, src/tables/unicode.rs.

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** The form of a text, or its lower case. */
export function formOf(text: string, form: number): string {
  return form < forms.length ? text.normalize(forms[form]) : text.toLowerCase();
}

/** General categories of the classes, by number: letters first, as most are. */
const categories = [
  /[\p{L}\p{Nd}]/u,
  /[\p{Mn}\p{Mc}]/u,
  /[\p{N}\p{P}\p{S}]/u,
  /\p{M}/u,
  /\p{Cf}/u,
  /\p{Z}/u,
  /\p{Co}/u,
  /\p{Cc}/u,
];

/** The class that the general category of a character has nearly everywhere; none of them for what is not assigned. */
export function classOf(character: number): number {
  const text = String.fromCodePoint(character);
  return categories.findIndex((category) => category.test(text));
}
