// Everything is filled in by the page itself.
import type { Page } from "../page";
import { Layout } from "./layout";

export function Playground({ page }: { page: Page }) {
  const t = page.t.playground;
  return (
    <Layout page={page} title={t.title} script="/assets/playground.js" wide>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <noscript>
        <p>{t.noscript}</p>
      </noscript>
      <form
        class="play"
        id="play"
        data-words={JSON.stringify({ ...t.actions, notJson: t.notJson, nothing: t.nothing })}
      >
        <div class="pair">
          <div class="field">
            <label for="address">{t.address}</label>
            <input id="address" type="text" inputmode="email" autocomplete="off" spellcheck={false} />
          </div>
          <div class="field">
            <label for="now">{t.now}</label>
            <input id="now" type="text" autocomplete="off" spellcheck={false} />
          </div>
        </div>
        <Answer name="report" title={t.report} />
        <div class="pair">
          <Source name="plan" label={t.plan} />
          <Source name="record" label={t.record} />
        </div>
        <div class="pair">
          <div>
            <Answer name="problems" title={t.problems} />
            <Answer name="validation" title={t.validation} />
            <Answer name="keys" title={t.keys} />
          </div>
          <Answer name="evaluation" title={t.evaluation} />
        </div>
      </form>
      <section>
        <h2>{t.timeline}</h2>
        <div class="chart">
          <canvas id="picture" role="img" aria-label={t.timeline} aria-describedby="timeline"></canvas>
        </div>
        <ol id="timeline"></ol>
      </section>
    </Layout>
  );
}

function Source({ name, label }: { name: string; label: string }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <textarea id={name} spellcheck={false} autocomplete="off" aria-describedby={`${name}-error`}></textarea>
      <p class="error" id={`${name}-error`}></p>
    </div>
  );
}

function Answer({ name, title }: { name: string; title: string }) {
  return (
    <div>
      <h2 id={`${name}-title`}>{title}</h2>
      <section class="answer" tabindex={0} aria-labelledby={`${name}-title`}>
        <pre id={name}></pre>
      </section>
    </div>
  );
}
