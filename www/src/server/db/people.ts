// People: one row each, the record as JSON. The events of a record are in the archive, and only there.
import type { ConsentEvent, ProfileRecord } from "formwell";
import { steps } from "../../plan";
import { asLanguage, type Language } from "../../texts";
import type { Clock } from "../clock";
import type { Rules } from "../rules";
import type { Archive } from "./archive";
import type { Database } from "./open";

/** A record as it is stored: without the events. */
export type StoredRecord = Omit<ProfileRecord, "events">;

export interface Person {
  id: number;
  /** Opens the pages of the sign-up. */
  token: string;
  /** Names the person in links and in the archive, and says nothing about them. */
  reference: string;
  email: string;
  /** Told, and not yet confirmed. */
  newEmail: string | null;
  language: Language;
  record: StoredRecord;
  stepsDone: number;
  verifiedAt: string | null;
  nextAt: string | null;
  mergedInto: number | null;
}

interface Row {
  id: number;
  token: string;
  reference: string;
  email: string;
  new_email: string | null;
  language: string;
  record: string;
  steps_done: number;
  verified_at: string | null;
  next_at: string | null;
  merged_into: number | null;
}

export interface People {
  add(person: { token: string; submission: string; reference: string; email: string; language: Language }): Person;
  get(id: number): Person | undefined;
  byToken(token: string): Person | undefined;
  bySubmission(submission: string): Person | undefined;
  /** Whoever this person became by merging; `undefined` once erased. */
  byReference(reference: string): Person | undefined;
  /** All with that mailbox, by the package's dedupe key, who are neither merged nor erased. */
  byMailbox(mailbox: string): Person[];
  /** Pairs that are probably one person: same mailbox, or same name and birthday or town. */
  alike(): [Person, Person][];
  /** Everybody who is neither merged nor erased, the newest first. */
  all(limit: number): Person[];
  /** The rows of everybody who is neither merged nor erased. */
  ids(): number[];
  /** Whom the daily job has to look at. */
  due(now: Date): number[];
  events(person: Person): ConsentEvent[];
  /** The record as the rules read it. */
  full(person: Person): ProfileRecord;
  /** Stores everything, and when to look again; the steps that are done too. */
  save(person: Person): void;
  /** Whoever the person of this row became by merging. */
  survivor(id: number): Person | undefined;
  merge(from: Person, into: Person): void;
  /** The rows of a person and of all who were merged into them. */
  family(person: Person): number[];
  /** Takes everything that names somebody out of a row. */
  erase(id: number, token: string): void;
}

export function createPeople(database: Database, archive: Archive, rules: Rules, clock: Clock): People {
  const alive = "merged_into IS NULL AND erased_at IS NULL";
  const one = (where: string) => {
    const statement = database.prepare(`SELECT * FROM people WHERE ${where}`);
    return (...values: unknown[]) => read(statement.get(...values));
  };
  const many = (where: string) => {
    const statement = database.prepare(`SELECT * FROM people WHERE ${where}`);
    return (...values: unknown[]) => statement.all(...values).flatMap((row) => read(row) ?? []);
  };
  const get = one("id = ? AND erased_at IS NULL");
  const byReference = one("reference = ? AND erased_at IS NULL");
  const due = database.prepare(`SELECT id FROM people WHERE next_at <= ? AND ${alive} ORDER BY next_at, id`);
  const ids = database.prepare(`SELECT id FROM people WHERE ${alive} ORDER BY id`);
  const pairs = database.prepare(
    `WITH known AS (SELECT id, mailbox, likeness FROM people WHERE verified_at IS NOT NULL AND ${alive})
     SELECT a.id AS one, b.id AS other FROM known a JOIN known b ON a.mailbox = b.mailbox AND a.id < b.id
     UNION SELECT a.id, b.id FROM known a JOIN known b ON a.likeness = b.likeness AND a.id < b.id
     ORDER BY 1, 2 LIMIT 50`,
  );
  const insert = database.prepare(
    `INSERT INTO people (token, submission, reference, email, language, record, steps_done, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, '{}', 0, ?, ?)`,
  );
  const update = database.prepare(
    `UPDATE people SET token = ?, email = ?, new_email = ?, language = ?, record = ?, steps_done = ?, verified_at = ?,
       mailbox = ?, likeness = ?, next_at = ?, updated_at = ?,
       completed_at = CASE WHEN ? THEN coalesce(completed_at, ?) END
     WHERE id = ?`,
  );
  const merge = database.prepare(
    "UPDATE people SET merged_into = ?1, next_at = NULL WHERE id = ?2 OR merged_into = ?2",
  );

  const family = database.prepare("SELECT id FROM people WHERE id = ?1 OR merged_into = ?1");
  const erase = database.prepare(
    `UPDATE people SET token = ?1, submission = ?1, email = '', new_email = NULL, record = '{}', mailbox = NULL,
       likeness = NULL, next_at = NULL, erased_at = ?2, updated_at = ?2 WHERE id = ?3`,
  );
  const survivor = (person: Person | undefined) => (person?.mergedInto ? get(person.mergedInto) : person);

  const events = (person: Person) => archive.of(person.id);
  const full = (person: Person): ProfileRecord => ({ ...person.record, events: events(person) });

  function save(person: Person) {
    const now = clock.now();
    const at = now.toISOString();
    const record = full(person);
    const { next } = rules.byMail(record, now);
    const due = next.action === "remind" || next.action === "refresh";
    const { email: mailbox, person: likeness } = rules.plan().matchKeys(record);
    const complete = person.stepsDone >= steps.length ? 1 : 0;
    person.nextAt = person.mergedInto === null ? (due ? (person.nextAt ?? at) : (next.at ?? null)) : null;
    update.run(
      person.token,
      person.email,
      person.newEmail,
      person.language,
      JSON.stringify(person.record),
      person.stepsDone,
      person.verifiedAt,
      mailbox,
      likeness,
      person.nextAt,
      at,
      complete,
      at,
      person.id,
    );
  }

  return {
    add({ token, submission, reference, email, language }) {
      const at = clock.now().toISOString();
      const { lastInsertRowid } = insert.run(token, submission, reference, email, language, at, at);
      const person = get(Number(lastInsertRowid));
      if (!person) throw new Error("a person that was just added is not there");
      return person;
    },
    get: (id) => get(id),
    byToken: one("token = ? AND erased_at IS NULL"),
    bySubmission: one("submission = ? AND erased_at IS NULL"),
    byReference: (reference) => survivor(byReference(reference)),
    byMailbox: many(`mailbox = ? AND ${alive}`),
    alike() {
      const found = pairs.all() as { one: number; other: number }[];
      return found.flatMap(({ one, other }): [Person, Person][] => {
        const [left, right] = [get(one), get(other)];
        return left && right ? [[left, right]] : [];
      });
    },
    all: many(`${alive} ORDER BY id DESC LIMIT ?`),
    ids: () => (ids.all() as { id: number }[]).map(({ id }) => id),
    due: (now) => (due.all(now.toISOString()) as { id: number }[]).map(({ id }) => id),
    events,
    full,
    save,
    survivor: (id) => survivor(get(id)),
    merge: (from, into) => void merge.run(into.id, from.id),
    family: ({ id }) => (family.all(id) as { id: number }[]).map((row) => row.id),
    erase: (id, token) => void erase.run(token, clock.now().toISOString(), id),
  };
}

function read(found: unknown): Person | undefined {
  if (!found) return undefined;
  const row = found as Row;
  return {
    id: row.id,
    token: row.token,
    reference: row.reference,
    email: row.email,
    newEmail: row.new_email,
    language: asLanguage(row.language),
    record: JSON.parse(row.record) as StoredRecord,
    stepsDone: row.steps_done,
    verifiedAt: row.verified_at,
    nextAt: row.next_at,
    mergedInto: row.merged_into,
  };
}
