// The answers that a plan asks for, as types.

import type { FieldSource, PlanSource } from "./plan-types.js";

/**
 * The answers to a plan written `as const`, by the names of its fields.
 *
 * ```ts
 * const plan = {
 *   version: 1,
 *   id: "signup",
 *   fields: [
 *     { name: "email", type: "email", required: true },
 *     { name: "interests", type: "select", multiple: true, options: ["sport", "music"] },
 *   ],
 *   steps: [{ id: "base", fields: ["email", "interests"] }],
 * } as const satisfies PlanSource;
 *
 * type Signup = Answers<typeof plan>;
 * // { email: string; interests?: ("sport" | "music")[] }
 * ```
 *
 * A field that is required and has no condition is always there; every other one may be missing.
 */
export type Answers<P extends PlanSource> = AnswersOf<P["fields"][number]>;

/** The ids of a plan's steps. */
export type StepId<P extends PlanSource> = P["steps"][number]["id"];

/** The answers of one step. */
export type StepAnswers<P extends PlanSource, Step extends StepId<P>> = AnswersOf<
  Extract<P["fields"][number], { name: Extract<P["steps"][number], { id: Step }>["fields"][number] }>
>;

/**
 * The answer to one field: an option of a `select`, a list of them with `multiple`, `boolean` of a
 * checkbox (`true` where it is required), `number` of a number, text of everything else.
 */
export type Answer<F extends FieldSource> = F extends { type: "select" }
  ? F extends { multiple: true }
    ? Option<F>[]
    : Option<F>
  : F extends { type: "checkbox" }
    ? F extends { required: true }
      ? true
      : boolean
    : F extends { type: "number" }
      ? number
      : F extends { type: "email"; multiple: true }
        ? string | string[]
        : string;

type Option<F> = F extends { options: readonly (infer O)[] } ? O : string;

/** The name of a field that every complete set of answers has. */
type Needed<F extends FieldSource> = F extends { required: true }
  ? F extends { when: object }
    ? never
    : F["name"]
  : never;

type AnswersOf<F extends FieldSource> = Flat<
  { [Each in F as Needed<Each>]: Answer<Each> } & {
    [Each in F as Exclude<Each["name"], Needed<Each>>]?: Answer<Each>;
  }
>;

/** One object type instead of an intersection, for people who read it in an editor. */
type Flat<T> = { [Key in keyof T]: T[Key] };
