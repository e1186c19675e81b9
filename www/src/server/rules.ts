// The plan's verdict on what a client sent: the same call the page makes, plus the names it may send.
import { checkEmail } from "formwell";
import { plan, type FieldIssue, type Step, type Values } from "../plan";

export type Verdict = { values: Values } | { issues: FieldIssue[] };

/** A name the step does not have is refused, so that nothing is dropped without a word. */
export function judge(step: Step, input: Record<string, unknown>): Verdict {
  const known = new Set(step.fields.map((field) => field.name));
  const unknown = Object.keys(input).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return { issues: unknown.map((name) => ({ path: [name], code: "unknownField", step: step.id, params: {} })) };
  }
  const result = plan.validate(input, { step: step.id });
  return "issues" in result ? { issues: result.issues as FieldIssue[] } : { values: result.value as Values };
}

/** The form of an accepted address that is stored for look-ups: the same mailbox, never a guess. */
export function storedAddress(values: Values): string {
  const address = values["email"];
  const normalized = typeof address === "string" ? checkEmail(address).normalized : null;
  if (!normalized) throw new Error("an accepted signup must carry an address");
  return normalized;
}
