// The two answers to "Did you mean …?", in the languages of formwell/locales.

/** What the buttons of a hint say. */
export interface HintButtons {
  /** Takes the address proposed. */
  use(address: string): string;
  /** Keeps what was typed. */
  keep: string;
}

/** The language, and what the two say; `{}` is the address. */
const words = [
  "en|Use {}|Keep mine",
  "de|{} übernehmen|Meine behalten",
  "es|Usar {}|Mantener la mía",
  "fr|Utiliser {}|Garder la mienne",
  "it|Usa {}|Mantieni la mia",
  "nl|{} gebruiken|Het mijne houden",
  "pl|Użyj {}|Zostaw mój",
  "pt|Usar {}|Manter o meu",
  "tr|{} kullan|Benimki kalsın",
];

/** The words of a language; English where it has none here. */
export function buttonsIn(language = "en"): HintButtons {
  const found = words.find((line) => line.startsWith(`${language}|`)) ?? (words[0] as string);
  const [, use = "", keep = ""] = found.split("|");
  return { use: (address) => use.replace("{}", () => address), keep };
}
