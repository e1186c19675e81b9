// Calls with JSON both ways; see src/wasm/calls.rs.

import { write } from "./crossing.js";
import { call, engine } from "./engine.js";
import { FormwellError } from "./error.js";
import { host, numbers } from "./host.js";
import { readText } from "./packed.js";

Object.assign(host, numbers);

/** JSON text, or what gives it when the instance is known. JSON has no line break in it. */
export type Argument = string | (() => string);

/**
 * Calls the engine by name.
 *
 * @throws FormwellError `bad_options` where the engine refuses, or `internal`.
 */
export function ask<T>(name: string, ...texts: Argument[]): T {
  const [isRefused, text] = call(() => {
    return answer(name, ...texts.map((text) => (typeof text === "string" ? text : text())));
  });
  if (isRefused) throw new FormwellError("bad_options", text);
  return JSON.parse(text);
}

/** The same inside a call. */
export function answer(...lines: string[]): [isRefused: number, text: string] {
  return readText(engine.call(write(lines.join("\n"))));
}
