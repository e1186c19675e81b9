// What the build packs for scripts is what their unpacker makes of it: with every kind of instruction, beside the
// modules of the package, which the build itself holds against it.

import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { pack } from "../../pkg-template/build/pack.mjs";
import { unpack } from "../../pkg-template/build/unpacker.mjs";

const edges = [
  0, 1, -1, 29, 30, 31, 59, 60, 63, 64, -64, -65, 127, 128, 8191, 8192, -8192, -8193, 1979, 1980, 63419, 63420,
];
const wide = [2n ** 31n, 2n ** 52n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n)];

const sum = (type, numbers) =>
  numbers.reduce((text, number) => `(${type}.xor ${text} (${type}.const ${number}))`, `(${type}.const 7)`);

const source = `(module
  (import "host" "f" (func $f (param i32) (result i32)))
  (memory 2)
  (global $g (mut i32) (i32.const 5))
  (table 2 funcref)
  (elem (i32.const 0) $narrow $many)
  (data (i32.const 64) "\\00\\01\\7f\\80\\fe\\ff and words, words, words")
  (func $narrow (export "narrow") (param i32) (result i32)
    (i32.xor ${sum("i32", [...edges, 2 ** 31 - 1, -(2 ** 31)])} (local.get 0)))
  (func (export "wide") (result i64) ${sum("i64", [...edges, ...wide])})
  (func (export "floats") (param f32 f64) (result f64)
    (local i64 f32 f64 f64)
    (local.set 5 (f64.mul (local.get 1) (f64.const -3.5e-300)))
    (f64.add (local.get 5) (f64.promote_f32 (f32.add (local.get 0) (f32.const 1.25)))))
  (func $many (export "many") (param i32) (result i32)
    (block $a (block $b (block $c (br_table $a $b $c $a (local.get 0))) (global.set $g (i32.const 1))))
    (if (i32.eqz (local.get 0)) (then (memory.copy (i32.const 0) (i32.const 64) (i32.const 8))))
    (loop $again (br_if $again (i32.gt_u (memory.grow (i32.const 0)) (i32.const 900))))
    (i32.store8 offset=3 (local.get 0) (i32.trunc_sat_f64_s (f64.const 200)))
    (i64.store offset=70000 align=1 (i32.const 8) (i64.load offset=64 align=2 (i32.const 0)))
    (call $f (call_indirect (param i32) (result i32) (local.get 0) (i32.const 0))))
  (func $late (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
  (func $early (param i32) (result i32) (i32.add (call $late (local.get 0)) (call $f (call $between (i32.const 4)))))
  (func $between (param i32) (result i32) (i32.sub (call $late (call $narrow (local.get 0))) (i32.const 5)))
  (func (export "calls") (param i32) (result i32) ${"(local i32 i64 i32) ".repeat(50)}
    (i32.add (call $early (local.get 0)) (i32.add (call $between (call $early (i32.const 2))) (call $narrow (local.get 0))))))`;

test("a module of every kind of instruction is packed and unpacked", () => {
  const made = binaryen.parseText(source);
  made.setFeatures(binaryen.Features.All);
  const bytes = made.emitBinary();
  const packed = pack(bytes);
  assert.deepEqual(unpack(packed), packed.module);

  const run = (module) => {
    const { narrow, wide, floats, many, calls } = new WebAssembly.Instance(new WebAssembly.Module(module), {
      host: { f: (number) => number + 1 },
    }).exports;
    return [narrow(1), narrow(-7), wide(), floats(0.1, 1e300), many(0), many(1), many(9), calls(1), calls(70)];
  };
  assert.deepEqual(run(packed.module), run(bytes));
  assert.match(packed.text, /^[ -~]*$/);
});
