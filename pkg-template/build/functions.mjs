// The functions of a module, instruction by instruction: WebAssembly core specification, §5.4 and §5.5.13.

import { Reader } from "./reader.mjs";

const CODE = 10;
const HEADER = 8;

/** The opcode of a call of a function by its number. */
export const CALL = 0x10;

/** Bits of a class: a number follows an opcode; it has a sign; an alignment comes before it; other bytes follow. */
export const [NUMBER, SIGN, ALIGNMENT, RUN] = [1, 2, 4, 8];
/** Bits of a class: a block begins with the opcode, or ends. */
export const [BEGIN, END] = [16, 32];

/** The class of each opcode. */
export const classes = new Uint8Array(256);
for (const [first, last, bits] of [
  [0x02, 0x04, NUMBER | BEGIN], // block, loop, if
  [0x0b, 0x0b, END],
  [0x0c, 0x0d, NUMBER], // br, br_if
  [0x0e, 0x0e, RUN], // br_table
  [CALL, CALL, NUMBER],
  [0x11, 0x11, RUN], // call_indirect
  [0x1c, 0x1c, RUN], // select of a type
  [0x20, 0x26, NUMBER], // locals, globals, tables
  [0x28, 0x3e, NUMBER | ALIGNMENT], // loads, stores
  [0x3f, 0x40, NUMBER], // memory.size, memory.grow
  [0x41, 0x42, NUMBER | SIGN], // i32.const, i64.const
  [0x43, 0x44, RUN], // f32.const, f64.const
  [0xd0, 0xd2, RUN], // references
  [0xfc, 0xfc, RUN], // conversions that saturate, memory and tables in bulk
]) {
  classes.fill(bits, first, last + 1);
}

/**
 * @typedef {{ opcode: number, number?: bigint, run?: Uint8Array }} Instruction
 * @typedef {{ locals: number[], instructions: Instruction[] }} Func `locals`: how many, and of which type, in turn
 */

/**
 * @param {Uint8Array} bytes a module
 * @returns {{ before: Uint8Array, functions: Func[], behind: Uint8Array }} `before`, `behind`: the other sections
 */
export function readModule(bytes) {
  const reader = new Reader(bytes, HEADER);
  for (;;) {
    const before = bytes.subarray(0, reader.at);
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === CODE) return { before, functions: reader.list(() => readFunction(reader)), behind: bytes.subarray(end) };
    reader.at = end;
  }
}

function readFunction(reader) {
  const end = reader.number() + reader.at;
  const locals = reader.list(() => [reader.number(), reader.byte()]).flat();
  const instructions = [];
  while (reader.at < end) instructions.push(readInstruction(reader));
  return { locals, instructions };
}

function readInstruction(reader) {
  const opcode = reader.byte();
  const bits = classes[opcode];
  if (bits & ALIGNMENT) reader.number();
  if (bits & SIGN) return { opcode, number: reader.signed() };
  if (bits & NUMBER) return { opcode, number: BigInt(reader.number()) };
  if (!(bits & RUN)) return { opcode };
  const start = reader.at;
  skipRun(opcode, reader);
  return { opcode, run: reader.bytes.subarray(start, reader.at) };
}

/** Operands of the instructions that start with 0xFC, by the number behind it; those below have none. */
const bulk = new Map([
  [8, 2],
  [9, 1],
  [10, 2],
  [11, 1],
  [12, 2],
  [13, 1],
  [14, 2],
  [15, 1],
  [16, 1],
  [17, 1],
]);

function skipRun(opcode, reader) {
  const numbers = (count) => {
    for (let left = count; left > 0; left--) reader.number();
  };
  if (opcode === 0x43 || opcode === 0x44) reader.take(opcode === 0x43 ? 4 : 8);
  else if (opcode === 0xd1) return;
  else if (opcode === 0x0e) numbers(reader.number() + 1);
  else if (opcode === 0x11) numbers(2);
  else if (opcode === 0x1c) numbers(reader.number());
  else if (opcode === 0xfc) numbers(bulk.get(reader.number()) ?? 0);
  else numbers(1);
}
