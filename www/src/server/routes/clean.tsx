import { Hono } from "hono";
import type { Asset } from "../assets";
import { pageOf } from "../page";
import { Clean } from "../views/clean";
import { assetRoutes } from "./assets";

/** GET /clean, and its scripts beside it: under a policy that allows no connection. */
export function cleanRoutes(assets: Map<string, Asset>): Hono {
  return new Hono().get("/", (c) => c.html(<Clean page={pageOf(c)} />)).route("/assets", assetRoutes(assets));
}
