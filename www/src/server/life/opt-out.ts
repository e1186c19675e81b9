// Opt-outs that come from elsewhere: a list, a phone call.

import { parse } from "csv-parse/sync";
import { checkEmail, merge } from "formwell";
import type { StoredRecord } from "../db/people";
import type { Site } from "../site";
import { withdraw } from "./consent";

export const channels = ["email", "tel", "sms", "post", "*"] as const;
export type Channel = (typeof channels)[number];

/** How many people have this mailbox and are opted out now; `null` if it is no address. */
export function optOut(site: Site, address: string, channel: Channel, source: string): number | null {
  const { dedupeKey, valid } = checkEmail(address);
  if (!valid || dedupeKey === null) return null;
  return site.transact(() => {
    const at = site.clock.now().toISOString();
    const people = site.people.byMailbox(dedupeKey);
    for (const person of people) {
      const { events: _, ...record } = merge(person.record, { optOuts: [{ channel, source, at }] });
      person.record = record as StoredRecord;
      if (channel === "email" || channel === "*") withdraw(site, person, source);
      site.people.save(person);
    }
    return people.length;
  });
}

export interface Imported {
  found: number;
  unknown: number;
  unreadable: number;
}

/** Each row of a CSV file with one address in it; a header row is no address and counts as unreadable. */
export function importOptOuts(site: Site, csv: string, source: string): Imported {
  const options = {
    bom: true,
    delimiter: [",", ";", "\t"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  const rows = parse(csv, options) as string[][];
  const imported: Imported = { found: 0, unknown: 0, unreadable: 0 };
  site.transact(() => {
    for (const row of rows) {
      const address = row.find((cell) => cell.includes("@"));
      const people = address === undefined ? null : optOut(site, address, "email", source);
      if (people === null) imported.unreadable++;
      else if (people === 0) imported.unknown++;
      else imported.found += people;
    }
  });
  return imported;
}
