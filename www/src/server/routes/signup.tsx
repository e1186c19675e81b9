import { type Context, Hono } from "hono";
import { type FieldIssue, type Step, stepById, steps, type Values } from "../../plan";
import { nextStep, type Outcome, saveStep, startSignup } from "../life/signup";
import { limited } from "../limits";
import { addressOf, pageOf } from "../page";
import { problem } from "../problem";
import { readRequest, type Sent } from "../request";
import { judge } from "../rules";
import type { Site } from "../site";
import { newSubmission } from "../tokens";
import { StepPage } from "../views/step";

/**
 * POST /signup stores step one and answers with the address of the next page;
 * POST /signup/:token/:step stores that step. Sending the same thing twice changes nothing.
 */
export function signupRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.use(limited(site));
  const sender = (c: Context) => ({ ip: addressOf(c, site), language: pageOf(c).language });

  routes.post("/", async (c) => {
    const [first] = steps;
    if (!first) return c.notFound();
    const sent = await readRequest(c, first);
    if ("code" in sent) return problem(c, sent.status, sent.code);
    const verdict = judge(first, sent.values, site.clock.now());
    if ("issues" in verdict) return refuse(c, first, sent, verdict.issues);
    const outcome = startSignup(site, sent.submission ?? newSubmission(), first, verdict.values, sender(c));
    return answer(c, outcome);
  });

  routes.post("/:token/:step", async (c) => {
    const person = site.people.byToken(c.req.param("token"));
    const step = stepById(c.req.param("step"));
    if (!person || !step) return c.notFound();
    const sent = await readRequest(c, step);
    if ("code" in sent) return problem(c, sent.status, sent.code);
    const verdict = judge(step, sent.values, site.clock.now());
    if ("issues" in verdict) return refuse(c, step, sent, verdict.issues);
    return answer(c, saveStep(site, person.token, step, verdict.values, sender(c)));
  });

  function answer(c: Context, outcome: Outcome) {
    if (!outcome.person) return problem(c, 404, "not_found");
    void site.post.send();
    const { token } = outcome.person;
    const due = nextStep(outcome.person);
    const next = due ? `/signup/${token}/${due.id}` : `/signup/${token}`;
    if (outcome.refused) return problem(c, 409, outcome.refused, next);
    if (c.req.header("content-type")?.startsWith("application/json")) {
      return c.json({ token, next }, outcome.created ? 201 : 200);
    }
    return c.redirect(next, 303);
  }

  return routes;
}

function refuse(c: Context, step: Step, sent: Sent, issues: FieldIssue[]) {
  if (sent.format === "json") return c.json({ issues }, 422);
  const page = (
    <StepPage
      page={pageOf(c)}
      step={step}
      action={c.req.path}
      values={sent.values as Values}
      issues={issues}
      submission={sent.submission}
    />
  );
  return c.html(page, 422);
}
