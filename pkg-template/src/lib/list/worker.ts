// A thread that checks blocks: what it is told is in pool.ts.

import { parentPort, workerData } from "node:worker_threads";
import { ListEngine } from "./engine.js";
import type { FromMain, WorkerData } from "./pool.js";

const { module, options, disposable } = workerData as WorkerData;
const engine = new ListEngine(module, options, disposable);

parentPort?.on("message", (message: FromMain) => {
  if ("layout" in message) return engine.prepare(message.layout);
  const checked = engine.check(message.blocks);
  parentPort?.postMessage(checked, [checked.buffer]);
});
