// Stores the steps of a sign-up: each change is one transaction, and repeating one changes nothing.

import { isDeepStrictEqual } from "node:util";
import { merge } from "formwell";
import { type Step, steps, type Value, type Values } from "../../plan";
import type { Language } from "../../texts";
import type { Person, StoredRecord } from "../db/people";
import { storedAddress } from "../rules";
import type { Site } from "../site";
import { newReference, newToken } from "../tokens";
import { changeAddress, requestConsent } from "./consent";

/** What became of a request to store something; `refused` says why nothing was stored. */
export interface Outcome {
  person: Person | undefined;
  created?: boolean;
  refused?: "already_completed" | "step_not_reached";
}

/** Who sends it, for the proof. */
export interface Sender {
  ip: string;
  language: Language;
}

/** The step still to do; `undefined` once the signup is complete. */
export const nextStep = (person: Person): Step | undefined => steps[person.stepsDone];

export function answersOf({ record }: Pick<Person, "record">): Values {
  const answers = Object.entries(record.answers ?? {});
  return Object.fromEntries(answers.map(([name, { value }]) => [name, value as Value]));
}

/**
 * A known address is answered as an unknown one is: it gets a row of its own, and only a click in
 * the mail joins it to the other one.
 */
export function startSignup(site: Site, submission: string, step: Step, values: Values, sender: Sender): Outcome {
  return site.transact(() => {
    const known = site.people.bySubmission(submission);
    if (known) return store(site, known, step, values, sender);
    const email = storedAddress(values);
    const names = { token: newToken(), reference: newReference(), submission };
    const person = site.people.add({ ...names, email, language: sender.language });
    const at = site.clock.now().toISOString();
    person.record = { startedAt: at, answers: stamp(values, at) };
    person.stepsDone = 1;
    site.people.save(person);
    requestConsent(site, person, email, sender.ip);
    return { person, created: true };
  });
}

export function saveStep(site: Site, token: string, step: Step, values: Values, sender: Sender): Outcome {
  return site.transact(() => {
    const person = site.people.byToken(token);
    return person ? store(site, person, step, values, sender) : { person };
  });
}

function store(site: Site, person: Person, step: Step, values: Values, sender: Sender): Outcome {
  const index = steps.indexOf(step);
  const repeated = index < person.stepsDone && isDeepStrictEqual(values, stepAnswers(person, step));
  if (repeated) return { person };
  if (!nextStep(person)) return { person, refused: "already_completed" };
  if (index > person.stepsDone) return { person, refused: "step_not_reached" };
  const at = site.clock.now().toISOString();
  const answers = { ...person.record.answers };
  for (const { name } of step.fields) delete answers[name];
  const stored = { ...answers, ...stamp(values, at) };
  const before = person.record.answers?.email;
  const email = "email" in values ? storedAddress(values) : person.email;
  // An address that is confirmed changes by a confirmation alone.
  if (person.verifiedAt === null) person.email = email;
  else if (before) stored.email = before;
  person.record = { ...person.record, answers: stored };
  person.stepsDone = Math.max(person.stepsDone, index + 1);
  site.people.save(person);
  if (person.verifiedAt === null && values.consent === true) requestConsent(site, person, email, sender.ip);
  if (person.verifiedAt !== null && email !== person.email) changeAddress(site, person, email, sender.ip);
  tellSurvivor(site, person, step, values, at);
  return { person };
}

/** Somebody may confirm in another tab, and be joined to who they were, before they finish here. */
function tellSurvivor(site: Site, person: Person, step: Step, values: Values, at: string): void {
  const survivor = site.people.survivor(person.id);
  if (!survivor || survivor.id === person.id || "email" in values) return;
  const { events: _, ...record } = merge(survivor.record, { answers: stamp(values, at) });
  survivor.record = record as StoredRecord;
  survivor.stepsDone = Math.max(survivor.stepsDone, steps.indexOf(step) + 1);
  site.people.save(survivor);
}

export function stamp(values: Values, at: string): NonNullable<StoredRecord["answers"]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, at }]));
}

/** The stored answers of one step. */
function stepAnswers(person: Person, step: Step): Values {
  const answers = answersOf(person);
  const stored: Values = {};
  for (const { name } of step.fields) {
    const value = answers[name];
    if (value !== undefined) stored[name] = value;
  }
  return stored;
}
