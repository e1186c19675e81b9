// The figures of the dashboard: every one of them is what the package says about people, counted.
import type { Evaluation } from "formwell";
import { purpose } from "../../plan";
import type { Person } from "../db/people";
import type { Site } from "../site";
import { tellable } from "./answers";

/** More people than this are not looked at one by one; the newest are. */
const most = 5_000;

export type Figure = [label: string, value: number][];

export interface Figures {
  people: number;
  /** Per field: of those it applies to, how many filled it, in %. */
  completeness: Figure;
  scores: Figure;
  consents: Figure;
  /** Signed up, confirmed, all steps done, may be mailed. */
  funnel: number[];
  quality: Figure;
}

export function figures(site: Site): Figures {
  const now = site.clock.now();
  const people = site.people.all(most);
  const found = people.map((person) => site.rules.byMail(site.people.full(person), now));
  return {
    people: people.length,
    completeness: tellable.map(({ name }) => [name, share(found, name)]),
    scores: histogram(found),
    consents: tally(found.map(({ consents }) => consents[purpose] ?? "none")),
    funnel: funnel(people, found),
    quality: site.days.latest(400).map(({ day, score }) => [day, Math.round(score * 10) / 10]),
  };
}

function share(found: Evaluation[], name: string): number {
  const states = found.map(({ fields }) => fields[name]).filter((state) => state !== "not_applicable");
  const filled = states.filter((state) => state === "filled" || state === "stale").length;
  return states.length === 0 ? 0 : Math.round((100 * filled) / states.length);
}

/** Ten ranges; 100 is in the last one. */
function histogram(found: Evaluation[]): Figure {
  const bins = Array.from({ length: 10 }, (_, index): [string, number] => [`${index * 10}–${index * 10 + 9}`, 0]);
  for (const { score } of found) {
    const bin = bins[Math.min(9, Math.floor(score / 10))];
    if (bin) bin[1]++;
  }
  const last = bins[9];
  if (last) last[0] = "90–100";
  return bins;
}

function tally(states: string[]): Figure {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function funnel(people: Person[], found: Evaluation[]): number[] {
  return [
    people.length,
    people.filter(({ verifiedAt }) => verifiedAt !== null).length,
    people.filter(
      (person, index) => person.verifiedAt !== null && (found[index]?.stage ?? 0) >= (found[index]?.steps.length ?? 1),
    ).length,
    found.filter(({ mayEmail }) => mayEmail).length,
  ];
}
