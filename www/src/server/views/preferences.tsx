// Everything a person may see and do about their own data.
import type { ConsentEvent, Evaluation } from "formwell";
import { type FieldIssue, purpose, type Values } from "../../plan";
import type { Person } from "../db/people";
import { tellable } from "../life/answers";
import { answersOf } from "../life/signup";
import { fieldNames } from "../mail/letters";
import type { Page } from "../page";
import { Layout } from "./layout";
import { Fields, firstErrors } from "./step";

interface Props {
  page: Page;
  person: Person;
  evaluation: Evaluation;
  events: ConsentEvent[];
  values?: Values;
  issues?: FieldIssue[];
  /** What was just done. */
  said?: string | undefined;
}

export function Preferences({ page, person, evaluation, events, values, issues = [], said }: Props) {
  const t = page.t.preferences;
  const errors = firstErrors(page.form, { fields: tellable }, issues, values ?? {});
  const open = evaluation.ask.filter(({ field }) => field !== "consent").map(({ field }) => field);
  const state = evaluation.consents[purpose] ?? "none";
  const here = page.path;
  return (
    <Layout page={page} title={t.title}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {said ? (
        <p class="said" role="status">
          {said}
        </p>
      ) : null}
      {person.newEmail ? <p class="said">{t.newAddress(person.newEmail)}</p> : null}
      <p>{open.length > 0 ? t.missing(fieldNames(page, open)) : t.refresh}</p>
      <form method="post" action={here} class="form" data-help novalidate>
        <p class="alert" role="alert">
          {issues.length > 0 ? page.form.check(errors.size || issues.length) : ""}
        </p>
        <Fields t={page.form} fields={tellable} values={values ?? answersOf(person)} errors={errors} />
        <div class="actions">
          <button class="primary" type="submit">
            {t.save}
          </button>
        </div>
      </form>
      <section>
        <h2>{t.letters}</h2>
        <p>{t.states[state] ?? state}</p>
        <form method="post" action={`${here}/${state === "given" ? "stop" : "start"}`}>
          <button class="second" type="submit">
            {state === "given" ? t.stop : t.start}
          </button>
        </form>
      </section>
      <section>
        <h2>{t.proof}</h2>
        <Proof t={t} events={events} />
      </section>
      <section>
        <h2>{t.take}</h2>
        <p>
          <a href={`${here}/export`} download="my-data.json">
            {t.takeLink}
          </a>
        </p>
      </section>
      <section>
        <h2>{t.erase}</h2>
        <p>{t.eraseLead}</p>
        <form method="post" action={`${here}/erase`} class="form">
          <label class="option">
            <input type="checkbox" name="sure" value="yes" required />
            <span>{t.eraseSure}</span>
          </label>
          <button class="second danger" type="submit">
            {t.eraseButton}
          </button>
        </form>
      </section>
    </Layout>
  );
}

function Proof({ t, events }: { t: Page["t"]["preferences"]; events: ConsentEvent[] }) {
  return (
    <section class="scroll" tabindex={0} aria-label={t.proof}>
      <table>
        <thead>
          <tr>
            {t.proofHead.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr>
              <td>
                <time>{String(event.event_time).slice(0, 16).replace("T", " ")}</time>
              </td>
              <td>{event.event_state}</td>
              <td>{event.notice_version ?? "–"}</td>
              <td>{event.collection_method}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
