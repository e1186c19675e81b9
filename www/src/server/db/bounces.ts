// What came back.
import type { Bounce } from "formwell";
import type { Database } from "./open";

export interface Bounces {
  /** False if this was told before: mail services repeat themselves. */
  add(personId: number, messageId: string, at: Date, found: Pick<Bounce, "kind" | "reason" | "status">): boolean;
  /** A mail was read: what came back before counts no more. */
  arrived(personId: number, messageId: string, at: Date): void;
  /** How many for this reason came since a mail was read. */
  inARow(personId: number, reason: string): number;
  of(personId: number): unknown[];
}

export function createBounces(database: Database): Bounces {
  const insert = database.prepare(
    `INSERT INTO bounces (person_id, message_id, at, kind, reason, status) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (message_id, kind) DO NOTHING`,
  );
  const count = database.prepare(
    `SELECT count(*) AS n FROM bounces WHERE person_id = ?1 AND reason = ?2
     AND id > coalesce((SELECT max(id) FROM bounces WHERE person_id = ?1 AND kind = 'arrived'), 0)`,
  );
  const of = database.prepare("SELECT at, kind, reason, status FROM bounces WHERE person_id = ? ORDER BY id");
  return {
    add: (personId, messageId, at, { kind, reason, status }) =>
      insert.run(personId, messageId, at.toISOString(), kind, reason, status).changes === 1,
    arrived: (personId, messageId, at) =>
      void insert.run(personId, messageId, at.toISOString(), "arrived", "read", null),
    inARow: (personId, reason) => (count.get(personId, reason) as { n: number }).n,
    of: (personId) => of.all(personId),
  };
}
