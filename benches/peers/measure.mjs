// Times of calls, the same in Node and in a page. Everybody takes turns in short batches, so that a machine that is
// busy for a moment is busy for all of them.
import { cases, peers } from "./peers.mjs";

/** Milliseconds of a batch: long enough for the clocks of browsers, which are coarse on purpose. */
const BATCH = 8;

/** Milliseconds that each peer runs before it is measured. */
const WARM_UP = 250;

let sink = 0;

function time(call, inputs, rounds) {
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const input of inputs) if (call(input)) sink++;
  return performance.now() - start;
}

/** How many rounds make a batch, once engines have compiled what is called often. */
function calibrate(call, inputs) {
  for (const end = performance.now() + WARM_UP; performance.now() < end; ) time(call, inputs, 1);
  for (let rounds = 1; ; rounds *= 2) if (time(call, inputs, rounds) > BATCH / 2) return rounds;
}

/** @returns {Record<string, Record<string, number[]>>} nanoseconds a call in each batch, by kind of address and peer */
export function measureCalls(batches) {
  const results = {};
  for (const [kind, inputs] of Object.entries(cases)) {
    const runs = Object.entries(peers).map(([name, call]) => ({
      name,
      call,
      rounds: calibrate(call, inputs),
      times: [],
    }));
    for (let batch = 0; batch < batches; batch++) {
      for (const run of runs) run.times.push((time(run.call, inputs, run.rounds) / run.rounds / inputs.length) * 1e6);
    }
    results[kind] = Object.fromEntries(runs.map(({ name, times }) => [name, times]));
  }
  if (sink < 0) throw new Error("never: the answers are used");
  return results;
}
