// The three stages of a list, one behind the other: this thread splits and settles, and checks or
// lets others check.

import type { Bytes } from "./bytes.js";
import type { Settled } from "./edits.js";
import { type Checked, type JoinKind, ListEngine, type Room, type Store } from "./engine.js";
import type { ListLayout, ListOptions, ListReport } from "./types.js";

/** Who checks blocks. */
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

/** How this thread checks blocks. */
export type Here = (blocks: Bytes, room?: Room) => Checked;

/** Others that check; they can be had when they are needed. */
export interface Help {
  /** Bytes of a list that this thread takes by itself before it calls them. */
  after: number;
  /** Calls them; none if they cannot be had. */
  call(here: Here): Checkers | undefined;
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
  /** Default: this thread alone. */
  help?: Help | undefined;
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
  #checkers: Checkers;
  #help: Help | undefined;
  readonly #disk: Disk | undefined;
  readonly #spool: Spool;
  readonly #emit: (settled: Settled) => Promise<void> | void;
  #joins: Iterable<Joined> | undefined;
  #layout: ListLayout | undefined;
  /** Whether the engine has a checker. */
  #isPrepared = false;
  #needsSurvey = false;
  /** Bytes so far. */
  #seen = 0;
  #waiting: Answer[] = [];

  constructor(options: ListOptions, means: Means, emit: (settled: Settled) => Promise<void> | void) {
    const { module, disposable, joins, help, disk } = means;
    this.#joins = joins;
    this.#help = help;
    this.#isAlone = help?.after !== 0 && (options.keep ?? "first") === "first";
    try {
      this.#engine = new ListEngine(module, options, disposable, disk);
    } catch (error) {
      disk?.close();
      throw error;
    }
    this.#checkers = { most: 0, prepare() {}, check: this.#here, close() {} };
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
    if (this.#help && !last && this.#seen >= this.#help.after) this.#callHelp(this.#help);
    this.#seen += bytes.length;
    if (!this.#isAlone) return this.#split(bytes, last);
    await this.#emit(this.#engine.clean(bytes, last));
    if (last || !this.#engine.needsSurvey()) return;
    this.#needsSurvey = true;
    this.#survey(this.#goApart());
  }

  #callHelp(help: Help): void {
    // What other lists say lies with the cleaner until it knows the layout.
    if (this.#isAlone && !this.#engine.layout()) return;
    this.#help = undefined;
    const checkers = help.call(this.#here);
    if (!checkers) return;
    this.#checkers = checkers;
    // Nothing of it waits: it was not surveyed.
    if (this.#isAlone) this.#goApart();
    if (this.#layout) checkers.prepare(this.#layout);
  }

  /** The rows that follow go by the stages. What is checked already and not out yet. */
  #goApart(): Checked {
    this.#isAlone = false;
    this.#isPrepared = true;
    const checked = this.#engine.apart();
    this.#layout = this.#engine.layout();
    return checked;
  }

  readonly #here: Here = (blocks, room) => {
    if (!this.#isPrepared) this.#engine.prepare(this.#layout as ListLayout);
    this.#isPrepared = true;
    return this.#engine.check(blocks, room);
  };

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
    if (blocks.length > 0) this.#waiting.push(answerOf(this.#checkers.check(blocks)));
    await this.#settle(this.#checkers.most);
  }

  /** Settles what is here, and waits until no more than so many blocks do. */
  async #settle(most: number): Promise<void> {
    while (this.#waiting.length > most || this.#waiting[0]?.isHere) {
      const checked = await (this.#waiting.shift() as Answer).checked;
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

/** An answer that is waited for, in the order of the blocks. */
interface Answer {
  checked: Promise<Checked> | Checked;
  isHere: boolean;
}

function answerOf(checked: Promise<Checked> | Checked): Answer {
  const answer = { checked, isHere: false };
  const arrive = () => {
    answer.isHere = true;
  };
  // What went wrong is told to whoever waits for it.
  if (checked instanceof Promise) checked.then(arrive, arrive);
  else arrive();
  return answer;
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
