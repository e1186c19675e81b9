// Half a year in a minute: goes forward day by day, with the daily job on each.
import { addDuration } from "formwell";
import type { Site } from "../site";
import { runJob } from "./job";

const day = 86_400_000;

/** Gives the number of mails that were written on the way. */
export async function travel(site: Site, duration: string): Promise<number> {
  const start = site.clock.now();
  const end = new Date(addDuration(start, duration) ?? start);
  let written = 0;
  for (let at = start.getTime(); at < end.getTime(); ) {
    at = Math.min(at + day, end.getTime());
    site.clock.set(new Date(at));
    written += await runJob(site);
  }
  return written;
}
