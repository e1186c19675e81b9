// Reads the link in the address of a page, and says what is wrong with it.
import type { Context } from "hono";
import type { Link, LinkPurpose } from "./links";
import { problem } from "./problem";
import type { Site } from "./site";

export type LinkProblem = "link_forged" | "link_expired" | "link_used";

/** Pages behind links are nobody else's: no cache keeps them. `once`: one that was used is a problem. */
export function readLink(
  c: Context,
  site: Site,
  purpose: LinkPurpose,
  { once = false } = {},
): { link: Link } | { problem: LinkProblem } {
  c.header("Cache-Control", "no-store");
  const found = site.links.read(purpose, c.req.param("link") ?? "", site.clock.now());
  if (found.problem) return { problem: `link_${found.problem}` };
  return once && site.usedLinks.isSpent(found.link) ? { problem: "link_used" } : { link: found.link };
}

const statuses = { link_forged: 404, link_expired: 410, link_used: 410 } as const;

export const refuseLink = (c: Context, code: LinkProblem) => problem(c, statuses[code], code);
