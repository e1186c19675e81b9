// One step of the form, as the plan describes it.
import { type Field, type FieldIssue, type Step, steps, type Values } from "../../plan";
import { alerts, issueText, stepText } from "../../texts";
import { Control } from "./control";
import { Layout } from "./layout";

interface Props {
  step: Step;
  action: string;
  values?: Values;
  issues?: FieldIssue[];
  submission?: string | undefined;
}

export function StepPage({ step, action, values = {}, issues = [], submission }: Props) {
  const { title, lead, submit } = stepText(step.id);
  const number = steps.indexOf(step) + 1;
  const errors = firstErrors(step, issues, values);
  const previous = number > 1 ? steps[number - 2] : undefined;
  return (
    <Layout title={`${errors.size > 0 ? "Error: " : ""}Step ${number} of ${steps.length}: ${title}`}>
      <Progress current={number} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form method="post" action={action} data-step={step.id} class="form">
        {submission ? <input type="hidden" name="submission" value={submission} /> : null}
        <p class="alert" role="alert" data-alert>
          {issues.length > 0 ? alerts.check(errors.size || issues.length) : ""}
        </p>
        {groups(step.fields).map(({ when, fields }) => (
          <div class="group" data-when={when}>
            {fields.map((field) => (
              <Control field={field} value={values[field.name]} error={errors.get(field.name)} />
            ))}
          </div>
        ))}
        <div class="actions">
          <button class="primary" type="submit">
            {submit}
          </button>
          {previous ? (
            <a class="back" href={action.replace(/[^/]+$/, previous.id)}>
              Back
            </a>
          ) : null}
        </div>
      </form>
    </Layout>
  );
}

function Progress({ current }: { current: number }) {
  return (
    <div class="progress">
      <p>
        Step {current} of {steps.length}
      </p>
      <progress aria-label="Progress" value={current} max={steps.length}></progress>
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

function firstErrors(step: Step, issues: FieldIssue[], values: Values): Map<string, string> {
  const errors = new Map<string, string>();
  for (const field of step.fields) {
    const issue = issues.find(({ path }) => path[0] === field.name);
    if (issue) errors.set(field.name, issueText(field, issue, values[field.name]));
  }
  return errors;
}
