// The words on the form, in the languages there are, and the few look-ups in them.
import { type Catalog, checkEmail, type Describable, type FieldSource, message } from "formwell";
import type { ShownIssue } from "formwell/dom";
import { german } from "./texts/de";
import { english } from "./texts/en";

export interface FieldText {
  label: string;
  missing: string;
  help?: string;
  options?: Record<string, string>;
}

export interface FormTexts {
  /** The package's own sentences. */
  catalog: Catalog;
  /** Kept word for word with each consent, as the proof of what was agreed to. */
  consentWording: string;
  fields: Record<string, FieldText>;
  steps: Record<string, { title: string; lead: string; submit: string }>;
  choose: string;
  optional: string;
  fillIn: string;
  wholeDate: string;
  oneOption: string;
  check(count: number): string;
  failed: string;
}

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

export const asLanguage = (text: string | undefined): Language =>
  languages.find((language) => language === text) ?? "en";

const texts: Record<Language, FormTexts> = { en: english, de: german };

export const formTexts = (language: Language): FormTexts => texts[language];

export function fieldText(t: FormTexts, name: string): FieldText {
  const text = t.fields[name] ?? { label: name, missing: t.fillIn };
  return name === "consent" ? { ...text, label: t.consentWording } : text;
}

/** What an answer is called, where it is one of a few. */
export const optionText = (t: FormTexts, name: string, option: string): string =>
  fieldText(t, name).options?.[option] ?? option;

export function stepText(t: FormTexts, id: string) {
  return t.steps[id] ?? { title: id, lead: "", submit: id };
}

/** The sentence shown at a field: the package's own, unless the form can say it better. */
export function issueText(
  t: FormTexts,
  field: Pick<FieldSource, "name" | "type" | "options">,
  issue: Pick<ShownIssue, "code" | "params">,
  value: unknown,
): string {
  if (issue.code === "valueMissing") return fieldText(t, field.name).missing;
  if (issue.code === "badInput" && field.type === "date") return t.wholeDate;
  if (issue.code === "badInput" && field.options) return t.oneOption;
  return message((field.type === "email" && addressIssue(value)) || (issue as Describable), t.catalog);
}

/** What exactly is wrong with an address. */
function addressIssue(value: unknown) {
  return typeof value === "string" ? checkEmail(value).issues.find(({ severity }) => severity === "error") : undefined;
}
