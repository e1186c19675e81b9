// What comes back from sending, and the way out that every mail must offer.

import * as engine from "formwell:bindings";
import { ask } from "./ask.js";
import type { Bounce, Complaint, DeliveryReport, OneClickPost, UnsubscribeHeaders } from "./delivery-types.js";
import { toJson } from "./json.js";
import type { Duration, Instant } from "./plan-types.js";

/** More of a text than this is not copied into the engine, which reads less. */
const MOST_UNITS = 70_000;

/** Texts from outside may be anything. */
const text = (value: unknown) => (typeof value === "string" ? value.slice(0, MOST_UNITS) : "");

/**
 * Says what a bounce means for the address: hard, soft, block or unknown, and when to remove it.
 *
 * ```js
 * classifyBounce({ status: "5.1.1", action: "failed", diagnostic: "smtp; 550 5.1.1 User unknown" });
 * // -> { kind: "hard", about: "address", reason: "user_unknown", removeAfter: 1, status: "5.1.1", reply: 550 }
 * ```
 *
 * Never throws for what a report holds: what cannot be read is `unknown`.
 *
 * @throws FormwellError `internal`.
 */
export function classifyBounce(report: DeliveryReport): Bounce {
  const { status, action, diagnostic } = report ?? {};
  return ask(() => engine.classifyBounce(text(status), text(action), text(diagnostic)));
}

/**
 * Says whether a feedback report (RFC 5965) is a reason to stop mailing, by its `Feedback-Type`.
 *
 * ```js
 * classifyComplaint("abuse"); // -> { feedbackType: "abuse", suppress: true }
 * ```
 *
 * @throws FormwellError `internal`.
 */
export function classifyComplaint(feedbackType: string): Complaint {
  return ask(() => engine.classifyComplaint(text(feedbackType)));
}

/**
 * The headers by which a mail offers one-click unsubscription (RFC 8058). Sign both by DKIM.
 *
 * ```js
 * unsubscribeHeaders({ url: "https://example.org/u/8f3a" });
 * // -> { "List-Unsubscribe": "<https://example.org/u/8f3a>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
 * ```
 *
 * @throws FormwellError `bad_options` where neither is given, the URL is not https, or a character
 *   such as a line break would have to be percent-encoded; `internal`.
 */
export function unsubscribeHeaders(options: { url?: string; mailto?: string }): UnsubscribeHeaders {
  const { url, mailto } = options ?? {};
  return ask(() => engine.unsubscribeHeaders(text(url), text(mailto)));
}

/**
 * Whether a request is the one-click unsubscription of RFC 8058, to be carried out at once, without
 * log-in or question. For everything else, above all a `GET`, show a page that asks.
 *
 * ```js
 * isOneClickPost({ method: "POST", contentType: "application/x-www-form-urlencoded", body: "List-Unsubscribe=One-Click" });
 * // -> true
 * ```
 *
 * @throws FormwellError `internal`.
 */
export function isOneClickPost(request: OneClickPost): boolean {
  const { method, contentType, body } = request ?? {};
  return ask(() => engine.isOneClickPost(text(method), text(contentType), text(body)));
}

/**
 * The instant a duration later, in UTC; `null` where one of the two cannot be read, or after year 9999.
 *
 * Years and months move on the UTC calendar with the day clamped, the rest is exact seconds.
 *
 * ```js
 * addDuration("2024-02-29T12:00:00Z", "P1Y"); // -> "2025-02-28T12:00:00Z"
 * ```
 *
 * @throws FormwellError `internal`.
 */
export function addDuration(instant: Instant, duration: Duration): string | null {
  const start = instant instanceof Date ? JSON.parse(toJson(instant)) : instant;
  return ask(() => engine.addDuration(text(start), text(duration)));
}
