import { addDuration } from "formwell";
import { type Context, Hono } from "hono";
import type { FieldIssue, Values } from "../../plan";
import { findings, saveAnswers, tellable } from "../life/answers";
import { reconsent } from "../life/consent";
import { type Decision, decide } from "../life/decide";
import { answersOf } from "../life/signup";
import { whose } from "../life/whose";
import { readLink, refuseLink } from "../link-page";
import type { Link } from "../links";
import { addressOf, pageOf } from "../page";
import { problem } from "../problem";
import { readRequest } from "../request";
import type { Site } from "../site";
import { targetOf, targets } from "../targets";
import { Ask, Reconsent } from "../views/ask";
import { Notice } from "../views/notice";

/**
 * GET /go/:link goes on to where a link in a letter leads, at times by way of a question at
 * /ask/:link; POST there answers it or skips it. GET /read/:name is where it leads.
 */
export function clickRoutes(site: Site): Hono {
  const routes = new Hono();

  routes.get("/go/:link", (c) => {
    c.header("Cache-Control", "no-store");
    const found = site.links.read("click", c.req.param("link"), site.clock.now());
    if (found.problem === "forged") return refuseLink(c, "link_forged");
    const target = targetOf(found.link.extra[2]);
    // Old links still lead somewhere, and programs that only look are asked nothing.
    const decision = found.problem || c.req.method !== "GET" ? undefined : decide(site, found.link);
    return c.redirect(decision ? askPath(found.link, decision) : target, 302);
  });

  function askPath(clicked: Link, decision: Decision): string {
    const now = site.clock.now();
    const expires = new Date(addDuration(now, "PT30M") ?? now);
    const asked = decision.ask === "prompt" ? decision.fields : [];
    return `/ask/${site.links.make("ask", decision.person.reference, expires, [...clicked.extra, ...asked])}`;
  }

  routes.get("/ask/:link", (c) => {
    const found = readLink(c, site, "ask", { once: true });
    if ("problem" in found) return refuseLink(c, found.problem);
    return show(c, found.link);
  });

  routes.post("/ask/:link", async (c) => {
    const found = readLink(c, site, "ask", { once: true });
    if ("problem" in found) return refuseLink(c, found.problem);
    const { link } = found;
    const fields = fieldsOf(link);
    const data = await c.req.parseBody();
    const sent = await readRequest(c, { fields });
    if ("code" in sent) return problem(c, sent.status, sent.code);
    const [values, ip] = [sent.values as Values, addressOf(c, site)];
    return site.transact(() => {
      const person = whose(site, link);
      if (person && data.skip !== "yes") {
        const issues = findings(site, person, fields, values);
        if (issues.length > 0) return show(c, link, values, issues);
        if (fields.length === 0 && data.agree !== "yes") return show(c, link);
        site.usedLinks.spend(link);
        if (fields.length === 0) reconsent(site, person, link, ip);
        else saveAnswers(site, person, fields, values, ip);
        void site.post.send();
      }
      return c.redirect(targetOf(link.extra[2]), 303);
    });
  });

  function show(c: Context, link: Link, values?: Values, issues?: FieldIssue[]) {
    const person = whose(site, link);
    if (!person) return refuseLink(c, "link_expired");
    const page = pageOf(c);
    const fields = fieldsOf(link);
    if (fields.length === 0) return c.html(<Reconsent page={page} version={site.rules.notice()} />);
    const undeliverable = person.record.address?.status === "hard" && fields.some(({ name }) => name === "email");
    const parts = { page, fields, values: values ?? answersOf(person), undeliverable };
    return c.html(<Ask {...parts} {...(issues ? { issues } : {})} />, issues ? 422 : 200);
  }

  routes.get("/read/:name", (c) => {
    const page = pageOf(c);
    const name = c.req.param("name");
    if (!Object.hasOwn(targets, name)) return c.notFound();
    return c.html(<Notice page={page} title={page.t.ask.reads[name] ?? name} text={page.t.ask.article} next="/" />);
  });

  return routes;
}

const fieldsOf = ({ extra }: Link) => {
  const [, , , ...names] = extra;
  return tellable.filter(({ name }) => names.includes(name));
};
