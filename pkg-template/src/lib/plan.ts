// Plans: read once, kept in the engine, used often.

import * as bindings from "formwell:bindings";
import { ask } from "./ask.js";
import { call, type Engine, engine, isLive } from "./engine.js";
import { FormwellError } from "./error.js";
import { type AddRefused, hostChecks, type TelCheck } from "./host-checks.js";
import { toJson, toLines } from "./json.js";
import type {
  EvaluateOptions,
  Evaluation,
  MatchKeys,
  PlanSource,
  Problem,
  ProfileRecord,
  ValidateOptions,
  Validation,
} from "./plan-types.js";
import { namesOf, unpack } from "./plan-unpack.js";

/** A plan that was read. */
export interface Plan {
  /** What is wrong with the plan; empty unless `createPlan` was told to return it. */
  readonly problems: readonly Problem[];
  /**
   * Checks the values of a form: all of it or one step, sent or saved half done.
   *
   * ```js
   * const field = { name: "email", type: "email", required: true };
   * const plan = createPlan({ version: 1, id: "signup", fields: [field], steps: [{ id: "base", fields: ["email"] }] });
   * plan.validate({ email: "x" }, { step: "base" }).issues;
   * // -> [{ path: ["email"], code: "typeMismatch", step: "base" }]
   * ```
   *
   * @throws FormwellError `bad_options`, `plan_problems`, or `internal`.
   */
  validate<Values>(values: Values, options?: ValidateOptions): Validation<Values>;
  /**
   * Says what is complete, what to ask, whether a mail may be sent and what to do next.
   *
   * ```js
   * const fields = [{ name: "email", type: "email", required: true }, { name: "city" }];
   * const plan = createPlan({ version: 1, id: "signup", fields, steps: [{ id: "base", fields: ["email", "city"] }] });
   * const record = { answers: { email: { value: "anna@example.org", at: "2026-03-01T10:00:00Z" } } };
   * const { score, ask } = plan.evaluate(record, { now: "2026-03-09T10:00:00Z" });
   * score; // -> 50
   * ask; // -> [{ field: "city", why: "missing" }]
   * ```
   *
   * @throws FormwellError `bad_options`, `plan_problems`, or `internal`.
   */
  evaluate(record: ProfileRecord, options: EvaluateOptions): Evaluation;
  /**
   * Keys to look for duplicates and households by; `null` where the data for one is missing.
   *
   * Names are folded: `Müller`, `MUELLER` and `muller` have one key.
   *
   * ```js
   * const fields = [{ name: "last", autocomplete: "family-name" }, { name: "first", autocomplete: "given-name" }, { name: "town", autocomplete: "address-level2" }];
   * const plan = createPlan({ version: 1, id: "signup", fields, steps: [{ id: "base", fields: ["last", "first", "town"] }] });
   * const at = "2026-03-01T10:00:00Z";
   * plan.matchKeys({ answers: { last: { value: "Müller", at }, first: { value: "Ayşe", at }, town: { value: "Köln", at } } });
   * // -> { email: null, person: "muller|ayse|town:koln", household: null }
   * ```
   *
   * @throws FormwellError `plan_problems`, or `internal`.
   */
  matchKeys(record: ProfileRecord): MatchKeys;
}

export interface CreatePlanOptions {
  /** `"return"`: a plan with problems is no exception, but it refuses every call. Default `"throw"`. */
  problems?: "throw" | "return";
  /** A check of phone numbers, besides the package's own: the slot for libphonenumber-js. */
  tel?: TelCheck;
}

/**
 * Everything that is wrong with a plan, at once; empty where nothing is.
 *
 * ```js
 * checkPlan({ version: 1, id: "p", fields: [], steps: [{ id: "base", fields: ["fax"] }] });
 * // -> [{ code: "unknown_field", path: ["steps", 0, "fields", 0], field: "fax" }]
 * ```
 */
export function checkPlan(plan: unknown): Problem[] {
  const text = toJson(plan);
  return ask(() => bindings.checkPlan(text));
}

/**
 * Reads a plan for many calls: it crosses into the engine once.
 *
 * @throws FormwellError `plan_problems`, with the problems as `cause`, unless asked to return them.
 */
export function createPlan(plan: PlanSource, options?: CreatePlanOptions): Plan {
  const text = toJson(plan);
  const kept: Kept = { handle: 0 };
  const problems = ask(() => keep(kept, text));
  if (problems.length > 0 && options?.problems !== "return") throw refusal(problems);
  const names = problems.length > 0 ? undefined : namesOf(JSON.parse(text));
  const tel = names && options?.tel;
  const refuse: AddRefused = tel ? hostChecks(JSON.parse(text), tel) : (_, options) => options;
  const handle = () => handleOf(kept, text);
  const usable = () => {
    if (!names) throw refusal(problems);
    return names;
  };
  const created: Plan = {
    problems,
    validate(values, options) {
      const answer = (field: string) => (values as Record<string, unknown> | null | undefined)?.[field];
      const json = toLines(values, refuse(answer, options));
      usable();
      const issues = ask(() => bindings.validatePlan(handle(), json));
      return issues.length > 0 ? { issues } : { value: values };
    },
    evaluate(record, options) {
      const answer = (field: string) => record?.answers?.[field]?.value;
      const json = toLines(record, refuse(answer, options));
      const names = usable();
      return unpack(
        ask(() => bindings.evaluatePlan(handle(), json)),
        names,
      );
    },
    matchKeys(record) {
      usable();
      const json = toJson(record);
      return ask(() => bindings.matchKeys(handle(), json));
    },
  };
  unused?.register(created, kept);
  return created;
}

/** Where a plan is in the engine. */
interface Kept {
  handle: number;
  /** The instance that has it. */
  engine?: Engine;
}

/** Keeps a plan in the engine, or gives its problems. */
function keep(kept: Kept, text: string): Problem[] {
  const answer = bindings.keepPlan(text);
  if (typeof answer !== "number") return answer;
  kept.handle = answer;
  kept.engine = engine;
  return [];
}

/** Reads the plan again where the instance that had it is gone. */
function handleOf(kept: Kept, text: string): number {
  if (kept.engine !== engine) keep(kept, text);
  return kept.handle;
}

/** Gives the engine's memory back when a plan is garbage. Hosts without this class keep plans. */
const unused =
  typeof FinalizationRegistry === "undefined"
    ? undefined
    : new FinalizationRegistry<Kept>(({ engine, handle }) => {
        if (isLive(engine)) call(() => bindings.dropPlan(handle));
      });

function refusal(problems: Problem[]): FormwellError {
  const list = problems.map(({ code, path }) => `${code} at /${path.join("/")}`).join(", ");
  return new FormwellError("plan_problems", `the plan has problems: ${list}`, problems);
}
