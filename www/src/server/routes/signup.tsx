import { type Context, Hono } from "hono";
import { type FieldIssue, type Step, stepById, steps, type Values } from "../../plan";
import { nextStep, type Outcome, type Signups } from "../db/signups";
import { problem } from "../problem";
import { readRequest, type Sent } from "../request";
import { judge } from "../rules";
import { newSubmission } from "../tokens";
import { StepPage } from "../views/step";

/**
 * POST /signup stores step one and answers with the address of the next page;
 * POST /signup/:token/:step stores that step. Sending the same thing twice changes nothing.
 */
export function signupRoutes(signups: Signups, now: () => Date): Hono {
  const routes = new Hono();

  routes.post("/", async (c) => {
    const [first] = steps;
    if (!first) return c.notFound();
    const sent = await readRequest(c, first);
    if ("code" in sent) return problem(c, sent.status, sent.code);
    const verdict = judge(first, sent.values, now());
    if ("issues" in verdict) return refuse(c, first, sent, verdict.issues);
    return answer(c, signups.create(sent.submission ?? newSubmission(), first, verdict.values));
  });

  routes.post("/:token/:step", async (c) => {
    const signup = signups.find(c.req.param("token"));
    const step = stepById(c.req.param("step"));
    if (!signup || !step) return c.notFound();
    const sent = await readRequest(c, step);
    if ("code" in sent) return problem(c, sent.status, sent.code);
    const verdict = judge(step, sent.values, now());
    if ("issues" in verdict) return refuse(c, step, sent, verdict.issues);
    return answer(c, signups.save(signup.token, step, verdict.values));
  });

  return routes;
}

function refuse(c: Context, step: Step, sent: Sent, issues: FieldIssue[]) {
  if (sent.format === "json") return c.json({ issues }, 422);
  const page = (
    <StepPage
      step={step}
      action={c.req.path}
      values={sent.values as Values}
      issues={issues}
      submission={sent.submission}
    />
  );
  return c.html(page, 422);
}

function answer(c: Context, outcome: Outcome) {
  if (!outcome.signup) return problem(c, 404, "not_found");
  const { token } = outcome.signup;
  const due = nextStep(outcome.signup);
  const next = due ? `/signup/${token}/${due.id}` : `/signup/${token}`;
  if (outcome.refused) return problem(c, 409, outcome.refused, next);
  if (c.req.header("content-type")?.startsWith("application/json")) {
    return c.json({ token, next }, outcome.created ? 201 : 200);
  }
  return c.redirect(next, 303);
}
