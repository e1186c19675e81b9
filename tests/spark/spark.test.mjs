// The job of the documentation on a cluster of its own: what comes out is what one machine gives, row for row,
// also where an executor or the filter in it is killed at work.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { installTarball } from "../js/tarball.mjs";
import { clean, expected, generate, written } from "./lib/list.mjs";
import { filters } from "./lib/processes.mjs";
import { job, of, seconds, submit } from "./lib/spark.mjs";

const ROWS = 1_000_000;
/** A filter that wrote so much is at work, and has nearly all of its rows before it: a task reads 8 MB. */
const [LEAST, MOST] = [1 << 16, 4 << 20];

const folder = mkdtempSync(join(tmpdir(), "formwell-spark-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const [people, unwanted] = [join(folder, "people.ndjson"), join(folder, "unwanted.ndjson")];
const single = join(folder, "single.ndjson");
const command = join(installTarball(), "node_modules/.bin");
let wanted;

before(() => generate(ROWS, people, unwanted));

test("the job has twenty lines", () => {
  assert.ok(
    job()
      .split("\n")
      .filter((line) => line.trim() !== "").length <= 20,
  );
});

test("one machine, for comparison", async (t) => {
  const start = performance.now();
  clean(command, people, unwanted, single);
  t.diagnostic(`formwell clean: ${rate((performance.now() - start) / 1000)}`);
  wanted = await expected(single);
  // All that is dropped is there to be dropped.
  assert.ok(wanted.length > ROWS / 2 && wanted.length < 0.98 * ROWS, `${wanted.length} rows`);
});

for (const executors of [1, 2]) {
  test(`executors: ${executors}; the rows of one machine`, async (t) => {
    const events = await run(`plain-${executors}`, { executors });
    assert.equal(failures(events).length, 0);
    t.diagnostic(`${executors} × one core: ${rate(seconds(events))}, without the start of Spark`);
  });
}

test("an executor killed at work", async (t) => {
  let victim;
  const seen = new Set();
  const events = await run("executor", {
    executors: 2,
    async meanwhile(root, isRunning) {
      victim = await kill(root, isRunning, ({ filter, executor }) => {
        seen.add(`${executor} ${filter}`);
        // What it did before is lost with it.
        const before = [...seen].filter((one) => one.startsWith(`${executor} `)).length;
        return before > 2 && executor;
      });
    },
  });
  const lost = failures(events).filter((event) => event["Task End Reason"].Reason === "ExecutorLostFailure");
  assert.ok(lost.length > 0, "the executor had a task");
  assert.ok(lost.every((event) => doneAgain(event, events)));
  assert.equal(of(events, "ExecutorRemoved").length, 1);
  t.diagnostic(`process ${victim} killed; ${lost.length} tasks lost at work, all done again`);
});

test("a filter killed at work", async (t) => {
  let victim;
  const events = await run("filter", {
    executors: 2,
    async meanwhile(root, isRunning) {
      victim = await kill(root, isRunning, ({ filter }) => filter);
    },
  });
  const [failed, ...others] = failures(events);
  assert.equal(others.length, 0);
  // Whoever notices first says it in words of its own: the one that writes, or the one that waits for the end.
  assert.match(failed["Task End Reason"]["Full Stack Trace"], /ScriptTransformation/);
  assert.ok(doneAgain(failed, events));
  t.diagnostic(`process ${victim} killed; its task failed and was done again`);
});

function rate(time) {
  return `${Math.round(ROWS / time)} rows/s (${ROWS} rows in ${time.toFixed(1)} s)`;
}

/** Runs the job, and compares. */
async function run(name, how) {
  const target = join(folder, name);
  const work = join(folder, `${name}-work`);
  const events = await submit({ ...how, command, folder: work, files: [people, unwanted, target] });
  const got = written(target);
  assert.equal(got.length, wanted.length);
  const differs = got.findIndex((line, at) => line !== wanted[at]);
  assert.equal(got[differs], wanted[differs]);
  for (const path of [target, work]) rmSync(path, { recursive: true, force: true });
  return events;
}

/** Kills the first process that `choose` names among the filters at work. */
async function kill(root, isRunning, choose) {
  while (isRunning()) {
    for (const filter of filters(root)) {
      const victim = filter.written > LEAST && filter.written < MOST && choose(filter);
      if (!victim) continue;
      try {
        process.kill(victim, "SIGKILL");
        return victim;
      } catch (error) {
        // It ended a moment ago: there will be others.
        if (error.code !== "ESRCH") throw error;
      }
    }
    await pause(30);
  }
  throw new Error("the job was over before anything was killed");
}

function failures(events) {
  return of(events, "TaskEnd").filter((event) => event["Task End Reason"].Reason !== "Success");
}

/** Whether a task that failed succeeded at another attempt. */
function doneAgain(failed, events) {
  return of(events, "TaskEnd").some((event) => {
    const [one, other] = [event["Task Info"], failed["Task Info"]];
    const isSame = event["Stage ID"] === failed["Stage ID"] && one.Index === other.Index;
    return isSame && event["Task End Reason"].Reason === "Success" && one.Attempt > other.Attempt;
  });
}
