import { type Context, Hono } from "hono";
import type { FieldIssue, Values } from "../../plan";
import type { Person } from "../db/people";
import { findings, saveAnswers, tellable } from "../life/answers";
import { askAgain, withdraw } from "../life/consent";
import { erase } from "../life/erase";
import { whose } from "../life/whose";
import { readLink, refuseLink } from "../link-page";
import { addressOf, pageOf } from "../page";
import { problem } from "../problem";
import { readRequest } from "../request";
import type { Site } from "../site";
import { newToken } from "../tokens";
import { Done } from "../views/done";
import { Preferences } from "../views/preferences";

/**
 * GET /me/:link is one's own data; POST corrects it, /stop and /start withdraw and ask again,
 * GET /export takes it away, POST /erase erases it.
 */
export function meRoutes(site: Site): Hono {
  const routes = new Hono();

  /** Reads what was sent, then acts in one go with the person whose session this is. */
  function asPerson<Sent>(
    read: (c: Context) => Promise<Sent>,
    act: (c: Context, person: Person, sent: Sent) => Response | Promise<Response>,
  ) {
    return async (c: Context): Promise<Response> => {
      const found = readLink(c, site, "session");
      if ("problem" in found) return refuseLink(c, found.problem);
      const sent = await read(c);
      return site.transact(() => {
        const person = whose(site, found.link);
        return person ? act(c, person, sent) : refuseLink(c, "link_expired");
      });
    };
  }
  const nothing = async () => undefined;

  function show(c: Context, person: Person, rest?: { values: Values; issues: FieldIssue[] }) {
    const page = { ...pageOf(c), path: `/me/${c.req.param("link")}` };
    const record = site.people.full(person);
    const evaluation = site.rules.plan().evaluate(record, { now: site.clock.now(), max: tellable.length });
    const said = { saved: page.t.preferences.saved, started: page.t.preferences.started }[c.req.query("said") ?? ""];
    const parts = { page, person, evaluation, events: record.events ?? [], said, ...rest };
    return c.html(<Preferences {...parts} />, rest ? 422 : 200);
  }

  const back = (c: Context, said: string) => c.redirect(`/me/${c.req.param("link")}?said=${said}`, 303);

  routes.get("/:link", asPerson(nothing, show));

  routes.post(
    "/:link",
    asPerson(
      (c) => readRequest(c, { fields: tellable }),
      (c, person, sent) => {
        if ("code" in sent) return problem(c, sent.status, sent.code);
        const values = sent.values as Values;
        const issues = findings(site, person, tellable, values);
        if (issues.length > 0) return show(c, person, { values, issues });
        // Whoever began the sign-up in a page that is still open sees none of the corrections.
        person.token = newToken();
        saveAnswers(site, person, tellable, values, addressOf(c, site));
        void site.post.send();
        return back(c, "saved");
      },
    ),
  );

  routes.post(
    "/:link/stop",
    asPerson(nothing, (c, person) => {
      withdraw(site, person, "form", addressOf(c, site));
      return back(c, "saved");
    }),
  );

  routes.post(
    "/:link/start",
    asPerson(nothing, (c, person) => {
      askAgain(site, person, addressOf(c, site));
      void site.post.send();
      return back(c, "started");
    }),
  );

  routes.get(
    "/:link/export",
    asPerson(nothing, (c, person) => {
      c.header("Content-Disposition", 'attachment; filename="my-data.json"');
      const { email, newEmail, language, verifiedAt } = person;
      const family = site.people.family(person);
      const mails = family
        .flatMap((id) => site.outbox.of(id))
        .map(({ kind, recipient, subject, body, sentAt }) => ({ kind, recipient, subject, body, sentAt }));
      const bounces = family.flatMap((id) => site.bounces.of(id));
      return c.json({ email, newEmail, language, verifiedAt, record: site.people.full(person), mails, bounces });
    }),
  );

  routes.post(
    "/:link/erase",
    asPerson(
      (c) => c.req.parseBody(),
      (c, person, { sure }) => {
        if (sure !== "yes") return c.redirect(`/me/${c.req.param("link")}`, 303);
        erase(site, person, addressOf(c, site));
        const page = pageOf(c);
        const { erasedTitle, erasedLead } = page.t.preferences;
        return c.html(<Done page={page} title={erasedTitle} heading={erasedTitle} lead={erasedLead} />);
      },
    ),
  );

  return routes;
}
