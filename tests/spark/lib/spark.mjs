// One run of the job of pkg-template/docs/spark.md, and what Spark says of it afterwards.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { template } from "../../../pkg-template/build/paths.mjs";

/** Where ensure.mjs puts Spark. */
export const environment = fileURLToPath(new URL("../.venv", import.meta.url));
export const python = join(environment, "bin/python");

/** The job as people read it. */
export function job() {
  const page = readFileSync(join(template, "docs/spark.md"), "utf8");
  return /^```python\n(.*?)^```/ms.exec(page)[1];
}

/**
 * @param {object} how
 * @param {number} how.executors each with one core and a gigabyte
 * @param {string} how.folder for what is written
 * @param {string} how.command the folder of the command `formwell`
 * @param {string[]} how.files what the job is given, and where its output goes
 * @param {(pid: number, isRunning: () => boolean) => Promise<void>} [how.meanwhile] what happens to it
 * @returns {Promise<object[]>} the events that Spark logs
 */
export async function submit({ executors, folder, command, files, meanwhile = async () => {} }) {
  const home = join(environment, "lib", readdirSync(join(environment, "lib"))[0], "site-packages/pyspark");
  const events = join(folder, "events");
  rmSync(events, { recursive: true, force: true });
  mkdirSync(events, { recursive: true });
  writeFileSync(join(folder, "clean.py"), job());
  const settings = {
    "spark.master": `local-cluster[${executors},1,1024]`,
    "spark.ui.enabled": false,
    "spark.eventLog.enabled": true,
    "spark.eventLog.dir": `file://${events}`,
    "spark.eventLog.compress": false,
    "spark.eventLog.rolling.enabled": false,
    // A file of a hundred megabytes in a dozen tasks: there is something to lose and to do again.
    "spark.sql.files.maxPartitionBytes": "8m",
    "spark.sql.shuffle.partitions": 4,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`]);
  const log = join(folder, "spark.log");
  const child = spawn(join(home, "bin/spark-submit"), [...flags, join(folder, "clean.py"), ...files], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${command}:${process.env.PATH}`,
      PYSPARK_PYTHON: python,
      SPARK_HOME: home,
      SPARK_LOCAL_DIRS: join(folder, "local"),
      SPARK_LOCAL_IP: "127.0.0.1",
    },
    stdio: ["ignore", openSync(log, "w"), openSync(log, "a")],
  });
  const ended = once(child, "exit");
  try {
    await meanwhile(child.pid, () => child.exitCode === null && child.signalCode === null);
  } finally {
    await ended;
    // What executors print, by run.
    rmSync(join(home, "work"), { recursive: true, force: true });
  }
  if (child.exitCode !== 0)
    throw new Error(`spark-submit: ${child.exitCode}\n${readFileSync(log, "utf8").slice(-4000)}`);
  const [name] = readdirSync(events);
  const lines = readFileSync(join(events, name), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Events of one kind. */
export function of(events, kind) {
  return events.filter(({ Event: event }) => event === `SparkListener${kind}`);
}

/** From the first job to the end of the last, without the start of Spark itself. */
export function seconds(events) {
  const starts = of(events, "JobStart").map((event) => event["Submission Time"]);
  const ends = of(events, "JobEnd").map((event) => event["Completion Time"]);
  return (Math.max(...ends) - Math.min(...starts)) / 1000;
}
