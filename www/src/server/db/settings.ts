// The few things that the server and the daily job must agree on.
import type { Database } from "./open";

/** `clock`: milliseconds ahead of the real time. `origin`: where the site is. `notice`: the one in force. */
export type Setting = "clock" | "origin" | "notice";

export interface Settings {
  get(name: Setting): string | undefined;
  set(name: Setting, value: string): void;
}

/** Milliseconds after which the other process may have set something. A click asks for the time five times. */
const trusted = 50;

export function createSettings(database: Database): Settings {
  const get = database.prepare("SELECT value FROM settings WHERE name = ?");
  const set = database.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const known = new Map<Setting, string | undefined>();
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    get(name) {
      const now = performance.now();
      if (now - readAt > trusted) {
        known.clear();
        readAt = now;
      }
      if (!known.has(name)) known.set(name, (get.get(name) as { value: string } | undefined)?.value);
      return known.get(name);
    },
    set(name, value) {
      set.run(name, value);
      known.delete(name);
    },
  };
}
