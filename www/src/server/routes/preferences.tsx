import { addDuration, checkEmail } from "formwell";
import { Hono } from "hono";
import { mayAskByMail } from "../life/consent";
import { whose } from "../life/whose";
import { limited } from "../limits";
import { readLink, refuseLink } from "../link-page";
import { addressTag } from "../links";
import { preferencesMail } from "../mail/letters";
import { pageOf } from "../page";
import type { Site } from "../site";
import { AskLink } from "../views/ask-link";
import { Press } from "../views/press";

/** How long one's data stays open. */
const session = "PT30M";

/**
 * GET and POST /preferences ask for an address and send a link to it, if it is known;
 * GET /preferences/:link shows a button, POST opens the data, once, at /me.
 */
export function preferencesRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.use(limited(site));

  routes.get("/", (c) => c.html(<AskLink page={pageOf(c)} done={false} />));

  // Known or not, the answer is the same, and takes no longer: the work comes after it.
  routes.post("/", async (c) => {
    const { email } = await c.req.parseBody();
    if (typeof email === "string") setImmediate(() => sendLink(email));
    return c.html(<AskLink page={pageOf(c)} done={true} />);
  });

  function sendLink(email: string): void {
    const { dedupeKey } = checkEmail(email);
    if (dedupeKey === null) return;
    try {
      site.transact(() => {
        const person = site.people.byMailbox(dedupeKey).find(({ verifiedAt }) => verifiedAt !== null);
        if (person && mayAskByMail(site, person.email)) preferencesMail(site, person);
      });
      void site.post.send();
    } catch (error) {
      console.error("POST /preferences:", error);
    }
  }

  routes.get("/:link", (c) => {
    const found = readLink(c, site, "preferences", { once: true });
    if ("problem" in found) return refuseLink(c, found.problem);
    const page = pageOf(c);
    const { openTitle: title, openLead: lead, openButton: button } = page.t.preferences;
    return c.html(<Press page={page} words={{ title, lead, button }} />);
  });

  routes.post("/:link", (c) => {
    const found = readLink(c, site, "preferences", { once: true });
    if ("problem" in found) return refuseLink(c, found.problem);
    const now = site.clock.now();
    const expires = new Date(addDuration(now, session) ?? now);
    const person = site.transact(() => {
      const reader = whose(site, found.link);
      return reader && site.usedLinks.spend(found.link) ? reader : undefined;
    });
    if (!person) return refuseLink(c, "link_expired");
    const extra = ["", addressTag(person.email)];
    return c.redirect(`/me/${site.links.make("session", person.reference, expires, extra)}`, 303);
  });

  return routes;
}
