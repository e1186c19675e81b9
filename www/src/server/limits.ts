// How many forms one IP address may send.
import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressOf } from "./page";
import { problem } from "./problem";
import { isReading } from "./request";
import type { Site } from "./site";

/** Counted in memory: a restart forgets, and several servers count each for itself. */
export function limited(site: Site): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: site.config.rate, duration: 600 });
  return async (c, next) => {
    if (isReading(c)) return next();
    try {
      await limiter.consume(addressOf(c, site));
    } catch {
      c.header("Retry-After", "600");
      return problem(c, 429, "too_many");
    }
    return next();
  };
}
