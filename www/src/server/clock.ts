// The only place that knows what time it is. A visitor of the demo can move it forward.
import type { Settings } from "./db/settings";

export interface Clock {
  now(): Date;
  /** From here on it goes on as time does; kept over a restart, and shared with the daily job. */
  set(instant: Date): void;
}

export function createClock(settings: Settings): Clock {
  return {
    now: () => new Date(Date.now() + Number(settings.get("clock") ?? 0)),
    set: (instant) => settings.set("clock", String(instant.getTime() - Date.now())),
  };
}
