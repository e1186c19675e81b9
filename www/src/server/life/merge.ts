// Two rows, one person: the package joins the records, the older row stays.
import { merge } from "formwell";
import type { Person, StoredRecord } from "../db/people";
import { storedAddress } from "../rules";
import type { Site } from "../site";

export function mergePeople(site: Site, a: Person, b: Person): Person {
  return site.transact(() => {
    const [kept, gone] = a.id < b.id ? [a, b] : [b, a];
    const { events: _, ...record } = merge(kept.record, gone.record);
    kept.record = record as StoredRecord;
    kept.stepsDone = Math.max(kept.stepsDone, gone.stepsDone);
    const earliest = [kept.verifiedAt, gone.verifiedAt].filter((at) => at !== null).sort()[0];
    kept.verifiedAt = earliest ?? null;
    kept.email = storedAddress({ email: String(kept.record.answers?.email?.value ?? kept.email) });
    site.people.merge(gone, kept);
    site.people.save(kept);
    return kept;
  });
}
