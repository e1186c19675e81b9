import { Hono } from "hono";
import { stepById, steps } from "../../plan";
import { answersOf, nextStep } from "../life/signup";
import { pageOf } from "../page";
import type { Site } from "../site";
import { newSubmission } from "../tokens";
import { Done } from "../views/done";
import { Privacy } from "../views/privacy";
import { StepPage } from "../views/step";

/** GET /, the pages of one signup, and the privacy notice. */
export function pageRoutes(site: Site): Hono {
  const routes = new Hono();

  routes.get("/", (c) => {
    const [first] = steps;
    if (!first) return c.notFound();
    c.header("Cache-Control", "no-store");
    return c.html(<StepPage page={pageOf(c)} step={first} action="/signup" submission={newSubmission()} />);
  });

  routes.get("/privacy", (c) => c.html(<Privacy page={pageOf(c)} version={site.rules.notice()} />));

  routes.get("/signup/:token", (c) => {
    const person = site.people.byToken(c.req.param("token"));
    if (!person) return c.notFound();
    const next = nextStep(person);
    if (next) return c.redirect(`/signup/${person.token}/${next.id}`, 303);
    c.header("Cache-Control", "no-store");
    const page = pageOf(c);
    const { title, heading, lead, mail } = page.t.done;
    return c.html(
      <Done page={page} title={title} heading={heading(String(answersOf(person).givenName ?? ""))} lead={lead}>
        {person.verifiedAt === null ? <p>{mail}</p> : null}
      </Done>,
    );
  });

  routes.get("/signup/:token/:step", (c) => {
    const person = site.people.byToken(c.req.param("token"));
    const step = stepById(c.req.param("step"));
    if (!person || !step) return c.notFound();
    const next = nextStep(person);
    if (!next) return c.redirect(`/signup/${person.token}`, 303);
    if (steps.indexOf(step) > steps.indexOf(next)) return c.redirect(`/signup/${person.token}/${next.id}`, 303);
    c.header("Cache-Control", "no-store");
    const action = `/signup/${person.token}/${step.id}`;
    return c.html(<StepPage page={pageOf(c)} step={step} action={action} values={answersOf(person)} />);
  });

  return routes;
}
