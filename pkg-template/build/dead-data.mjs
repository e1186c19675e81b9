// Blanks the data that nothing reads, and the functions that nothing calls, once panics are cut short: the linker's own collection of
// garbage, run again. It needs what the linker writes with `--emit-relocs`: which function and
// which piece of data points at which. https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md

import { Reader } from "./reader.mjs";

const CODE = 10;
const DATA = 11;
const EXPORT = 7;
const [UNREACHABLE, NOP, END] = [0x00, 0x01, 0x0b];
const FUNCTION_SYMBOL = 0;
const DATA_SYMBOL = 1;
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;
const SYMBOL_TABLE = 8;
/** Relocations that name a symbol: of a function by index, by its place in the table, of data. */
const toFunction = new Set([0, 1, 2]);
const toData = new Set([3, 4, 5]);
/** Those that are followed by an addend. */
const withAddend = new Set([3, 4, 5, 8, 9, 11]);

/**
 * @param {Buffer} bytes a linked module with relocations
 * @param {(name: string) => boolean} isCut whether a function becomes a trap
 * @returns {Buffer} the module without relocations, with zeros for what only such functions read and traps for what
 *   they alone call
 */
export function withoutDeadData(bytes, isCut) {
  const sections = readSections(bytes);
  const symbols = readSymbols(sections.find(({ name }) => name === "linking").body());
  const functions = readFunctions(sections);
  for (const { kind, index, name } of symbols) {
    if (kind === FUNCTION_SYMBOL && functions.has(index)) functions.get(index).name ??= name;
  }
  const segments = readSegments(sections.find(({ id }) => id === DATA).body());
  const pieces = symbols.filter(({ kind }) => kind === DATA_SYMBOL);
  for (const piece of pieces) piece.start = segments[piece.segment] + piece.offset;
  const references = sections.filter(({ name }) => name?.startsWith("reloc.")).flatMap(readReferences(sections));
  assign(references, functions, pieces);

  /** A `core::panic::Location`, which panics alone read: a path, a line and a column. */
  const isLocation = ({ size, references: [path, ...others] }) => {
    if (size !== 16 || others.length > 0 || symbols[path]?.kind !== DATA_SYMBOL) return false;
    const { start, size: length } = symbols[path];
    return bytes.toString("latin1", start, start + length).endsWith(".rs\0");
  };

  const live = new Set();
  const waiting = [...functions.values()].filter(({ exported }) => exported);
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (!one || live.has(one) || isLocation(one)) continue;
    live.add(one);
    if (one.name && isCut(one.name)) continue;
    for (const symbol of one.references) {
      const target = symbols[symbol];
      waiting.push(target.kind === DATA_SYMBOL ? target : functions.get(target.index));
    }
  }
  const blank = Buffer.from(bytes);
  for (const { start, size } of pieces) blank.fill(0, start, start + size);
  for (const { start, size } of pieces.filter((piece) => live.has(piece))) {
    bytes.copy(blank, start, start, start + size);
  }
  // What only such data calls for stands in the table of functions still.
  for (const { start, size } of [...functions.values()].filter((one) => !live.has(one))) {
    blank.fill(NOP, start, start + size);
    blank.set([0, UNREACHABLE], start); // no locals
    blank[start + size - 1] = END;
  }
  const kept = sections.filter(({ name }) => name !== "linking" && !name?.startsWith("reloc."));
  return Buffer.concat([blank.subarray(0, 8), ...kept.map(({ from, to }) => blank.subarray(from, to))]);
}

function readSections(bytes) {
  const sections = [];
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const from = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const start = reader.at;
    const to = start + length;
    const name = id === 0 ? reader.text() : undefined;
    const inside = reader.at;
    sections.push({ id, name, from, start, to, body: () => new Reader(bytes, inside) });
    reader.at = to;
  }
  return sections;
}

function readSymbols(reader) {
  reader.number(); // version
  while (reader.byte() !== SYMBOL_TABLE) reader.take(reader.number());
  reader.number(); // length
  return reader.list(() => {
    const kind = reader.byte();
    const flags = reader.number();
    if (kind === DATA_SYMBOL) {
      const name = reader.text();
      if (flags & UNDEFINED) return { kind: undefined };
      const [segment, offset, size] = [reader.number(), reader.number(), reader.number()];
      return { kind, name, segment, offset, size, references: [] };
    }
    const index = reader.number();
    const named = kind !== 3 && (!(flags & UNDEFINED) || flags & EXPLICIT_NAME);
    return { kind, index, name: named ? reader.text() : undefined };
  });
}

/** Every function of the module by index: where its code is. */
function readFunctions(sections) {
  const imports = sections.find(({ id }) => id === 2)?.body();
  let index = 0;
  imports?.list(() => {
    imports.text();
    imports.text();
    const kind = imports.byte();
    if (kind === 0) index++;
    skipImport(imports, kind);
  });
  const functions = new Map();
  const code = sections.find(({ id }) => id === CODE).body();
  code.list(() => {
    const length = code.number();
    functions.set(index, { start: code.at, size: length, references: [] });
    code.take(length);
    index++;
  });
  const exports = sections.find(({ id }) => id === EXPORT).body();
  exports.list(() => {
    exports.text();
    const kind = exports.byte();
    const one = functions.get(exports.number());
    if (kind === 0 && one) one.exported = true;
  });
  return functions;
}

function skipImport(reader, kind) {
  if (kind === 0 || kind === 4) reader.take(kind === 4 ? 1 : 0);
  if (kind === 1 || kind === 3) reader.byte(); // the type of a table or a global
  if (kind === 3) reader.byte();
  else if (kind === 1 || kind === 2) {
    const flags = reader.number();
    reader.number();
    if (flags & 1) reader.number();
  } else reader.number();
}

/** Where the bytes of every segment begin. */
function readSegments(reader) {
  return reader.list(() => {
    const flags = reader.number();
    if (flags === 2) reader.number();
    if (flags !== 1) while (reader.byte() !== 0x0b); // i32.const ADDRESS end
    const length = reader.number();
    const start = reader.at;
    reader.take(length);
    return start;
  });
}

const readReferences = (sections) => (section) => {
  const reader = section.body();
  const { start } = sections[reader.number()];
  return reader.list(() => {
    const type = reader.byte();
    const reference = { at: start + reader.number(), symbol: reader.number() };
    if (withAddend.has(type)) reader.number();
    return toFunction.has(type) || toData.has(type) ? reference : undefined;
  });
};

/** Gives every reference to the function or the piece of data that it stands in. */
function assign(references, functions, pieces) {
  const places = [...functions.values(), ...pieces].sort((a, b) => a.start - b.start);
  for (const reference of references.filter(Boolean)) {
    let low = 0;
    let high = places.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (places[middle].start <= reference.at) low = middle;
      else high = middle;
    }
    places[low].references.push(reference.symbol);
  }
}
