// One question between a click and what it leads to.
import type { Field, FieldIssue, Values } from "../../plan";
import { noticeText } from "../notices";
import type { Page } from "../page";
import { Layout } from "./layout";
import { Fields, firstErrors } from "./step";

interface Props {
  page: Page;
  fields: Field[];
  values: Values;
  issues?: FieldIssue[];
  /** The address asked for is one that mails come back from. */
  undeliverable: boolean;
}

export function Ask({ page, fields, values, issues = [], undeliverable }: Props) {
  const { t, form } = page;
  const errors = firstErrors(form, { fields }, issues, values);
  const shown = undeliverable ? { ...values, email: "" } : values;
  return (
    <Layout page={page} title={t.ask.title}>
      <h1>{t.ask.title}</h1>
      <p class="lead">{undeliverable ? t.ask.undeliverable : t.ask.lead}</p>
      <form method="post" action={page.path} class="form" data-help novalidate>
        <Fields t={form} fields={fields.map(({ when: _, ...field }) => field)} values={shown} errors={errors} />
        <div class="actions">
          <button class="primary" type="submit">
            {t.ask.save}
          </button>
          <Skip page={page} />
        </div>
      </form>
    </Layout>
  );
}

export function Reconsent({ page, version }: { page: Page; version: string }) {
  const { t, form } = page;
  return (
    <Layout page={page} title={t.ask.reconsentTitle}>
      <h1>{t.ask.reconsentTitle}</h1>
      <p class="lead">{t.ask.reconsentLead}</p>
      <h2>{t.notice.version(version)}</h2>
      {noticeText(version, page.language).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <form method="post" action={page.path} class="form">
        <label class="option">
          <input type="checkbox" name="agree" value="yes" required />
          <span>{form.consentWording}</span>
        </label>
        <div class="actions">
          <button class="primary" type="submit">
            {t.ask.agree}
          </button>
          <Skip page={page} />
        </div>
      </form>
    </Layout>
  );
}

/** Going on without an answer is always possible. */
function Skip({ page }: { page: Page }) {
  return (
    <button class="back plain" type="submit" name="skip" value="yes" formnovalidate>
      {page.t.ask.skip}
    </button>
  );
}
