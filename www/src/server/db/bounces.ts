// What came back.
import type { Bounce } from "formwell";
import type { Database } from "./open";

export interface Bounces {
  /** False if this was told before: mail services repeat themselves. */
  add(personId: number, messageId: string, at: Date, found: Pick<Bounce, "kind" | "reason" | "status">): boolean;
  /** How many of this kind and reason came since the last mail that was not one of them. */
  inARow(personId: number, kind: string, since: string): number;
  of(personId: number): unknown[];
}

export function createBounces(database: Database): Bounces {
  const insert = database.prepare(
    `INSERT INTO bounces (person_id, message_id, at, kind, reason, status) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (message_id, kind) DO NOTHING`,
  );
  const count = database.prepare("SELECT count(*) AS n FROM bounces WHERE person_id = ? AND kind = ? AND at > ?");
  const of = database.prepare("SELECT at, kind, reason, status FROM bounces WHERE person_id = ? ORDER BY id");
  return {
    add: (personId, messageId, at, { kind, reason, status }) =>
      insert.run(personId, messageId, at.toISOString(), kind, reason, status).changes === 1,
    inARow: (personId, kind, since) => (count.get(personId, kind, since) as { n: number }).n,
    of: (personId) => of.all(personId),
  };
}
