// Runs a tool, and stops the build with one clear line where it fails or is missing.

import { spawnSync } from "node:child_process";

/** A failure that its message explains in full: printed without a stack. */
export class BuildError extends Error {}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 * @returns {string} what the tool wrote to stdout, where `stdio` does not inherit it
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...options });
  if (result.error) throw new BuildError(`cannot run ${command}: ${result.error.message}`);
  if (result.status !== 0) {
    const output = String(result.stdout ?? "").trim();
    const ending = result.signal ?? `status ${result.status}`;
    throw new BuildError(`${command} ${args.join(" ")}: ${ending}${output && `\n${output}`}`);
  }
  return String(result.stdout ?? "");
}

/** Runs the body of a script: a {@link BuildError} becomes one message and exit status 1. */
export async function script(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`formwell build: ${error.message}`);
    process.exitCode = 1;
  }
}
