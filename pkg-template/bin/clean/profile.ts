// What `formwell clean` is told of the persons in a list.

import { readFileSync } from "node:fs";
import type { ListOptions } from "../../src/list.js";
import { UsageError } from "../usage.js";

/** The flags, as they were given. */
export interface ProfileFlags {
  plan?: string | undefined;
  now?: string | undefined;
  field?: string[] | undefined;
  consent?: string[] | undefined;
  answered?: string | undefined;
  notice?: string | undefined;
}

/** The command is a host: where it is not told the time, it reads the clock. */
export function profile(flags: ProfileFlags): ListOptions["profile"] {
  const { plan, now, field, consent, answered, notice } = flags;
  if (plan === undefined) {
    const alone = { now, field, consent, answered, notice };
    for (const [name, value] of Object.entries(alone)) if (value) throw new UsageError(`--${name} needs --plan`);
    return undefined;
  }
  return {
    plan: planIn(plan),
    now: now ?? new Date().toISOString(),
    fields: pairs("field", field),
    consents: pairs("consent", consent),
    ...(answered !== undefined && { answered }),
    ...(notice !== undefined && { notice }),
  };
}

/** `NAME=COLUMN` as an object; a column may have any sign in its name. */
export function pairs(flag: string, given: string[] = []): Record<string, string> {
  const entries = given.map((pair) => {
    const end = pair.indexOf("=");
    if (end < 1) throw new UsageError(`--${flag} takes NAME=COLUMN`);
    return [pair.slice(0, end), pair.slice(end + 1)];
  });
  return Object.fromEntries(entries);
}

function planIn(path: string) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    // What stands in the file is no part of a message.
    throw new UsageError(`--plan: ${error instanceof SyntaxError ? `${path} is not JSON` : (error as Error).message}`);
  }
}
