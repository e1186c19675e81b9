// A plan or one of its steps as a Standard Schema.

import {
  type Answers,
  type Catalog,
  checkEmail,
  createPlan,
  type Describable,
  type FieldIssue,
  type FieldSource,
  type Instant,
  message,
  type PlanSource,
  type StepAnswers,
  type StepId,
  type TelCheck,
  type ValidateOptions,
} from "../index.js";
import { answersSchema } from "./answers-schema.js";
import { given, standard } from "./standard.js";
import type { FormwellSchema } from "./standard-types.js";

/** What `plan.validate` takes, and the language. */
export interface PlanSchemaOptions<Step extends string = string, Mode extends "final" | "draft" = "final" | "draft"> {
  /** Look only at the fields of this step. */
  step?: Step;
  /** `"draft"` lets blanks pass. Default `"final"`. */
  mode?: Mode;
  /** For `minAge` and `maxAge`, which are not checked without it. A schema that lives long takes a function. */
  now?: Instant | (() => Instant);
  /** What the host knows, for conditions; or a function that tells it at each call. */
  facts?: Readonly<Record<string, unknown>> | (() => Readonly<Record<string, unknown>>);
  /** A check of phone numbers, besides the package's own: the slot for libphonenumber-js. */
  tel?: TelCheck;
  /** For the sentences: one of `formwell/locales/*`, or your own. Default: English. */
  catalog?: Catalog;
}

/** The answers of all steps or of one; in a draft each of them may be missing. */
export type SchemaAnswers<P extends PlanSource, Step extends StepId<P>, Mode> = Mode extends "draft"
  ? Partial<Asked<P, Step>>
  : Asked<P, Step>;

type Asked<P extends PlanSource, Step extends StepId<P>> = [Step] extends [never] ? Answers<P> : StepAnswers<P, Step>;

/**
 * A schema for the answers to a plan, or to one step of it. What comes out is what went in.
 *
 * ```js
 * import { planSchema } from "formwell/standard-schema";
 *
 * const fields = [{ name: "email", type: "email", required: true }, { name: "city", required: true }];
 * const steps = [{ id: "base", fields: ["email"] }, { id: "more", fields: ["city"] }];
 * const plan = { version: 1, id: "signup", fields, steps };
 * planSchema(plan)["~standard"].validate({ email: "anna..k@example.org" }).issues;
 * // -> [{ message: "There are two dots in a row before the @ sign.", path: ["email"] }, { message: "Please fill in this field.", path: ["city"] }]
 *
 * const base = planSchema(plan, { step: "base" })["~standard"];
 * base.validate({ email: "anna@example.org" }); // -> { value: { email: "anna@example.org" } }
 * base.jsonSchema.input({ target: "openapi-3.0" });
 * // -> { type: "object", properties: { email: { type: "string", minLength: 1, format: "email" } }, required: ["email"] }
 * ```
 *
 * The JSON Schema describes answers as the types do, with blank ones left out. It says less than `validate`:
 * conditions, ages, days and phone numbers have no word in it, and `format` is a remark, not a check. It counts lengths
 * in characters, not in UTF-16 code units. So check with `validate`, and use the JSON Schema to describe.
 *
 * @throws FormwellError `plan_problems`, `bad_options`, or `internal`.
 */
export function planSchema<
  const P extends PlanSource,
  Step extends StepId<P> = never,
  Mode extends "final" | "draft" = "final",
>(plan: P, options?: PlanSchemaOptions<Step, Mode> | null): FormwellSchema<SchemaAnswers<P, Step, Mode>> {
  const { catalog, tel, ...rest } = given(options);
  const made = createPlan(plan, tel && { tel });
  const parts = Object.entries(rest);
  // A wrong option is said here, and not to the first person who signs up.
  made.validate({}, Object.fromEntries(parts.filter(([, part]) => typeof part !== "function")));
  const how = (): ValidateOptions =>
    Object.fromEntries(parts.map(([name, part]) => [name, typeof part === "function" ? part() : part]));
  const fields = new Map<unknown, FieldSource>(plan.fields.map((field) => [field.name, field]));
  return standard(
    (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { issues: [{ message: message({ code: "typeMismatch" }, catalog), path: [] }] };
      }
      const { issues } = made.validate(value, how());
      if (!issues) return { value: value as SchemaAnswers<P, Step, Mode> };
      const say = (issue: FieldIssue) => message(finding(issue, fields.get(issue.path[0]), value), catalog);
      return { issues: issues.map((issue) => ({ message: say(issue), path: issue.path })) };
    },
    () => answersSchema(plan, rest),
  );
}

/** Of an address, what exactly is wrong with it. */
function finding(issue: FieldIssue, field: FieldSource | undefined, values: unknown): Describable {
  if (issue.code !== "typeMismatch" || field?.type !== "email") return issue;
  const text = issue.path.reduce((part, key) => (part as Record<string | number, unknown>)[key], values);
  // With `multiple`, text is several addresses with commas between.
  if (typeof text !== "string" || (field.multiple && issue.path.length === 1)) return issue;
  return checkEmail(text).issues.find(({ severity }) => severity === "error") ?? issue;
}
