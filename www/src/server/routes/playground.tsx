import { Hono } from "hono";
import { pageOf } from "../page";
import { Playground } from "../views/playground";

/** GET /playground: plans and addresses to try, answered in the page. */
export const playgroundRoutes = (): Hono => new Hono().get("/", (c) => c.html(<Playground page={pageOf(c)} />));
