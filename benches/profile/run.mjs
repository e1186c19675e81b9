// `npm run bench:profile`: 100,000 records by the built package and by the same rules written by hand
// in JavaScript, in one run; the two must agree on every record.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createPlan } from "../../pkg/index.js";
import { evaluate } from "./plain.mjs";
import { records } from "./records.mjs";

const now = "2026-03-09T10:00:00Z";
const plan = createPlan(JSON.parse(readFileSync(new URL("../../tests/rows/signup-plan.json", import.meta.url))));
const people = records(100_000, now);
const options = { now, channel: "email" };

const actions = {};
for (const person of people) {
  const { score, fields, next } = plan.evaluate(person, options);
  const { action, at } = next;
  const mine = { score, fields, next: action === "wait" ? { action, at: Date.parse(at) } : { action } };
  assert.deepEqual(mine, evaluate(person, now), JSON.stringify(person));
  actions[action] = (actions[action] ?? 0) + 1;
}
console.log("agreed on", people.length, "records:", actions);

const ways = {
  "formwell, everything it says": (person) => plan.evaluate(person, options),
  "plain JavaScript, states, score and next": (person) => evaluate(person, now),
};
for (let round = 1; round <= 3; round++) {
  for (const [name, way] of Object.entries(ways)) {
    const start = process.hrtime.bigint();
    for (const person of people) way(person);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    console.log(name.padEnd(42), `${Math.round(people.length / seconds)} records/s`);
  }
}
