// The daily work: who is due for a mail is the package's to say, and this writes it, once.

import { tidy } from "../db/open";
import { refreshMail, remindMail } from "../mail/letters";
import type { Site } from "../site";

/**
 * One transaction for each person: the mail, the note of it in the record, and when to look again.
 * Killed anywhere, the next run goes on where this one ended. Gives the number of mails written.
 */
export async function runJob(site: Site): Promise<number> {
  let written = 0;
  for (const id of site.people.due(site.clock.now())) {
    if (site.transact(() => lookAt(site, id))) {
      written++;
      void site.post.send();
    }
    // Between two people the server may answer somebody.
    await new Promise(setImmediate);
  }
  site.usedLinks.forget(site.clock.now());
  keepDay(site);
  await site.post.send();
  await site.durable();
  tidy(site.database);
  return written;
}

function lookAt(site: Site, id: number): boolean {
  const now = site.clock.now();
  const person = site.people.get(id);
  // Another run may have been faster.
  if (!person || person.mergedInto !== null || person.nextAt === null || person.nextAt > now.toISOString())
    return false;
  const due = person.nextAt;
  const { action, fields = [] } = site.rules.byMail(site.people.full(person), now).next;
  person.nextAt = null;
  const write = action === "remind" ? remindMail : action === "refresh" ? refreshMail : undefined;
  const written = write?.(site, person, due, fields) ?? false;
  if (action === "remind" || action === "refresh") {
    const reminders = person.record.reminders ?? [];
    person.record.reminders = [...reminders, { kind: action, at: now.toISOString() }];
  }
  site.people.save(person);
  return written;
}

function keepDay(site: Site): void {
  const now = site.clock.now();
  const found = site.people.all(5_000).map((person) => site.rules.byMail(site.people.full(person), now));
  if (found.length === 0) return;
  const score = found.reduce((sum, { score }) => sum + score, 0) / found.length;
  const mailable = found.filter(({ mayEmail }) => mayEmail).length;
  site.days.keep({ day: now.toISOString().slice(0, 10), people: found.length, mailable, score });
}
