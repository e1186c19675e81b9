// Two rows, one person: the package joins the records, the older row stays.
import { merge } from "formwell";
import type { Person, StoredRecord } from "../db/people";
import { storedAddress } from "../rules";
import type { Site } from "../site";
import { newToken } from "../tokens";

export function mergePeople(site: Site, a: Person, b: Person): Person {
  return site.transact(() => {
    const [kept, gone] = a.id < b.id ? [a, b] : [b, a];
    const { events: _, ...record } = merge(kept.record, gone.record);
    kept.record = record as StoredRecord;
    // Whoever began one of the two may not be who confirmed it.
    kept.token = newToken();
    kept.stepsDone = Math.max(kept.stepsDone, gone.stepsDone);
    const earliest = [kept.verifiedAt, gone.verifiedAt].filter((at) => at !== null).sort()[0];
    kept.verifiedAt = earliest ?? null;
    kept.email = storedAddress({ email: String(kept.record.answers?.email?.value ?? kept.email) });
    site.people.merge(gone, kept);
    site.people.save(kept);
    return kept;
  });
}
