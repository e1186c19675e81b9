// One step of the form, as the plan describes it.
import { type Field, type FieldIssue, type Step, steps, type Values } from "../../plan";
import { type FormTexts, issueText, stepText } from "../../texts";
import type { Page } from "../page";
import { Control } from "./control";
import { Layout } from "./layout";

interface Props {
  page: Page;
  step: Step;
  action: string;
  values?: Values;
  issues?: FieldIssue[];
  submission?: string | undefined;
}

export function StepPage({ page, step, action, values = {}, issues = [], submission }: Props) {
  const { t, form } = page;
  const { title, lead, submit } = stepText(form, step.id);
  const number = steps.indexOf(step) + 1;
  const errors = firstErrors(form, step, issues, values);
  const previous = number > 1 ? steps[number - 2] : undefined;
  return (
    <Layout page={page} title={`${errors.size > 0 ? `${t.error}: ` : ""}${t.step(number, steps.length)}: ${title}`}>
      <Progress page={page} current={number} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form method="post" action={action} data-step={step.id} class="form">
        {submission ? <input type="hidden" name="submission" value={submission} /> : null}
        <p class="alert" role="alert" data-alert>
          {issues.length > 0 ? form.check(errors.size || issues.length) : ""}
        </p>
        <Fields t={form} fields={step.fields} values={values} errors={errors} />
        <div class="actions">
          <button class="primary" type="submit">
            {submit}
          </button>
          {previous ? (
            <a class="back" href={action.replace(/[^/]+$/, previous.id)}>
              {t.back}
            </a>
          ) : null}
        </div>
      </form>
    </Layout>
  );
}

interface FieldsProps {
  t: FormTexts;
  fields: Field[];
  values: Values;
  errors: Map<string, string>;
}

/** Controls for these fields, those under one condition together. */
export function Fields({ t, fields, values, errors }: FieldsProps) {
  return (
    <>
      {groups(fields).map((group) => (
        <div class="group" data-when={group.when}>
          {group.fields.map((field) => (
            <Control t={t} field={field} value={values[field.name]} error={errors.get(field.name)} />
          ))}
        </div>
      ))}
    </>
  );
}

function Progress({ page: { t }, current }: { page: Page; current: number }) {
  return (
    <div class="progress">
      <p>{t.step(current, steps.length)}</p>
      <progress aria-label={t.progress} value={current} max={steps.length}></progress>
    </div>
  );
}

/** Neighbours that appear under the same condition share a group, which the page shows or hides as one. */
function groups(fields: Field[]) {
  const found: { when: string | undefined; fields: Field[] }[] = [];
  for (const field of fields) {
    const when = field.when && `${field.when.field}=${field.when.eq}`;
    const last = found.at(-1);
    if (last && last.when === when) last.fields.push(field);
    else found.push({ when, fields: [field] });
  }
  return found;
}

/** The first sentence about each field. */
export function firstErrors(
  t: FormTexts,
  { fields }: Pick<Step, "fields">,
  issues: FieldIssue[],
  values: Values,
): Map<string, string> {
  const errors = new Map<string, string>();
  for (const field of fields) {
    const issue = issues.find(({ path }) => path[0] === field.name);
    if (issue) errors.set(field.name, issueText(t, field, issue, values[field.name]));
  }
  return errors;
}
