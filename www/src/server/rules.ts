// Where the site asks the package: the verdict on what was sent, and what to do about a person.
import { checkEmail, createPlan, type Evaluation, type Plan, type ProfileRecord } from "formwell";
import { applies, type FieldIssue, plan, type Step, source, type Value, type Values } from "../plan";
import type { Settings } from "./db/settings";

export type Verdict = { values: Values } | { issues: FieldIssue[] };

/**
 * A name the step does not have is refused, so that nothing is dropped without a word. Of the
 * rest, only what was asked and answered is kept: a hidden field's answer was not checked.
 */
export function judge(step: Step, input: Record<string, unknown>, now: Date): Verdict {
  const known = new Set(step.fields.map((field) => field.name));
  const unknown = Object.keys(input).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return { issues: unknown.map((name) => ({ path: [name], code: "unknownField", step: step.id })) };
  }
  const result = plan.validate(input, { step: step.id, now: now.toISOString() });
  if (result.issues) return { issues: result.issues };
  const values: Values = {};
  for (const field of step.fields) {
    const value = input[field.name];
    if (applies(field, input) && !isBlank(value)) values[field.name] = value as Value;
  }
  return { values };
}

export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** The form of an accepted address that is stored for look-ups: the same mailbox, never a guess. */
export function storedAddress(values: Values): string {
  const address = values.email;
  const normalized = typeof address === "string" ? checkEmail(address).normalized : null;
  if (!normalized) throw new Error("an accepted signup must carry an address");
  return normalized;
}

export interface Rules {
  /** The plan with the notice in force. */
  plan(): Plan;
  /** Version of the notice in force. */
  notice(): string;
  byMail(record: ProfileRecord, now: Date): Evaluation;
  /** On a page or a click: one thing at a time. */
  inline(record: ProfileRecord, now: Date): Evaluation;
}

export function createRules(settings: Settings): Rules {
  const plans = new Map<string, Plan>([[source.notice?.version ?? "", plan]]);
  const notice = () => settings.get("notice") ?? source.notice?.version ?? "";
  const inForce = () => {
    const version = notice();
    const known = plans.get(version);
    if (known) return known;
    const made = createPlan({ ...source, notice: { ...source.notice, version, accepted: [version] } });
    plans.set(version, made);
    return made;
  };
  return {
    plan: inForce,
    notice,
    byMail: (record, now) => inForce().evaluate(record, { now, channel: "email" }),
    inline: (record, now) => inForce().evaluate(record, { now, channel: "inline", max: 1 }),
  };
}
