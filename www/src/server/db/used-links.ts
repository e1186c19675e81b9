// Which links have done what they were for.
import type { Link } from "../links";
import type { Database } from "./open";

export interface UsedLinks {
  /** True the first time. To be called in the transaction of what the link does. */
  spend(link: Link): boolean;
  isSpent(link: Link): boolean;
  /** Forgets those that have expired anyway. */
  forget(now: Date): void;
}

export function createUsedLinks(database: Database): UsedLinks {
  const spend = database.prepare("INSERT OR IGNORE INTO used_links (id, expires_at) VALUES (?, ?)");
  const find = database.prepare("SELECT 1 FROM used_links WHERE id = ?");
  const forget = database.prepare("DELETE FROM used_links WHERE expires_at < ?");
  return {
    spend: ({ id, expires }) => spend.run(id, new Date(expires * 1000).toISOString()).changes === 1,
    isSpent: ({ id }) => find.get(id) !== undefined,
    forget: (now) => void forget.run(now.toISOString()),
  };
}
