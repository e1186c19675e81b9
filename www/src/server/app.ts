// The app: guards first, then one line per route group.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import type { Asset } from "./assets";
import { securityHeaders } from "./headers";
import { detectLanguage, isDemo } from "./page";
import { problem } from "./problem";
import { isReading } from "./request";
import { assetRoutes } from "./routes/assets";
import { cleanRoutes } from "./routes/clean";
import { clickRoutes } from "./routes/click";
import { confirmRoutes } from "./routes/confirm";
import { dashboardRoutes } from "./routes/dashboard";
import { hookRoutes } from "./routes/hooks";
import { meRoutes } from "./routes/me";
import { officeRoutes } from "./routes/office";
import { optOutRoutes } from "./routes/opt-outs";
import { outboxRoutes } from "./routes/outbox";
import { pageRoutes } from "./routes/pages";
import { playgroundRoutes } from "./routes/playground";
import { preferencesRoutes } from "./routes/preferences";
import { signupRoutes } from "./routes/signup";
import { unsubscribeRoutes } from "./routes/unsubscribe";
import type { Site } from "./site";

/** Larger than any honest form, small enough to be read into memory without a thought. */
const maxBody = 32 * 1024;
/** A list of a hundred thousand opt-outs. */
const maxList = 4 * 1024 * 1024;

export function createApp(site: Site, assets: Map<string, Asset>): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(detectLanguage);
  app.use(async (c, next) => {
    c.set("demo" as never, isDemo(site) as never);
    await next();
  });
  // What is answered to a form is on disk.
  app.use(async (c, next) => {
    await next();
    if (!isReading(c)) await site.durable();
  });
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => problem(c, 413, "body_too_large") });
  const [usual, list] = [limit(maxBody), limit(maxList)];
  app.use((c, next) => {
    // No page reads the body of such a request, and to look for one takes longer than to answer a click.
    if (isReading(c)) return next();
    return (c.req.path === "/office/opt-outs" ? list : usual)(c, next);
  });

  app.route("/assets", assetRoutes(assets));
  app.route("/clean", cleanRoutes(assets));
  // Mail services post here from anywhere; the link itself is the proof.
  app.route("/unsubscribe", unsubscribeRoutes(site));

  app.use(csrf({ origin: (origin, c) => [new URL(c.req.url).origin, site.origin()].includes(origin) }));
  app.route("/", pageRoutes(site));
  app.route("/signup", signupRoutes(site));
  app.route("/confirm", confirmRoutes(site));
  app.route("/preferences", preferencesRoutes(site));
  app.route("/me", meRoutes(site));
  app.route("/", clickRoutes(site));
  app.route("/hooks", hookRoutes(site));
  app.route("/outbox", outboxRoutes(site));
  app.route("/office", officeRoutes(site));
  app.route("/office", optOutRoutes(site));
  app.route("/dashboard", dashboardRoutes(site));
  app.route("/playground", playgroundRoutes());

  app.notFound((c) => problem(c, 404, "not_found"));
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return problem(c, error.status, error.status === 403 ? "forbidden" : "bad_request");
    console.error(`${c.req.method} ${c.req.routePath}:`, error);
    return problem(c, 500, "internal");
  });
  return app;
}
