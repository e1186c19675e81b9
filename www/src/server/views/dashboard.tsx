// What the data is like, at a look.
import { fieldText } from "../../texts";
import type { Figure, Figures } from "../life/figures";
import type { Page } from "../page";
import { Chart } from "./chart";
import { Layout } from "./layout";

export function Dashboard({ page, figures }: { page: Page; figures: Figures }) {
  const t = page.t.dashboard;
  const named = (figure: Figure): Figure => figure.map(([name, value]) => [fieldText(page.form, name).label, value]);
  const funnel: Figure = t.funnelSteps.map((label, index) => [label, figures.funnel[index] ?? 0]);
  return (
    <Layout page={page} title={t.title} script="/assets/dashboard.js" wide>
      <h1>{t.title}</h1>
      <p class="lead">{figures.people === 0 ? t.none : t.lead(figures.people)}</p>
      <div class="charts">
        <Chart page={page} kind="across" title={t.completeness} figure={named(figures.completeness)} />
        <Chart page={page} kind="bar" title={t.funnel} figure={funnel} />
        <Chart page={page} kind="bar" title={t.scores} figure={figures.scores} />
        <Chart page={page} kind="bar" title={t.consents} figure={figures.consents} />
        <Chart page={page} kind="line" title={t.quality} figure={figures.quality} />
      </div>
    </Layout>
  );
}
