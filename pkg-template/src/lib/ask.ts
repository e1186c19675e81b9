// Calls with JSON both ways; see src/wasm/calls.rs.

import { write } from "./crossing.js";
import { call, type Engine } from "./engine.js";
import { FormwellError } from "./error.js";
import { readText } from "./packed.js";

/** JSON text, or what gives it when the instance is known. JSON has no line break in it. */
export type Argument = string | ((engine: Engine) => string);

/**
 * Calls the engine by name.
 *
 * @throws FormwellError `bad_options` where the engine refuses, or `internal`.
 */
export function ask<T>(name: string, ...texts: Argument[]): T {
  const [isRefused, text] = call((engine) => {
    const lines = texts.map((text) => (typeof text === "string" ? text : text(engine)));
    return answer(engine, name, ...lines);
  });
  if (isRefused) throw new FormwellError("bad_options", text);
  return JSON.parse(text);
}

/** The same inside a call. */
export function answer(engine: Engine, ...lines: string[]): [isRefused: number, text: string] {
  return readText(engine, engine.call(write(engine, lines.join("\n"))));
}
