/**
 * `formwell/standard-schema`: plans, steps and addresses for every library that takes a Standard Schema, such as
 * React Hook Form's resolver, TanStack Form, Hono's validator and tRPC.
 *
 * ```js
 * import { planSchema } from "formwell/standard-schema";
 *
 * const field = { name: "email", type: "email", required: true };
 * const plan = { version: 1, id: "signup", fields: [field], steps: [{ id: "base", fields: ["email"] }] };
 * const schema = planSchema(plan);
 * // useForm({ resolver: standardSchemaResolver(schema) })
 * // app.post("/signup", sValidator("json", schema), …)
 * // t.procedure.input(schema).mutation(…)
 * schema["~standard"].validate({ email: "" }).issues; // -> [{ message: "Please fill in this field.", path: ["email"] }]
 * ```
 *
 * @module
 */

export { type EmailSchemaOptions, emailSchema } from "./lib/email-schema.js";
export { type PlanSchemaOptions, planSchema, type SchemaAnswers } from "./lib/plan-schema.js";
export type {
  FormwellSchema,
  JsonSchemaConverter,
  JsonSchemaTarget,
  SchemaIssue,
  SchemaResult,
} from "./lib/standard-types.js";
