import { Hono } from "hono";
import { figures } from "../life/figures";
import { officeGuard } from "../office-guard";
import { pageOf } from "../page";
import type { Site } from "../site";
import { Dashboard } from "../views/dashboard";

/** GET /dashboard: charts of the data, as it is now. */
export function dashboardRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.use(officeGuard(site));
  routes.get("/", (c) => {
    c.header("Cache-Control", "no-store");
    return c.html(<Dashboard page={pageOf(c)} figures={figures(site)} />);
  });
  return routes;
}
