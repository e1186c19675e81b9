// A module as text for a JavaScript string, its code sorted by kind, so that brotli finds little in it: all opcodes
// one behind the other, then all numbers by the opcode before them and the one after, constants by the two after.
// pkg-template/unpack/ puts them back; it and this file change together.
//
//     alphabet   the character of each of the 256 bytes; a space if it is one of two characters, the first of them one
//                of `escapes`
//     classes    of each of the 256 opcodes, as a character: see functions.mjs
//     bytes      opcodes of all functions, what lies before the functions, what lies behind
//     others     locals of functions, runs of bytes
//     numbers    all others
//
// A number is digits: any of 32 from `LAST` on, then one below. A call says how many other functions were called since
// that one was, and 0 for one that was not called yet; functions are numbered so that it is then the next one. What a
// load or a store says of alignment is a hint and no more: it is left out.

import { chooseCharacters } from "./alphabet.mjs";
import { ALIGNMENT, CALL, classes, NUMBER, SIGN } from "./functions.mjs";
import { leb, MORE } from "./leb.mjs";
import { renumber } from "./renumber.mjs";
import { BuildError } from "./run.mjs";

/** The character of the first digit; all before `BEYOND` follow. */
const FIRST = 35;
const BEYOND = 127;
const LAST = 60;
const OTHERS = 32;
/** Stand before the character of a byte that has none of its own. */
const escapes = [" ", "!"];
/** Of bytes: without those that take a backslash in a string or mean something in a page. */
const characters = Array.from({ length: BEYOND - FIRST }, (_, at) => String.fromCharCode(FIRST + at)).filter(
  (character) => !"<\\".includes(character),
);
/** The character of no class. */
const NONE = 64;

const CODE = 10;
/** The bytes of a function's size, so that it can be written last. */
const SIZE = 3;

/**
 * @param {Uint8Array} bytes a module
 * @returns {{ text: string, told: number[], module: Buffer }} `told`: what `unpack` takes besides the text; `module`:
 *   what it makes of them, which is the module without hints on alignment, with its functions in another order and their
 *   sizes in three bytes
 */
export function pack(bytes) {
  const { before, functions, behind, first } = renumber(bytes);
  const bodies = Buffer.concat(functions.map(writeFunction));
  const count = leb(functions.length);
  const front = Buffer.concat([before, Buffer.from([CODE]), leb(count.length + bodies.length), count]);

  const instructions = functions.flatMap(({ instructions }) => instructions);
  const opcodes = Buffer.from(instructions.map(({ opcode }) => opcode));
  const { own, text } = alphabetic(Buffer.concat([opcodes, front, behind]));
  const others = functions.flatMap(otherNumbers).map(digits).join("");
  const numbers = numbersByKind(sinceCalled(instructions, first)).map(digits).join("");
  return {
    text: own + String.fromCharCode(...classes.map((bits) => NONE | bits)) + text + others + numbers,
    told: [text.length, others.length, front.length, opcodes.length, behind.length, first],
    module: Buffer.concat([front, bodies, behind]),
  };
}

function otherNumbers({ locals, instructions }) {
  const runs = instructions.flatMap(({ run }) => (run ? [run.length, ...run] : []));
  return [...localsInBytes(locals), ...runs];
}

/** Locals as they stand before a function's instructions, in numbers of one byte each: more of one type are several. */
function localsInBytes(locals) {
  const groups = [];
  for (let at = 0; at < locals.length; at += 2) {
    const [count, type] = locals.slice(at, at + 2);
    for (let left = count; left > 0; left -= MORE - 1) groups.push([Math.min(left, MORE - 1), type]);
  }
  if (groups.length >= MORE) throw new BuildError("a function with too many locals");
  return [groups.length, ...groups.flat()];
}

/** The same, where a call's number is how many functions were called since: those below `first` count from the start. */
function sinceCalled(instructions, first) {
  const called = Array.from({ length: first }, (_, number) => number);
  return instructions.map((instruction) => {
    if (instruction.opcode !== CALL) return instruction;
    const number = Number(instruction.number);
    const at = called.indexOf(number);
    if (at >= 0) called.splice(at, 1);
    called.unshift(number);
    return { ...instruction, number: BigInt(at + 1) };
  });
}

/** All numbers that follow an opcode, by it and by what comes behind them. */
function numbersByKind(instructions) {
  const kinds = [];
  const opcodeAt = (at) => instructions[at]?.opcode ?? 0;
  for (const [at, { opcode, number }] of instructions.entries()) {
    if (number === undefined) continue;
    const signed = classes[opcode] & SIGN;
    const kind = signed ? 65_536 + opcodeAt(at + 1) * 256 + opcodeAt(at + 2) : opcode * 256 + opcodeAt(at + 1);
    kinds[kind] ??= [];
    kinds[kind].push(signed ? withoutSign(number) : number);
  }
  return kinds.flat();
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 … */
function withoutSign(number) {
  return number < 0n ? -2n * number - 1n : 2n * number;
}

/** Bytes as text, each of them one character or two. */
function alphabetic(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a]);
  const direct = byCount.slice(0, characters.length).sort((a, b) => a - b);
  const chosen = chooseCharacters(bytes, direct, characters);
  let others = 0;
  const codes = counts.map((_, byte) => {
    if (chosen.has(byte)) return chosen.get(byte);
    const room = BEYOND - FIRST;
    const code = escapes[Math.floor(others / room)] + String.fromCharCode(FIRST + (others % room));
    others++;
    return code;
  });
  return {
    text: Array.from(bytes, (byte) => codes[byte]).join(""),
    own: counts.map((_, byte) => chosen.get(byte) ?? " ").join(""),
  };
}

/** @param {number | bigint} number */
function digits(number) {
  const character = (digit) => String.fromCharCode(FIRST + Number(digit));
  let text = character(BigInt(number) % BigInt(LAST));
  for (let left = BigInt(number) / BigInt(LAST); left > 0n; left = (left - 1n) / BigInt(OTHERS)) {
    text = character(BigInt(LAST) + ((left - 1n) % BigInt(OTHERS))) + text;
  }
  return text;
}

function writeFunction({ locals, instructions }) {
  const body = Buffer.concat([Buffer.from(localsInBytes(locals)), ...instructions.map(writeInstruction)]);
  const size = Array.from({ length: SIZE }, (_, at) => ((body.length >> (7 * at)) % MORE) + (at < SIZE - 1 ? MORE : 0));
  return Buffer.concat([Buffer.from(size), body]);
}

function writeInstruction({ opcode, number, run = [] }) {
  const bits = classes[opcode];
  const front = [opcode, ...(bits & ALIGNMENT ? [0] : [])];
  return Buffer.concat([Buffer.from(front), bits & NUMBER ? leb(number, bits & SIGN ? 64n : 0n) : Buffer.from(run)]);
}
