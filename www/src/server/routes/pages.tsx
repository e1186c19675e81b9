import { Hono } from "hono";
import { stepById, steps } from "../../plan";
import { answersOf, nextStep, type Signups } from "../db/signups";
import { newSubmission } from "../tokens";
import { Done } from "../views/done";
import { Privacy } from "../views/privacy";
import { StepPage } from "../views/step";

/** GET /, the pages of one signup, and the privacy notice. */
export function pageRoutes(signups: Signups): Hono {
  const routes = new Hono();

  routes.get("/", (c) => {
    const [first] = steps;
    if (!first) return c.notFound();
    c.header("Cache-Control", "no-store");
    return c.html(<StepPage step={first} action="/signup" submission={newSubmission()} />);
  });

  routes.get("/privacy", (c) => c.html(<Privacy />));

  routes.get("/signup/:token", (c) => {
    const signup = signups.find(c.req.param("token"));
    if (!signup) return c.notFound();
    const next = nextStep(signup);
    if (next) return c.redirect(`/signup/${signup.token}/${next.id}`, 303);
    c.header("Cache-Control", "no-store");
    return c.html(<Done name={String(answersOf(signup).givenName ?? "")} />);
  });

  routes.get("/signup/:token/:step", (c) => {
    const signup = signups.find(c.req.param("token"));
    const step = stepById(c.req.param("step"));
    if (!signup || !step) return c.notFound();
    const next = nextStep(signup);
    if (!next) return c.redirect(`/signup/${signup.token}`, 303);
    if (steps.indexOf(step) > steps.indexOf(next)) return c.redirect(`/signup/${signup.token}/${next.id}`, 303);
    c.header("Cache-Control", "no-store");
    const action = `/signup/${signup.token}/${step.id}`;
    return c.html(<StepPage step={step} action={action} values={answersOf(signup)} />);
  });

  return routes;
}
