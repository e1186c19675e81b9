// The archive of consent: events are added, never changed and never deleted; the database sees to it.
import type { ConsentEvent } from "formwell";
import { hashAddress } from "../keys";
import type { Database } from "./open";

export interface Archive {
  add(person: { id: number; reference: string }, event: ConsentEvent & { email: string }): void;
  /** The events of a person and of all who were merged into them, in the order in which they came. */
  of(personId: number): ConsentEvent[];
  /** Takes the names out of a person's events. Only the database knows when that is allowed. */
  forgetIdentities(personId: number): void;
}

const columns = [
  "pii_principal_id",
  "purpose",
  "event_state",
  "event_time",
  "collection_method",
  "notice_version",
  "notice_hash",
  "wording",
  "request_time",
  "mail_id",
  "mail_time",
] as const;

export function createArchive(database: Database, key: Buffer): Archive {
  const insert = database.prepare(
    `INSERT INTO consent_events (person_id, address_hash, ${columns.join(", ")})
     VALUES (?, ?, ${columns.map(() => "?").join(", ")})`,
  );
  const identify = database.prepare(
    "INSERT INTO consent_identities (event_id, email, ip, request_ip) VALUES (?, ?, ?, ?)",
  );
  const find = database.prepare(
    `SELECT ${columns.map((name) => `e.${name}`).join(", ")}, i.email, i.ip, i.request_ip
     FROM consent_events e LEFT JOIN consent_identities i ON i.event_id = e.id
     WHERE e.person_id = ?1 OR e.person_id IN (SELECT id FROM people WHERE merged_into = ?1) ORDER BY e.id`,
  );
  const forget = database.prepare(
    "DELETE FROM consent_identities WHERE event_id IN (SELECT id FROM consent_events WHERE person_id = ?)",
  );
  return {
    add(person, event) {
      const named: ConsentEvent = { ...event, pii_principal_id: person.reference };
      const values = columns.map((name) => named[name] ?? null);
      const { lastInsertRowid } = insert.run(person.id, hashAddress(key, event.email), ...values);
      identify.run(lastInsertRowid, event.email, event.ip ?? null, event.request_ip ?? null);
    },
    of: (personId) => (find.all(personId) as Record<string, unknown>[]).map(withoutNulls),
    forgetIdentities: (personId) => void forget.run(personId),
  };
}

function withoutNulls(row: Record<string, unknown>): ConsentEvent {
  const entries = Object.entries(row).filter(([name, value]) => value !== null && !name.startsWith("_"));
  return Object.fromEntries(entries) as unknown as ConsentEvent;
}
