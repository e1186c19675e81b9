// Stores signups: each change is one transaction, and repeating one changes nothing.

import { isDeepStrictEqual } from "node:util";
import type Database from "libsql";
import { notice, purpose, type Step, steps, type Value, type Values } from "../../plan";
import { consentWording } from "../../texts";
import { storedAddress } from "../rules";
import { newToken } from "../tokens";

export interface Signup {
  id: number;
  token: string;
  email: string;
  record: { startedAt: string; answers: Record<string, { value: Value; at: string }> };
  stepsDone: number;
}

/** What became of a request to store something; `refused` says why nothing was stored. */
export interface Outcome {
  signup: Signup | undefined;
  created?: boolean;
  refused?: "already_completed" | "step_not_reached";
}

export interface Signups {
  create(submission: string, step: Step, values: Values): Outcome;
  find(token: string): Signup | undefined;
  save(token: string, step: Step, values: Values): Outcome;
}

interface Row {
  id: number;
  token: string;
  email: string;
  record: string;
  steps_done: number;
}

/** The step still to do; `undefined` once the signup is complete. */
export const nextStep = (signup: Signup): Step | undefined => steps[signup.stepsDone];

export function answersOf({ record }: Signup): Values {
  return Object.fromEntries(Object.entries(record.answers).map(([name, { value }]) => [name, value]));
}

export function createSignups(database: Database.Database, now: () => Date): Signups {
  const byToken = database.prepare("SELECT * FROM people WHERE token = ?");
  const bySubmission = database.prepare("SELECT * FROM people WHERE submission = ?");
  const insert = database.prepare(
    `INSERT INTO people (token, submission, email, record, steps_done, created_at, updated_at)
     VALUES (?, ?, ?, ?, 1, ?, ?)`,
  );
  const update = database.prepare(
    "UPDATE people SET email = ?, record = ?, steps_done = ?, updated_at = ?, completed_at = ? WHERE id = ?",
  );
  const consented = database.prepare(
    "SELECT 1 FROM consent_events WHERE person_id = ? AND purpose = ? AND wording = ? AND email = ?",
  );
  const consent = database.prepare(
    `INSERT INTO consent_events (person_id, purpose, event_state, event_time, notice_version, wording, email)
     VALUES (?, ?, 'requested', ?, ?, ?, ?)`,
  );

  const find = (token: string) => read(byToken.get(token));

  /** Asked for, not yet given: a click in a mail to the address confirms it. Once per wording and address. */
  function archiveConsent(signup: Signup, at: string) {
    const { id, email } = signup;
    if (consented.get(id, purpose, consentWording, email)) return;
    consent.run(id, purpose, at, notice.version, consentWording, email);
  }

  function store(signup: Signup, step: Step, values: Values): Outcome {
    const index = steps.indexOf(step);
    const repeated = index < signup.stepsDone && isDeepStrictEqual(values, stepAnswers(signup, step));
    if (repeated) return { signup };
    if (!nextStep(signup)) return { signup, refused: "already_completed" };
    if (index > signup.stepsDone) return { signup, refused: "step_not_reached" };
    const at = now().toISOString();
    const answers = { ...signup.record.answers };
    for (const { name } of step.fields) delete answers[name];
    Object.assign(answers, stamp(values, at));
    const record = { ...signup.record, answers };
    const stepsDone = Math.max(signup.stepsDone, index + 1);
    const email = "email" in values ? storedAddress(values) : signup.email;
    update.run(email, JSON.stringify(record), stepsDone, at, stepsDone === steps.length ? at : null, signup.id);
    const stored = { ...signup, email, record, stepsDone };
    if (values.consent === true) archiveConsent(stored, at);
    return { signup: stored };
  }

  const create = database.transaction((submission: string, step: Step, values: Values): Outcome => {
    const known = read(bySubmission.get(submission));
    if (known) return store(known, step, values);
    const at = now().toISOString();
    const token = newToken();
    const record = { startedAt: at, answers: stamp(values, at) };
    insert.run(token, submission, storedAddress(values), JSON.stringify(record), at, at);
    const signup = find(token);
    if (signup) archiveConsent(signup, at);
    return { signup, created: true };
  });

  const save = database.transaction((token: string, step: Step, values: Values): Outcome => {
    const signup = find(token);
    return signup ? store(signup, step, values) : { signup };
  });

  return { find, create: create.immediate, save: save.immediate };
}

function stamp(values: Values, at: string): Signup["record"]["answers"] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, at }]));
}

/** The stored answers of one step. */
function stepAnswers(signup: Signup, step: Step): Values {
  const answers = answersOf(signup);
  const stored: Values = {};
  for (const { name } of step.fields) {
    const value = answers[name];
    if (value !== undefined) stored[name] = value;
  }
  return stored;
}

function read(found: unknown): Signup | undefined {
  if (!found) return undefined;
  const row = found as Row;
  const { id, token, email } = row;
  return { id, token, email, record: JSON.parse(row.record) as Signup["record"], stepsDone: row.steps_done };
}
