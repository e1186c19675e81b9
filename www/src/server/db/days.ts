// How good the data was, day by day.
import type { Database } from "./open";

export interface Day {
  day: string;
  people: number;
  mailable: number;
  /** The mean, 0 to 100. */
  score: number;
}

export interface Days {
  keep(day: Day): void;
  latest(limit: number): Day[];
}

export function createDays(database: Database): Days {
  const keep = database.prepare("INSERT OR REPLACE INTO days (day, people, mailable, score) VALUES (?, ?, ?, ?)");
  const latest = database.prepare("SELECT * FROM days ORDER BY day DESC LIMIT ?");
  return {
    keep: ({ day, people, mailable, score }) => void keep.run(day, people, mailable, score),
    latest: (limit) => (latest.all(limit) as Day[]).reverse(),
  };
}
