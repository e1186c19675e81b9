import assert from "node:assert/strict";

/** Every key of `expected` is there; arrays are compared whole, item by item. */
export function holds(actual, expected, path) {
  if (Array.isArray(expected)) assert.equal(actual.length, expected.length, `${path}.length`);
  if (expected === null || typeof expected !== "object") assert.equal(actual, expected, path);
  else for (const key of Object.keys(expected)) holds(actual[key], expected[key], `${path}.${key}`);
}
