// Compiled, never run: the answer types come through a schema.

import type { Answers, PlanSource } from "formwell";
import { emailSchema, type FormwellSchema, planSchema } from "formwell/standard-schema";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};
type Output<Schema extends FormwellSchema> = NonNullable<Schema["~standard"]["types"]>["output"];

// Written in the call, a plan needs no `as const`.
const whole = planSchema({
  version: 1,
  id: "signup",
  fields: [
    { name: "email", type: "email", required: true },
    { name: "accountType", type: "select", options: ["private", "business"] },
  ],
  steps: [
    { id: "base", fields: ["email"] },
    { id: "more", fields: ["accountType"] },
  ],
});
same<Output<typeof whole>, { email: string; accountType?: "private" | "business" }>(true);

const signup = {
  version: 1,
  id: "signup",
  fields: [{ name: "email", type: "email", required: true }, { name: "city" }],
  steps: [
    { id: "base", fields: ["email"] },
    { id: "more", fields: ["city"] },
  ],
} as const satisfies PlanSource;

const base = planSchema(signup, { step: "base", now: () => new Date(), facts: { customer: true } });
same<Output<typeof base>, { email: string }>(true);
const draft = planSchema(signup, { mode: "draft" });
same<keyof Output<typeof draft>, "email" | "city">(true);
const empty: Output<typeof draft> = {};
// @ts-expect-error: no such step
planSchema(signup, { step: "third" });
// @ts-expect-error: what is refused belongs to one call
planSchema(signup, { refused: ["email"] });

// A plan that is not known while compiling.
declare const loaded: PlanSource;
const some = planSchema(loaded);
same<Output<typeof some>, Answers<PlanSource>>(true);
const someStep = planSchema(loaded, { step: "base" });
const any: Output<typeof someStep> = { anything: "x" };

const email = emailSchema({ allowQuoted: true });
same<Output<typeof email>, string>(true);
const result = email["~standard"].validate("anna@");
if (result.issues) for (const { message, path } of result.issues) void [message, path];
else same<typeof result.value, string>(true);
const schema: Record<string, unknown> = email["~standard"].jsonSchema.input({ target: "draft-07" });
// @ts-expect-error: a target is needed
email["~standard"].jsonSchema.output({});
void [empty, any, schema];
