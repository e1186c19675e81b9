// One instance of the wasm for lists: bytes in, bytes out; see src/wasm/list.rs.

import { FormwellError, type FormwellErrorCode } from "../error.js";
import { classOf, formOf } from "../unicode.js";
import type { Bytes } from "./bytes.js";
import { follow, type Settled } from "./edits.js";
import type { ListLayout, ListOptions, ListReport } from "./types.js";

interface Exports {
  // Named by shape: the types of WebAssembly are not everywhere.
  readonly memory: { readonly buffer: ArrayBuffer };
  listBuffer(bytes: number): number;
  listStart(length: number): number;
  listDisposable(length: number): number;
  listJoin(kind: number, length: number, last: number): number;
  listSplit(length: number, last: number): number;
  listLayout(): number;
  listChecker(length: number): number;
  listCheck(length: number): number;
  listFilter(length: number): number;
  listLines(length: number, last: number): number;
  listClean(length: number, last: number): number;
  listApart(): number;
  listNeedsSurvey(): number;
  listSurvey(length: number): number;
  listResolve(): number;
  listSettle(length: number): number;
  listReport(): number;
}

/** Checked rows: what is known of them, and their text. */
export interface Checked {
  facts: Bytes;
  text: Bytes;
}

/** Where keys wait that are more than memory should hold: streams by number, in pieces. What cannot be kept is thrown. */
export interface Store {
  /** Keys that are held in memory. */
  readonly mostKeys: number;
  /** Keeps what is in the bytes, not them. */
  append(stream: number, piece: Uint8Array): void;
  /** Writes a piece to the front of `room`, and gives its length. */
  piece(stream: number, number: number, room: Uint8Array): number;
}

/** Where bytes are copied to. */
export type Room = (length: number) => Bytes;

function copied(bytes: Uint8Array, room?: Room): Bytes {
  // Such a copy is not filled with zeros before.
  if (!room) return new Uint8Array(bytes);
  const copy = room(bytes.length);
  copy.set(bytes);
  return copy;
}

/** What other lists say; in the order of src/wasm/list.rs. */
const joinKinds = ["suppressed", "bounced", "confirmed"] as const;

/** One of them. */
export type JoinKind = (typeof joinKinds)[number];

const encoder = new TextEncoder();
// A BOM is a character like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The stages of a list. Each is called by whoever does it; see src/list/mod.rs. */
export class ListEngine {
  readonly #exports: Exports;

  /** @throws FormwellError `bad_options`, `bad_list` */
  constructor(module: WebAssembly.Module, options: ListOptions, disposable?: Uint8Array, store?: Store) {
    this.#exports = new WebAssembly.Instance(module, { host: this.#host(store) }).exports as unknown as Exports;
    if (disposable && !this.#exports.listDisposable(this.#write(disposable)))
      throw new FormwellError("bad_list", "not a list of disposable domains");
    this.#answer(
      this.#exports.listStart(this.#write(encoder.encode(JSON.stringify({ ...options, mostKeys: store?.mostKeys })))),
    );
  }

  /** Takes bytes of another list, before the first of this one. */
  join(kind: JoinKind, bytes: Uint8Array, last: boolean): void {
    this.#answer(this.#exports.listJoin(joinKinds.indexOf(kind), this.#write(bytes), +last));
  }

  /** Blocks of rows, to be checked. */
  split(bytes: Uint8Array, last: boolean, room?: Room): Bytes {
    return copied(this.#answer(this.#exports.listSplit(this.#write(bytes), +last))[0], room);
  }

  /** What is known of the list, once it is. */
  layout(): ListLayout | undefined {
    return this.#json(this.#exports.listLayout()) as ListLayout | undefined;
  }

  /** Makes the checker for a layout. */
  prepare(layout: ListLayout): void {
    this.#answer(this.#exports.listChecker(this.#write(encoder.encode(JSON.stringify(layout)))));
  }

  /** Checked rows, to be settled. */
  check(blocks: Uint8Array, room?: Room): Checked {
    const [facts, text] = this.#answer(this.#exports.listCheck(this.#write(blocks)));
    return { facts: copied(facts, room), text: copied(text, room) };
  }

  /** All stages at once, where nothing is surveyed. */
  clean(bytes: Uint8Array, last: boolean): Settled {
    const [kept, rejected] = this.#answer(this.#exports.listClean(this.#write(bytes), +last));
    return { kept: copied(kept), rejected: copied(rejected) };
  }

  /** After `clean`: the rows that follow go by the stages. What is checked already and not out yet. */
  apart(): Checked {
    const [facts, text] = this.#answer(this.#exports.listApart());
    return { facts: copied(facts), text: copied(text) };
  }

  /** Makes the filter for a layout. */
  prepareFilter(layout: ListLayout): void {
    this.#answer(this.#exports.listFilter(this.#write(encoder.encode(JSON.stringify(layout)))));
  }

  /** Lines with their columns; none that is not whole. */
  filter(bytes: Uint8Array, last: boolean): Bytes {
    return copied(this.#answer(this.#exports.listLines(this.#write(bytes), +last))[0]);
  }

  /** Whether the rows that follow have to be surveyed before the first of them is settled. */
  needsSurvey(): boolean {
    return this.#exports.listNeedsSurvey() !== 0;
  }

  survey({ facts }: Checked): void {
    this.#answer(this.#exports.listSurvey(this.#write(facts)));
  }

  /** Finds out a part of what there is to know of the surveyed rows: whether there is more. */
  resolve(): boolean {
    return this.#answer(this.#exports.listResolve())[0].length > 0;
  }

  /** What goes out; the text of the rows stays here. */
  settle({ facts, text }: Checked): Settled {
    return follow(this.#answer(this.#exports.listSettle(this.#write(facts)))[0], text);
  }

  /** The report on what was settled. */
  report(): ListReport | undefined {
    return this.#json(this.#exports.listReport()) as ListReport | undefined;
  }

  #write(bytes: Uint8Array): number {
    const address = this.#exports.listBuffer(bytes.length);
    this.#memory(address, bytes.length).set(bytes);
    return bytes.length;
  }

  #memory(address: number, length: number): Bytes {
    return new Uint8Array(this.#exports.memory.buffer, address >>> 0, length >>> 0);
  }

  /** Two texts in the memory of the engine: they hold until the next call. */
  #answer(address: number): [Bytes, Bytes] {
    const words = new Uint32Array(this.#exports.memory.buffer, address >>> 0, 5);
    const [failed, first, firstLength, second, secondLength] = words as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const texts: [Bytes, Bytes] = [this.#memory(first, firstLength), this.#memory(second, secondLength)];
    if (!failed) return texts;
    const text = decoder.decode(texts[0]);
    const end = text.indexOf("\n");
    throw new FormwellError(text.slice(0, end) as FormwellErrorCode, text.slice(end + 1));
  }

  #json(address: number): unknown {
    const text = decoder.decode(this.#answer(address)[0]);
    return text === "" ? undefined : JSON.parse(text);
  }

  /** What the wasm imports; see ../host.ts. */
  #host(store: Store | undefined) {
    const read = (address: number, length: number) => decoder.decode(this.#memory(address, length));
    const encode = (text: string, to: number, room: number) => encoder.encodeInto(text, this.#memory(to, room)).written;
    return {
      classOf,
      convert: (address: number, length: number, form: number, to: number, room: number) =>
        encode(formOf(read(address, length), form), to, room),
      readNumber: (address: number, length: number) => Number(read(address, length)),
      writeNumber: (number: number, to: number, room: number) => encode(String(number), to, room),
      append: (stream: number, address: number, length: number) => store?.append(stream, this.#memory(address, length)),
      piece: (stream: number, number: number, to: number, room: number) =>
        store?.piece(stream, number, this.#memory(to, room)),
    };
  }
}
