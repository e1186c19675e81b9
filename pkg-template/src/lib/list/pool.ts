// Threads that check blocks: the one that has the fewest gets the next. Each answers in the order it was asked.

import text from "formwell:list-worker";
import { Worker } from "node:worker_threads";
import type { Bytes } from "./bytes.js";
import type { Checked } from "./engine.js";
import type { Checkers, Here } from "./pipeline.js";
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

/** Blocks that a thread has: one that it works on, and two that are on their way. */
const BLOCKS = 3;

/** Takes the buffers of an answer back to whoever made them. */
type Back = WeakMap<Checked, (buffers: ArrayBuffer[]) => void>;

/**
 * So many threads. They end with {@link Checkers.close}, and keep no process alive that waits for none of them. This
 * thread checks blocks, too, by `here`, where that is given and all others have enough.
 */
export function pool(count: number, data: WorkerData, here?: Here): Checkers {
  const blocks = new Spare();
  const own = new Spare();
  const back: Back = new WeakMap();
  const threads = Array.from({ length: count }, () => thread(data, blocks, back));
  return {
    room: blocks.room,
    most: BLOCKS * (here ? count + 1 : count),
    prepare(layout) {
      for (const { tell } of threads) tell({ layout });
    },
    check(bytes) {
      const idlest = threads.reduce((one, other) => (other.asked() < one.asked() ? other : one));
      if (!here || idlest.asked() < BLOCKS) return idlest.ask(bytes);
      const checked = here(bytes, own.room);
      back.set(checked, (buffers) => own.give(buffers));
      blocks.give([bytes.buffer]);
      return checked;
    },
    forget(checked) {
      back.get(checked)?.([checked.facts.buffer, checked.text.buffer]);
    },
    close() {
      for (const { end } of threads) end();
    },
  };
}

interface Thread {
  /** How many answers it owes. */
  asked(): number;
  tell(message: FromMain): void;
  ask(blocks: Bytes): Promise<Checked>;
  end(): void;
}

function thread(workerData: WorkerData, returned: Spare, back: Back): Thread {
  // Without the flags of this process, which may say what kind of module an evaluated text is.
  const worker = new Worker(text, { eval: true, execArgv: [], workerData });
  const asked: Asked[] = [];
  const used: ArrayBuffer[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure = error;
    for (const { reject } of asked.splice(0)) reject(error);
  };
  worker.unref();
  worker.on("message", ({ checked, spare }: FromThread) => {
    returned.give(spare);
    back.set(checked, (buffers) => used.push(...buffers));
    asked.shift()?.resolve(checked);
    if (asked.length === 0) worker.unref();
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("a thread ended")));
  return {
    asked: () => asked.length,
    tell: (message) => worker.postMessage(message),
    ask(blocks) {
      const answer = new Promise<Checked>((resolve, reject) => {
        if (failure) reject(failure);
        else asked.push({ resolve, reject });
      });
      // It may fail before it is waited for.
      answer.catch(() => {});
      worker.ref();
      const spare = used.splice(0);
      worker.postMessage({ blocks, spare }, [blocks.buffer, ...spare]);
      return answer;
    },
    end() {
      worker.terminate();
    },
  };
}
