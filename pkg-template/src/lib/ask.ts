// Calls that the engine may refuse: those of bindings.d.ts.

import { call } from "./engine.js";
import { FormwellError } from "./error.js";

/**
 * Runs `use` on a live instance; see `call`.
 *
 * @throws FormwellError `bad_options` where the engine refuses, or `internal`.
 */
export function ask<T>(use: () => T): T {
  const { refusal, answer } = call((): { refusal?: string; answer?: T } => {
    try {
      return { answer: use() };
    } catch (error) {
      // A failure is an error; see src/wasm/bindings.rs.
      if (typeof error === "string") return { refusal: error };
      throw error;
    }
  });
  if (refusal !== undefined) throw new FormwellError("bad_options", refusal);
  return answer as T;
}
