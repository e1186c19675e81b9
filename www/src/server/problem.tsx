// Everything that goes wrong before or beside the rules: one shape for programs, one page for people.
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Notice } from "./views/notice";

const sentences = {
  bad_json: "The body is not valid JSON.",
  bad_body:
    "The body must be a JSON object with `values`, an object, and at most a `submission`, 16 to 64 letters, digits, - or _.",
  bad_request: "The request could not be read.",
  unsupported_type: "Send application/json or application/x-www-form-urlencoded.",
  body_too_large: "The request is too large.",
  forbidden: "The form was sent from another site.",
  not_found: "There is nothing at this address. Perhaps the link is old or incomplete.",
  step_not_reached: "An earlier step is still open.",
  already_completed: "This sign-up is complete and can no longer be changed here.",
  internal: "Something went wrong on our side. Please try again in a moment.",
};

export type ProblemCode = keyof typeof sentences;

export function problem(c: Context, status: ContentfulStatusCode, code: ProblemCode, next?: string) {
  if (!wantsPage(c)) return c.json({ error: { code, message: sentences[code] }, ...(next ? { next } : {}) }, status);
  return c.html(<Notice title="That did not work" text={sentences[code]} next={next ?? "/"} />, status);
}

/** A browser that follows links and sends forms by itself, without our script. */
export function wantsPage(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}
