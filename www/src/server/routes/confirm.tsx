import { Hono } from "hono";
import { confirm } from "../life/consent";
import { nextStep } from "../life/signup";
import { readLink, refuseLink } from "../link-page";
import { addressOf, pageOf } from "../page";
import type { Site } from "../site";
import { Done } from "../views/done";
import { Press } from "../views/press";

/**
 * GET /confirm/:link shows a button, since mail scanners open links too; POST confirms, once.
 */
export function confirmRoutes(site: Site): Hono {
  const routes = new Hono();

  routes.get("/:link", (c) => {
    const found = readLink(c, site, "confirm", { once: true });
    if ("problem" in found) return refuseLink(c, found.problem);
    const page = pageOf(c);
    return c.html(<Press page={page} words={page.t.confirm} />);
  });

  routes.post("/:link", (c) => {
    const found = readLink(c, site, "confirm");
    if ("problem" in found) return refuseLink(c, found.problem);
    const confirmed = confirm(site, found.link, addressOf(c, site));
    if (confirmed.problem) return refuseLink(c, confirmed.problem);
    const page = pageOf(c);
    const { doneTitle, doneLead, next, look } = page.t.confirm;
    const { token } = confirmed.person;
    const step = nextStep(confirmed.person);
    return c.html(
      <Done page={page} title={doneTitle} heading={doneTitle} lead={doneLead}>
        <p>
          <a href={step ? `/signup/${token}/${step.id}` : "/preferences"}>{step ? next : look}</a>
        </p>
      </Done>,
    );
  });

  return routes;
}
