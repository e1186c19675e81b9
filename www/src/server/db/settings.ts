// The few things that the server and the daily job must agree on.
import type { Database } from "./open";

/** `clock`: milliseconds ahead of the real time. `origin`: where the site is. `notice`: the one in force. */
export type Setting = "clock" | "origin" | "notice";

export interface Settings {
  get(name: Setting): string | undefined;
  set(name: Setting, value: string): void;
}

export function createSettings(database: Database): Settings {
  const get = database.prepare("SELECT value FROM settings WHERE name = ?");
  const set = database.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  return {
    get: (name) => (get.get(name) as { value: string } | undefined)?.value,
    set: (name, value) => void set.run(name, value),
  };
}
