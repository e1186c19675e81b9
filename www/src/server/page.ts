// What every page needs to know about the request it answers.
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { setCookie } from "hono/cookie";
import { languageDetector } from "hono/language";
import { asLanguage, type FormTexts, formTexts, type Language, languages } from "../texts";
import { isLoopback } from "./config";
import type { Site } from "./site";
import { type SiteTexts, siteTexts } from "./texts";

export interface Page {
  language: Language;
  /** The words of pages. */
  t: SiteTexts;
  /** The words of the form. */
  form: FormTexts;
  path: string;
  /** Whether everybody may see the pages of the people behind the letter. */
  demo: boolean;
}

const detect = languageDetector({
  supportedLanguages: [...languages],
  fallbackLanguage: "en",
  lookupQueryString: "lang",
  lookupCookie: "language",
  order: ["querystring", "cookie", "header"],
  caches: false,
});

/** `?lang=de`, then the cookie of an earlier choice, then what the browser asks for. Only a choice sets the cookie. */
export const detectLanguage: MiddlewareHandler = (c, next) => {
  const chosen = languages.find((language) => language === c.req.query("lang"));
  if (chosen) setCookie(c, "language", chosen, { sameSite: "Lax", httpOnly: true, maxAge: 31_536_000 });
  return detect(c, next);
};

export const isDemo = ({ config }: Site) => !config.smtp && isLoopback(config.host) && !config.password;

export function pageOf(c: Context): Page {
  const language = asLanguage(c.get("language"));
  return {
    language,
    t: siteTexts(language),
    form: formTexts(language),
    path: c.req.path,
    demo: c.get("demo") === true,
  };
}

/** Where a request comes from. Behind a proxy it is the last address that the proxy added. */
export function addressOf(c: Context, { config }: Site): string {
  const told = config.proxied ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return (told || getConnInfo(c).remote.address || "").slice(0, 64);
}
