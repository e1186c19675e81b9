// A thread that checks blocks: what it is told is in pool.ts.

import { parentPort, workerData } from "node:worker_threads";
import { ListEngine } from "./engine.js";
import type { FromMain, FromThread, WorkerData } from "./pool.js";
import { Spare } from "./spare.js";

const { module, options, disposable } = workerData as WorkerData;
const answers = new Spare();
const engine = new ListEngine(module, options, disposable);

parentPort?.on("message", (message: FromMain) => {
  if ("layout" in message) return engine.prepare(message.layout);
  const { blocks } = message;
  answers.give(message.spare);
  const checked = engine.check(blocks, answers.room);
  const answer: FromThread = { checked, spare: [blocks.buffer] };
  parentPort?.postMessage(answer, [checked.facts.buffer, checked.text.buffer, blocks.buffer]);
});
