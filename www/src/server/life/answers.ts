// New answers of somebody who is known already: from the preference center, or to one quick question.
import { applies, type Field, type FieldIssue, plan, steps, type Value, type Values } from "../../plan";
import type { Person } from "../db/people";
import { isBlank, storedAddress } from "../rules";
import type { Site } from "../site";
import { changeAddress } from "./consent";
import { answersOf } from "./signup";

/** All that can be told; the consent is not an answer but an event. */
export const tellable: Field[] = steps.flatMap(({ fields }) => fields).filter(({ name }) => name !== "consent");

/** What is wrong with these values for these fields. Step one stays complete; the rest may stay open. */
export function findings(site: Site, person: Person, fields: Field[], values: Values): FieldIssue[] {
  const names = new Set(fields.map(({ name }) => name));
  const blank = Object.fromEntries(fields.map(({ name }) => [name, null]));
  const all = { ...answersOf(person), ...blank, ...values, consent: true };
  const now = site.clock.now();
  const found = steps.flatMap(({ id }, index) => {
    const { issues = [] } = plan.validate(all, { step: id, now, mode: index === 0 ? "final" : "draft" });
    return issues as FieldIssue[];
  });
  return found.filter(({ path }) => names.has(String(path[0])));
}

/**
 * Stores them: an update restarts the clock of the rules. Blank is no answer, and what does not
 * apply keeps the answer it has. A new address counts once it is confirmed.
 */
export function saveAnswers(site: Site, person: Person, fields: Field[], values: Values, ip: string): void {
  site.transact(() => {
    const at = site.clock.now().toISOString();
    const answers = { ...person.record.answers };
    const all = { ...answersOf(person), ...values };
    for (const field of fields) {
      const { name } = field;
      if (name === "email" || !applies(field, all)) continue;
      if (isBlank(values[name])) delete answers[name];
      else answers[name] = { value: values[name] as Value, at };
    }
    const asked = fields.some(({ name }) => name === "email") && !isBlank(values.email);
    const email = asked ? storedAddress(values) : person.email;
    // A bounced address is not made good by telling it again.
    const bounced = person.record.address?.status === "hard";
    if (asked && email === person.email && !bounced) answers.email = { value: values.email as Value, at };
    person.record = { ...person.record, answers };
    person.stepsDone = Math.max(person.stepsDone, site.rules.inline(site.people.full(person), site.clock.now()).stage);
    site.people.save(person);
    if (email !== person.email) changeAddress(site, person, email, ip);
  });
}
