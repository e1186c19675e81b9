// The app: guards first, then one line per route group.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import type { Asset } from "./assets";
import type { Signups } from "./db/signups";
import { securityHeaders } from "./headers";
import { problem } from "./problem";
import { assetRoutes } from "./routes/assets";
import { cleanRoutes } from "./routes/clean";
import { pageRoutes } from "./routes/pages";
import { signupRoutes } from "./routes/signup";

export interface Parts {
  signups: Signups;
  assets: Map<string, Asset>;
  now: () => Date;
}

/** Larger than any honest form, small enough to be read into memory without a thought. */
const maxBody = 32 * 1024;

export function createApp({ signups, assets, now }: Parts): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(csrf());
  app.use(bodyLimit({ maxSize: maxBody, onError: (c) => problem(c, 413, "body_too_large") }));

  app.route("/assets", assetRoutes(assets));
  app.route("/clean", cleanRoutes(assets));
  app.route("/", pageRoutes(signups));
  app.route("/signup", signupRoutes(signups, now));

  app.notFound((c) => problem(c, 404, "not_found"));
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return problem(c, error.status, error.status === 403 ? "forbidden" : "bad_request");
    console.error(`${c.req.method} ${c.req.routePath}:`, error);
    return problem(c, 500, "internal");
  });
  return app;
}
