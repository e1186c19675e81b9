// Compiled, never run: the schemas are Standard Schemas to the specification and to the libraries.

import { sValidator } from "@hono/standard-validator";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { initTRPC } from "@trpc/server";
import type { Answers, PlanSource, StepAnswers } from "formwell";
import { emailSchema, planSchema } from "formwell/standard-schema";
import { Hono } from "hono";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const signup = {
  version: 1,
  id: "signup",
  fields: [
    { name: "email", type: "email", required: true },
    { name: "interests", type: "select", multiple: true, options: ["sport", "music"] },
  ],
  steps: [
    { id: "base", fields: ["email"] },
    { id: "more", fields: ["interests"] },
  ],
} as const satisfies PlanSource;

const whole = planSchema(signup);
const base = planSchema(signup, { step: "base" });
const schemas: (StandardSchemaV1 & StandardJSONSchemaV1)[] = [whole, base, emailSchema()];
void schemas;

same<StandardSchemaV1.InferInput<typeof whole>, Answers<typeof signup>>(true);
same<StandardSchemaV1.InferOutput<typeof whole>, { email: string; interests?: ("sport" | "music")[] }>(true);
same<StandardSchemaV1.InferOutput<typeof base>, StepAnswers<typeof signup, "base">>(true);
const email = emailSchema();
same<StandardJSONSchemaV1.InferInput<typeof email>, string>(true);

new Hono().post("/", sValidator("json", whole), (c) => {
  const answers = c.req.valid("json");
  same<typeof answers, { email: string; interests?: ("sport" | "music")[] }>(true);
  return c.json(answers);
});

const t = initTRPC.create();
t.procedure.input(base).mutation(({ input }) => {
  same<typeof input, { email: string }>(true);
});
