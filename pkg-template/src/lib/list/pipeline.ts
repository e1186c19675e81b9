// The three stages of a list, one behind the other: this thread splits and settles, and checks or
// lets others check.

import type { Bytes } from "./bytes.js";
import type { Settled } from "./edits.js";
import { type Checked, type JoinKind, ListEngine, type Room, type Store } from "./engine.js";
import type { ListLayout, ListOptions, ListReport } from "./types.js";

/** Who checks blocks: the order of the answers is the order of the calls. */
export interface Checkers {
  /** Blocks that are worth giving away before the first answer is waited for. */
  readonly most: number;
  prepare(layout: ListLayout): void;
  /** Where blocks are put. */
  readonly room?: Room;
  check(blocks: Bytes): Promise<Checked> | Checked;
  /** Nobody needs an answer any more. */
  forget?(checked: Checked): void;
  close(): void;
}

/** Where checked rows wait while the list is surveyed. */
export interface Spool {
  /** Keeps what is in the bytes, not them. */
  write(checked: Checked): void;
  read(): Iterable<Checked>;
}

/** A place for rows and keys that is not memory. */
export interface Disk extends Spool, Store {
  close(): void;
}

/** Another list. */
export interface Joined {
  kind: JoinKind;
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** What is needed beside the options. */
export interface Means {
  module: WebAssembly.Module;
  disposable?: Uint8Array | undefined;
  /** What other lists say. */
  joins?: Iterable<Joined> | undefined;
  /** Default: this thread. */
  checkers?: Checkers | undefined;
  /** Default: memory. */
  disk?: Disk | undefined;
}

/** Bytes that the engine gets at once. */
const PIECE = 1 << 18;

/** Cleans one list. `emit` gets what goes out, in order. */
export class Pipeline {
  readonly #engine: ListEngine;
  /** Whether the engine does everything by itself. */
  #isAlone: boolean;
  readonly #checkers: Checkers;
  readonly #disk: Disk | undefined;
  readonly #spool: Spool;
  readonly #emit: (settled: Settled) => Promise<void> | void;
  #joins: Iterable<Joined> | undefined;
  #layout: ListLayout | undefined;
  #needsSurvey = false;
  #waiting: (Promise<Checked> | Checked)[] = [];

  constructor(options: ListOptions, means: Means, emit: (settled: Settled) => Promise<void> | void) {
    const { module, disposable, joins, checkers, disk } = means;
    this.#joins = joins;
    this.#isAlone = !checkers && (options.keep ?? "first") === "first";
    try {
      this.#engine = new ListEngine(module, options, disposable, disk);
    } catch (error) {
      checkers?.close();
      disk?.close();
      throw error;
    }
    this.#checkers = checkers ?? inThisThread(this.#engine);
    this.#disk = disk;
    this.#spool = disk ?? inMemory();
    this.#emit = emit;
  }

  /** Takes the next bytes. */
  async push(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += PIECE) await this.#take(bytes.subarray(at, at + PIECE), false);
  }

  /** There are no more: everything goes out. */
  async finish(): Promise<void> {
    await this.#take(new Uint8Array(), true);
    await this.#settle(0);
    if (this.#needsSurvey) {
      // Other things happen meanwhile: somebody may have had enough.
      while (this.#engine.resolve()) await new Promise((go) => setTimeout(go));
      for (const checked of this.#spool.read()) await this.#out(checked);
    }
    this.close();
  }

  /** Lets go of whoever checks, and of the disk; after an error, too. */
  close(): void {
    this.#checkers.close();
    this.#disk?.close();
  }

  /** The report on what went out. */
  report(): ListReport | undefined {
    return this.#engine.report();
  }

  /** Reads the other lists, once. */
  async #join(): Promise<void> {
    const joins = this.#joins ?? [];
    this.#joins = undefined;
    for (const { kind, chunks } of joins) {
      for await (const chunk of chunks) this.#engine.join(kind, chunk, false);
      this.#engine.join(kind, new Uint8Array(), true);
    }
  }

  async #take(bytes: Uint8Array, last: boolean): Promise<void> {
    if (this.#joins) await this.#join();
    if (!this.#isAlone) return this.#split(bytes, last);
    await this.#emit(this.#engine.clean(bytes, last));
    if (last || !this.#engine.needsSurvey()) return;
    this.#isAlone = false;
    this.#needsSurvey = true;
    const checked = this.#engine.apart();
    this.#layout = this.#engine.layout();
    this.#survey(checked);
  }

  #survey(checked: Checked): void {
    this.#engine.survey(checked);
    this.#spool.write(checked);
  }

  async #split(bytes: Uint8Array, last: boolean): Promise<void> {
    const blocks = this.#engine.split(bytes, last, this.#checkers.room);
    if (!this.#layout) {
      this.#layout = this.#engine.layout();
      if (!this.#layout) return;
      this.#checkers.prepare(this.#layout);
      this.#needsSurvey = this.#engine.needsSurvey();
    }
    if (blocks.length > 0) this.#waiting.push(this.#checkers.check(blocks));
    await this.#settle(this.#checkers.most);
  }

  /** Settles until no more than so many blocks wait. */
  async #settle(most: number): Promise<void> {
    while (this.#waiting.length > most) {
      const checked = await (this.#waiting.shift() as Promise<Checked>);
      if (this.#needsSurvey) this.#survey(checked);
      else {
        await this.#out(checked);
        this.#needsSurvey = this.#engine.needsSurvey();
      }
      this.#checkers.forget?.(checked);
    }
  }

  async #out(checked: Checked): Promise<void> {
    await this.#emit(this.#engine.settle(checked));
  }
}

function inThisThread(engine: ListEngine): Checkers {
  return {
    most: 0,
    prepare: (layout) => engine.prepare(layout),
    check: (blocks) => engine.check(blocks),
    close() {},
  };
}

function inMemory(): Spool {
  const all: Checked[] = [];
  return {
    write({ facts, text }) {
      all.push({ facts: facts.slice(), text: text.slice() });
    },
    read: () => all,
  };
}
