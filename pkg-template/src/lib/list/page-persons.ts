// What the report says of persons, where there is a plan.

import { allBars, bars, part } from "./page-parts.js";
import type { ListReport } from "./types.js";

/** Sections: completeness by field, what is too old, consents, how far people are. */
export function persons({ profile }: ListReport): string[] {
  if (!profile) return [];
  const { fields, consents, stages, due } = profile;
  const rows = stages.reduce((sum, count) => sum + count, 0);
  const answered = fields.map(({ name, states }): [string, number] => [name, states.filled + states.stale]);
  const old = fields.map(({ name, states }): [string, number] => [name, states.stale]);
  const wrong = fields.map(({ name, states }): [string, number] => [name, states.invalid]);
  return [
    part("Completeness by field", allBars(answered, rows)),
    part("Freshness: answers that are too old, by field", bars(old, rows)),
    part("Answers that cannot be right, by field", bars(wrong, rows)),
    ...consents.map(({ purpose, states }) => part(`Consent: ${purpose}`, bars(spelled(states), rows))),
    part("Steps that are done", bars(steps(stages), rows)),
    part("Mails that are due", bars(spelled({ reminder: due.remind, refresh: due.refresh }), rows)),
  ];
}

function spelled(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).map(([name, count]) => [name.replaceAll("_", " "), count]);
}

function steps(stages: readonly number[]): [string, number][] {
  return stages.map((count, done) => [`${done} of ${stages.length - 1}`, count]);
}
