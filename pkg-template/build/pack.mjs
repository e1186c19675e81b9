// A module as text for a JavaScript string, its code sorted by kind, so that brotli finds little in it: all opcodes
// one behind the other, then all numbers by the opcode before them and the one after. pkg-template/unpack/ puts them
// back; it and this file change together.
//
//     alphabet   the character of each of the 256 bytes; a space if it is one of two characters, the first of them one
//                of `escapes`
//     classes    of each of the 256 opcodes, as a character: see functions.mjs
//     bytes      opcodes of all functions, what lies before the functions, what lies behind
//     others     locals of functions, runs of bytes
//     numbers    all others
//
// A number is digits: any of 32 from `LAST` on, then one below. What a load or a store says of alignment is a hint and
// no more: it is left out.

import { chooseCharacters } from "./alphabet.mjs";
import { ALIGNMENT, classes, NUMBER, readModule, SIGN } from "./functions.mjs";

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

/** A byte of LEB128 from here on is not the last one. */
const MORE = 128;
const CODE = 10;
/** The bytes of a function's size, so that it can be written last. */
const SIZE = 3;

/**
 * @param {Uint8Array} bytes a module
 * @returns {{ text: string, told: number[], module: Buffer }} `told`: what `unpack` takes besides the text; `module`:
 *   what it makes of them, which is the module without hints on alignment, and with sizes of functions in three bytes
 */
export function pack(bytes) {
  const { before, functions, behind } = readModule(bytes);
  const bodies = Buffer.concat(functions.map(writeFunction));
  const count = leb(functions.length);
  const front = Buffer.concat([before, Buffer.from([CODE]), leb(count.length + bodies.length), count]);

  const instructions = functions.flatMap(({ instructions }) => instructions);
  const opcodes = Buffer.from(instructions.map(({ opcode }) => opcode));
  const { own, text } = alphabetic(Buffer.concat([opcodes, front, behind]));
  const others = functions.flatMap(otherNumbers).map(digits).join("");
  const numbers = numbersByKind(instructions).map(digits).join("");
  return {
    text: own + String.fromCharCode(...classes.map((bits) => NONE | bits)) + text + others + numbers,
    told: [text.length, others.length, front.length, opcodes.length, behind.length],
    module: Buffer.concat([front, bodies, behind]),
  };
}

function otherNumbers({ locals, instructions }) {
  const runs = instructions.flatMap(({ run }) => (run ? [run.length, ...run] : []));
  return [locals.length / 2, ...locals, ...runs];
}

/** All numbers that follow an opcode, by it and by the opcode behind them. */
function numbersByKind(instructions) {
  const kinds = [];
  for (const [at, { opcode, number }] of instructions.entries()) {
    if (number === undefined) continue;
    const kind = opcode * 256 + (instructions[at + 1]?.opcode ?? 0);
    kinds[kind] ??= [];
    kinds[kind].push(classes[opcode] & SIGN ? withoutSign(number) : number);
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
  const body = Buffer.concat([
    leb(locals.length / 2),
    ...locals.map((number) => leb(number)),
    ...instructions.map(writeInstruction),
  ]);
  const size = Array.from({ length: SIZE }, (_, at) => ((body.length >> (7 * at)) % MORE) + (at < SIZE - 1 ? MORE : 0));
  return Buffer.concat([Buffer.from(size), body]);
}

function writeInstruction({ opcode, number, run = [] }) {
  const bits = classes[opcode];
  const front = [opcode, ...(bits & ALIGNMENT ? [0] : [])];
  return Buffer.concat([Buffer.from(front), bits & NUMBER ? leb(number, bits & SIGN ? 64n : 0n) : Buffer.from(run)]);
}

/** A number as LEB128, a signed one where `sign` is the place of its sign. */
function leb(number, sign = 0n) {
  const bytes = [];
  let left = BigInt(number);
  for (; left < -sign || left > 127n - sign; left >>= 7n) bytes.push(Number(left & 127n) + MORE);
  return Buffer.from([...bytes, Number(left & 127n)]);
}
