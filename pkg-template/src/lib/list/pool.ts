// Threads that check blocks, one after the other in turn. Each answers in the order it was asked.

import text from "formwell:list-worker";
import { Worker } from "node:worker_threads";
import type { Bytes } from "./bytes.js";
import type { Checked } from "./engine.js";
import type { Checkers } from "./pipeline.js";
import { Spare } from "./spare.js";
import type { ListLayout, ListOptions } from "./types.js";

/** What a thread starts with. */
export interface WorkerData {
  module: WebAssembly.Module;
  options: ListOptions;
  disposable: Uint8Array | undefined;
}

/** What it is told. */
export type FromMain = { layout: ListLayout } | { blocks: Bytes; spare: ArrayBuffer[] };

/** What it answers; the buffer of the blocks comes back. */
export type FromThread = { checked: Checked; spare: ArrayBuffer[] };

interface Asked {
  resolve(checked: Checked): void;
  reject(error: unknown): void;
}

/** So many threads. They end with {@link Checkers.close}. */
export function pool(count: number, data: WorkerData): Checkers {
  const blocks = new Spare();
  const threads = Array.from({ length: count }, () => thread(data, blocks));
  const spare: ArrayBuffer[] = [];
  let turn = 0;
  return {
    room: blocks.room,
    // While a thread works on one block, another is on its way.
    most: 2 * count,
    prepare(layout) {
      for (const { tell } of threads) tell({ layout });
    },
    check(blocks) {
      turn = (turn + 1) % threads.length;
      return (threads[turn] as Thread).ask(blocks, spare.splice(0));
    },
    forget(checked) {
      spare.push(checked.facts.buffer, checked.text.buffer);
    },
    close() {
      for (const { end } of threads) end();
    },
  };
}

interface Thread {
  tell(message: FromMain): void;
  ask(blocks: Bytes, spare: ArrayBuffer[]): Promise<Checked>;
  end(): void;
}

function thread(workerData: WorkerData, returned: Spare): Thread {
  // Without the flags of this process, which may say what kind of module an evaluated text is.
  const worker = new Worker(text, { eval: true, execArgv: [], workerData });
  const asked: Asked[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure = error;
    for (const { reject } of asked.splice(0)) reject(error);
  };
  worker.on("message", ({ checked, spare }: FromThread) => {
    returned.give(spare);
    asked.shift()?.resolve(checked);
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("a thread ended")));
  return {
    tell: (message) => worker.postMessage(message),
    ask(blocks, spare) {
      const answer = new Promise<Checked>((resolve, reject) => {
        if (failure) reject(failure);
        else asked.push({ resolve, reject });
      });
      // It may fail before it is waited for.
      answer.catch(() => {});
      worker.postMessage({ blocks, spare }, [blocks.buffer, ...spare]);
      return answer;
    },
    end() {
      worker.terminate();
    },
  };
}
