// The words of pages and mails, by language.
import type { Language } from "../texts";
import { german } from "./texts/de";
import { english, type SiteTexts } from "./texts/en";

export type { SiteTexts };

const texts: Record<Language, SiteTexts> = { en: english, de: german };

export const siteTexts = (language: Language): SiteTexts => texts[language];
