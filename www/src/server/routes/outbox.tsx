import type { DeliveryReport } from "formwell";
import { Hono } from "hono";
import { takeBounce, takeComplaint } from "../life/bounce";
import { officeGuard } from "../office-guard";
import { pageOf } from "../page";
import type { Site } from "../site";
import { Outbox } from "../views/outbox";

/** What a receiving server would have said. */
const reports: Record<string, DeliveryReport> = {
  hard: { status: "5.1.1", action: "failed", diagnostic: "smtp; 550 5.1.1 User unknown" },
  soft: { status: "4.2.2", action: "delayed", diagnostic: "smtp; 452 4.2.2 Mailbox full" },
};

/** GET /outbox shows the mails; POST /outbox/:id plays what comes back from one. */
export function outboxRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.use(officeGuard(site));

  routes.get("/", (c) => {
    c.header("Cache-Control", "no-store");
    const said = c.req.query("said") !== undefined;
    return c.html(<Outbox page={pageOf(c)} mails={site.outbox.latest(100)} origin={site.origin()} said={said} />);
  });

  routes.post("/:id{\\d+}", async (c) => {
    const mail = site.outbox.get(Number(c.req.param("id")));
    const { what } = await c.req.parseBody();
    if (!mail || typeof what !== "string") return c.notFound();
    const report = reports[what];
    if (report) takeBounce(site, mail, report);
    else if (what === "complaint") takeComplaint(site, mail, "abuse");
    else return c.notFound();
    return c.redirect("/outbox?said=1", 303);
  });

  return routes;
}
