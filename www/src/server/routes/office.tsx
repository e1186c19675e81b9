import { Hono } from "hono";
import { sendLetter } from "../life/letter";
import { mergePeople } from "../life/merge";
import { travel } from "../life/travel";
import { noticeVersions } from "../notices";
import { officeGuard } from "../office-guard";
import { pageOf } from "../page";
import { peopleCsv } from "../people-csv";
import type { Site } from "../site";
import { Office } from "../views/office";

/**
 * GET /office is a page with a form for each thing; POST /office/travel, /letter, /notice, /merge
 * do it. GET /office/people.csv has everybody.
 */
export function officeRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.use(officeGuard(site));

  const nextNotice = () => noticeVersions[noticeVersions.indexOf(site.rules.notice()) + 1];

  routes.get("/", (c) => {
    c.header("Cache-Control", "no-store");
    const page = pageOf(c);
    const t = page.t.office;
    const counts = (c.req.query("n") ?? "").split(",").map((text) => Number(text) || 0);
    const [n = 0, m = 0, o = 0] = counts;
    const said: Record<string, string> = {
      travelled: t.travelled(n),
      letter: t.letterSent(n),
      published: t.published,
      imported: t.imported(n, m, o),
      merged: t.merged,
    };
    const parts = { page, now: site.clock.now(), notice: site.rules.notice(), nextNotice: nextNotice() };
    return c.html(<Office {...parts} alike={site.people.alike()} said={said[c.req.query("said") ?? ""]} />);
  });

  routes.post("/travel", async (c) => {
    const { far } = await c.req.parseBody();
    if (typeof far !== "string" || !Object.hasOwn(pageOf(c).t.office.travelChoices, far)) return c.notFound();
    return c.redirect(`/office?said=travelled&n=${await travel(site, far)}`, 303);
  });

  routes.post("/letter", async (c) => c.redirect(`/office?said=letter&n=${await sendLetter(site)}`, 303));

  routes.post("/notice", (c) => {
    const version = nextNotice();
    if (!version) return c.notFound();
    site.settings.set("notice", version);
    return c.redirect("/office?said=published", 303);
  });

  routes.post("/merge", async (c) => {
    const { one, other } = await c.req.parseBody();
    return site.transact(() => {
      const pair = site.people.alike().find(([a, b]) => String(a.id) === one && String(b.id) === other);
      if (!pair) return c.notFound();
      mergePeople(site, ...pair);
      return c.redirect("/office?said=merged", 303);
    });
  });

  routes.get("/people.csv", (c) => {
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="people.csv"');
    c.header("Cache-Control", "no-store");
    return c.body(peopleCsv(site));
  });

  return routes;
}
