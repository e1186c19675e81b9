import { Hono } from "hono";
import { channels, importOptOuts, optOut } from "../life/opt-out";
import { officeGuard } from "../office-guard";
import type { Site } from "../site";

/** POST /office/phone writes down what a caller said; POST /office/opt-outs reads a list. */
export function optOutRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.use("/phone", officeGuard(site));
  routes.use("/opt-outs", officeGuard(site));

  routes.post("/phone", async (c) => {
    const { address, agent, channel } = await c.req.parseBody();
    const known = channels.find((name) => name === channel);
    if (typeof address !== "string" || typeof agent !== "string" || !known) return c.notFound();
    const found = optOut(site, address, known, `phone: ${agent.slice(0, 80)}`);
    const counts = [found ?? 0, found === 0 ? 1 : 0, found === null ? 1 : 0];
    return c.redirect(`/office?said=imported&n=${counts}`, 303);
  });

  routes.post("/opt-outs", async (c) => {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File)) return c.notFound();
    const { found, unknown, unreadable } = importOptOuts(site, await file.text(), `list: ${file.name.slice(0, 80)}`);
    return c.redirect(`/office?said=imported&n=${[found, unknown, unreadable]}`, 303);
  });

  return routes;
}
