// The functions of a module in the order in which they are called first, so that a packed call need not say which one
// it is: WebAssembly core specification, §5.5.

import { CALL, readModule } from "./functions.mjs";
import { leb } from "./leb.mjs";
import { Reader } from "./reader.mjs";
import { BuildError } from "./run.mjs";

const HEADER = 8;
/** Sections, by the byte in front of them. */
const [IMPORT, FUNCTION, EXPORT, START, ELEMENT] = [2, 3, 7, 8, 9];
/** What is imported or exported. */
const [FUNC, TABLE, MEMORY, GLOBAL] = [0, 1, 2, 3];
/** What an element's place begins with, and a byte that ends it. */
const I32_CONST = 0x41;
/** Gives a function as a value. */
const REF_FUNC = 0xd2;

/**
 * @param {Uint8Array} bytes a module
 * @returns {{ before: Buffer, functions: import("./functions.mjs").Func[], behind: Uint8Array, first: number }} the
 *   same module as `readModule` gives it, with other numbers for its functions: those below `first` are imported,
 *   exported or in a table, and each of the others is the next one after those called before
 */
export function renumber(bytes) {
  const { before, functions, behind } = readModule(bytes);
  const sections = readSections(before);
  const imported = importedFunctions(sections.get(IMPORT));
  const rooted = roots(sections);
  // Numbers until now, in their new order.
  const order = [...Array(imported).keys(), ...[...rooted].filter((number) => number >= imported)];
  const first = order.length;
  const next = new Map(order.map((number, at) => [number, at]));
  for (let at = imported; at < order.length; at++) {
    for (const { opcode, number, run } of functions[order[at] - imported].instructions) {
      if (opcode === REF_FUNC) throw new BuildError(`a function is a value: ${run}`);
      if (opcode !== CALL || next.has(Number(number))) continue;
      next.set(Number(number), order.length);
      order.push(Number(number));
    }
  }
  if (order.length !== imported + functions.length) throw new BuildError("a function is never called");

  const renumbered = ({ locals, instructions }) => ({
    locals,
    instructions: instructions.map((instruction) =>
      instruction.opcode === CALL
        ? { ...instruction, number: BigInt(next.get(Number(instruction.number))) }
        : instruction,
    ),
  });
  const defined = order.slice(imported).map((number) => number - imported);
  return {
    before: writeSections(before, sections, (number) => next.get(number), defined),
    functions: defined.map((at) => renumbered(functions[at])),
    behind,
    first,
  };
}

function readSections(before) {
  const reader = new Reader(before, HEADER);
  const sections = new Map();
  while (reader.at < before.length) sections.set(reader.byte(), reader.take(reader.number()));
  if (sections.has(START)) throw new BuildError("a module that starts by itself");
  return sections;
}

function importedFunctions(section = Buffer.from([0])) {
  const reader = new Reader(section, 0);
  const kinds = reader.list(() => {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === FUNC) reader.number();
    else if (kind === GLOBAL) reader.take(2);
    else {
      if (kind === TABLE) reader.byte();
      else if (kind !== MEMORY) throw new BuildError(`an import of kind ${kind}`);
      for (let left = 1 + reader.byte(); left > 0; left--) reader.number();
    }
    return kind;
  });
  return kinds.filter((kind) => kind === FUNC).length;
}

/** What is called from elsewhere or by a place in a table. */
function roots(sections) {
  const exported = readExports(sections.get(EXPORT)).filter(({ kind }) => kind === FUNC);
  return new Set([
    ...exported.map(({ number }) => number),
    ...readElements(sections.get(ELEMENT)).flatMap(({ numbers }) => numbers),
  ]);
}

function readExports(section = Buffer.from([0])) {
  const reader = new Reader(section, 0);
  return reader.list(() => {
    const start = reader.at;
    reader.text();
    const kind = reader.byte();
    return { front: section.subarray(start, reader.at), kind, number: reader.number() };
  });
}

function readElements(section = Buffer.from([0])) {
  const reader = new Reader(section, 0);
  return reader.list(() => {
    const start = reader.at;
    if (reader.byte() !== 0 || reader.byte() !== I32_CONST) {
      throw new BuildError("elements other than functions at a place in the first table");
    }
    reader.number();
    reader.byte();
    return { front: section.subarray(start, reader.at), numbers: reader.list(() => reader.number()) };
  });
}

/** All sections, with the new numbers in those that have any. */
function writeSections(before, sections, next, defined) {
  const list = (items) => Buffer.concat([leb(items.length), ...items]);
  const types = sections.get(FUNCTION);
  const reader = new Reader(types, 0);
  const typeOf = reader.list(() => reader.number());
  const changed = new Map([[FUNCTION, list(defined.map((at) => leb(typeOf[at])))]]);
  if (sections.has(EXPORT)) {
    const items = readExports(sections.get(EXPORT)).map(({ front, kind, number }) =>
      Buffer.concat([front, leb(kind === FUNC ? next(number) : number)]),
    );
    changed.set(EXPORT, list(items));
  }
  if (sections.has(ELEMENT)) {
    const items = readElements(sections.get(ELEMENT)).map(({ front, numbers }) =>
      Buffer.concat([front, list(numbers.map((number) => leb(next(number))))]),
    );
    changed.set(ELEMENT, list(items));
  }
  const written = [...sections].map(([id, section]) => {
    const now = changed.get(id) ?? section;
    return Buffer.concat([Buffer.from([id]), leb(now.length), now]);
  });
  return Buffer.concat([before.subarray(0, HEADER), ...written]);
}
