// Compiled, never run: what a plan written `as const` says of its answers, and the types of records.

import {
  type Answers,
  type Bounce,
  classifyBounce,
  createPlan,
  type EvidenceKey,
  merge,
  missingEvidence,
  type PlanSource,
  type ProfileRecord,
  type StepAnswers,
  type StepId,
  unsubscribeHeaders,
} from "formwell";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const signup = {
  version: 1,
  id: "signup",
  fields: [
    { name: "salutation", type: "select", options: ["Frau", "Herr"], required: true },
    { name: "email", type: "email", required: true },
    { name: "copies", type: "email", multiple: true },
    { name: "terms", type: "checkbox", required: true },
    { name: "news", type: "checkbox" },
    { name: "age", type: "number" },
    { name: "interests", type: "select", multiple: true, options: ["sport", "music"] },
    { name: "company", required: true, when: { field: "news", eq: true } },
    { name: "birthday", type: "date", "x-hint": "for the voucher" },
  ],
  steps: [
    { id: "base", fields: ["salutation", "email", "terms"] },
    { id: "more", fields: ["copies", "news", "age", "interests", "company", "birthday"] },
  ],
} as const satisfies PlanSource;

interface Everything {
  salutation: "Frau" | "Herr";
  email: string;
  terms: true;
  copies?: string | string[];
  news?: boolean;
  age?: number;
  interests?: ("sport" | "music")[];
  company?: string;
  birthday?: string;
}
type Flat<T> = { [Key in keyof T]: T[Key] };

same<Answers<typeof signup>, Flat<Everything>>(true);
same<StepId<typeof signup>, "base" | "more">(true);
same<StepAnswers<typeof signup, "base">, { salutation: "Frau" | "Herr"; email: string; terms: true }>(true);
same<keyof StepAnswers<typeof signup, "more">, "copies" | "news" | "age" | "interests" | "company" | "birthday">(true);

const answers: Answers<typeof signup> = { salutation: "Frau", email: "anna@example.org", terms: true };
answers.interests = ["music"];
// @ts-expect-error: no such option
answers.interests = ["chess"];
// @ts-expect-error: a required answer is missing
const incomplete: Answers<typeof signup> = { salutation: "Frau", terms: true };
// @ts-expect-error: no such step
type Third = StepAnswers<typeof signup, "third">;

// A plan that is not known while compiling has answers by any name.
declare const loaded: PlanSource;
const some: Answers<typeof loaded> = { anything: "x" };
void [incomplete, some, 0 as unknown as Third];

const plan = createPlan(signup);
const validation = plan.validate(answers);
if (validation.issues) same<(typeof validation.issues)[number]["path"], (string | number)[]>(true);
else same<typeof validation.value, Answers<typeof signup>>(true);
// @ts-expect-error: `now` is not optional
plan.evaluate({}, {});
// @ts-expect-error: not a field type
createPlan({ version: 1, id: "p", fields: [{ name: "a", type: "textarea" }], steps: [] });

const record: ProfileRecord = {
  startedAt: new Date(0),
  answers: { city: { value: "Bonn", at: "2026-03-01T00:00:00Z" } },
};
same<ReturnType<typeof plan.matchKeys>["person"], string | null>(true);
const merged = merge(record, {});
for (const event of merged.events) same<typeof event.purpose, string>(true);
same<ReturnType<typeof missingEvidence>, EvidenceKey[]>(true);
// @ts-expect-error: not a standard
missingEvidence({ purpose: "news", event_state: "given", event_time: "2026-03-01T00:00:00Z" }, "ccpa");

const bounce: Bounce = classifyBounce({ status: null, diagnostic: "550" });
same<typeof bounce.kind, "hard" | "soft" | "block" | "unknown">(true);
const headers: Record<string, string> = { ...unsubscribeHeaders({ url: "https://example.org/u" }) };
void headers;
