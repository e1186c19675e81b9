// What would happen to a person by mail if they never answered: the plan is asked from day to day.
import type { Plan, ProfileRecord } from "formwell";

export interface Station {
  at: string;
  what: "now" | "remind" | "refresh" | "stop";
  /** The fields a mail names, or why there is none any more. */
  about: string[];
}

/** So many stations are shown; a plan may go on for ever. */
const most = 8;

export function timeline(plan: Plan, start: ProfileRecord, now: string): Station[] {
  const stations: Station[] = [{ at: now, what: "now", about: [] }];
  let record = start;
  let at = now;
  // Each mail is preceded by a wait.
  for (let looks = 0; looks < 2 * most && stations.length < most; looks++) {
    const { next } = plan.evaluate(record, { now: at, channel: "email" });
    if (next.action === "wait" && next.at) {
      at = next.at;
    } else if (next.action === "remind" || next.action === "refresh") {
      stations.push({ at, what: next.action, about: next.fields ?? [] });
      record = { ...record, reminders: [...(record.reminders ?? []), { kind: next.action, at }] };
    } else {
      stations.push({ at, what: "stop", about: next.because });
      break;
    }
  }
  return stations;
}
