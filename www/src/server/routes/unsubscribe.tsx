import { isOneClickPost } from "formwell";
import { Hono } from "hono";
import { withdraw } from "../life/consent";
import { whose } from "../life/whose";
import { readLink, refuseLink } from "../link-page";
import { addressOf, pageOf } from "../page";
import type { Site } from "../site";
import { Done } from "../views/done";
import { Press } from "../views/press";

/**
 * RFC 8058: POST /unsubscribe/:link stops all letters at once, whoever's program sends it, and as
 * often as it likes; GET shows a button and changes nothing.
 */
export function unsubscribeRoutes(site: Site): Hono {
  const routes = new Hono();

  routes.get("/:link", (c) => {
    const found = readLink(c, site, "unsubscribe");
    if ("problem" in found) return refuseLink(c, found.problem);
    const page = pageOf(c);
    return c.html(<Press page={page} words={page.t.unsubscribe} />);
  });

  routes.post("/:link", async (c) => {
    const found = readLink(c, site, "unsubscribe");
    if ("problem" in found) return refuseLink(c, found.problem);
    const body = await c.req.text();
    const oneClick = isOneClickPost({ method: c.req.method, contentType: c.req.header("content-type"), body });
    if (!oneClick && new URLSearchParams(body).get("pressed") !== "yes") return c.redirect(c.req.path, 303);
    site.transact(() => {
      const person = whose(site, found.link);
      // Once: somebody who came back since is not put off by an old mail's repeated post.
      if (person && site.usedLinks.spend(found.link)) {
        withdraw(site, person, oneClick ? "one-click" : "form", addressOf(c, site));
      }
    });
    const page = pageOf(c);
    const { doneTitle, doneLead } = page.t.unsubscribe;
    return c.html(<Done page={page} title={doneTitle} heading={doneTitle} lead={doneLead} />);
  });

  return routes;
}
