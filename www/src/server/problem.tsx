// Everything that goes wrong before or beside the rules: one shape for programs, one page for people.
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { pageOf } from "./page";
import { type SiteTexts, siteTexts } from "./texts";
import { Notice } from "./views/notice";

export type ProblemCode = keyof SiteTexts["problems"];

export function problem(c: Context, status: ContentfulStatusCode, code: ProblemCode, next?: string) {
  if (!wantsPage(c)) {
    const message = siteTexts("en").problems[code];
    return c.json({ error: { code, message }, ...(next ? { next } : {}) }, status);
  }
  const page = pageOf(c);
  return c.html(
    <Notice page={page} title={page.t.problemTitle} text={page.t.problems[code]} next={next ?? "/"} />,
    status,
  );
}

/** A browser that follows links and sends forms by itself, without our script. */
export function wantsPage(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}
