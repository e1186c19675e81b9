// Who may go behind the counter: in the demo everybody, else whoever knows the password.
import type { MiddlewareHandler } from "hono";
import { basicAuth } from "hono/basic-auth";
import { isLoopback } from "./config";
import { isDemo } from "./page";
import { problem } from "./problem";
import type { Site } from "./site";

/** With mails that leave the machine, or on an address others can reach, there is no office without a password. */
export function officeGuard(site: Site): MiddlewareHandler {
  const { password } = site.config;
  if (password) return basicAuth({ username: "office", password, realm: "office" });
  const demo = isDemo(site);
  // By its name alone: another site's name that leads here by trickery is not ours.
  return async (c, next) => {
    const here = isLoopback(new URL(c.req.url).hostname.replace(/[[\]]/g, ""));
    return demo && here ? next() : problem(c, 404, "not_found");
  };
}
