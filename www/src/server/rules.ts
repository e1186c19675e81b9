// The plan's verdict on what a client sent: the same call the page makes, plus the names it may send.
import { checkEmail } from "formwell";
import { applies, type FieldIssue, plan, type Step, type Value, type Values } from "../plan";

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

function isBlank(value: unknown): boolean {
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
