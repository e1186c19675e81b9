import { createHmac, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { takeBounce, takeComplaint } from "../life/bounce";
import { problem } from "../problem";
import type { Site } from "../site";

/**
 * What a mail service posts, as JSON: /hooks/bounce `{messageId, status, action, diagnostic}` and
 * /hooks/complaint `{messageId, feedbackType}`. `X-Signature` is `sha256=` and the HMAC of the body
 * in hex, under FORMWELL_WEBHOOK_SECRET.
 */
export function hookRoutes(site: Site): Hono {
  const routes = new Hono();
  const { webhookSecret } = site.config;
  if (!webhookSecret) return routes;

  routes.post("/:kind{bounce|complaint}", async (c) => {
    const text = await c.req.text();
    const wanted = `sha256=${createHmac("sha256", webhookSecret).update(text).digest("hex")}`;
    if (!isSame(c.req.header("x-signature") ?? "", wanted)) return problem(c, 401, "unauthorized");
    const body = parse(text);
    if (!body) return problem(c, 400, "bad_json");
    const mail = typeof body.messageId === "string" ? site.outbox.byMessageId(body.messageId) : undefined;
    if (!mail) return problem(c, 404, "not_found");
    if (c.req.param("kind") === "complaint") {
      return c.json({ suppress: takeComplaint(site, mail, String(body.feedbackType ?? "")) });
    }
    const { status, action, diagnostic } = body as Record<string, string>;
    return c.json(takeBounce(site, mail, { status, action, diagnostic }));
  });

  return routes;
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
