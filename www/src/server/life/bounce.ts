// What comes back from a mail, and what it means for the address: the package says, the site obeys.
import { type Bounce, classifyBounce, classifyComplaint, type DeliveryReport } from "formwell";
import type { StoredMail } from "../db/outbox";
import type { StoredRecord } from "../db/people";
import type { Site } from "../site";

export function takeBounce(site: Site, mail: StoredMail, report: DeliveryReport): Bounce {
  const found = classifyBounce(report);
  site.transact(() => {
    const at = site.clock.now();
    const person = site.people.survivor(mail.personId);
    if (!person || !site.bounces.add(person.id, mail.messageId, at, found)) return;
    // An address that was changed since is another one.
    if (mail.recipient !== person.email) return;
    const count = site.bounces.inARow(person.id, found.reason);
    if (found.removeAfter !== null && count >= found.removeAfter) setStatus("hard");
    else if (found.kind === "soft") setStatus("soft");

    function setStatus(status: NonNullable<StoredRecord["address"]>["status"]) {
      if (!person || person.record.address?.status === "complaint") return;
      person.record.address = { status, at: at.toISOString() };
      site.people.save(person);
    }
  });
  return found;
}

/** Somebody pressed "this is spam": nothing is sent any more. */
export function takeComplaint(site: Site, mail: StoredMail, feedbackType: string): boolean {
  const { suppress } = classifyComplaint(feedbackType);
  if (suppress) {
    site.transact(() => {
      const person = site.people.survivor(mail.personId);
      if (!person) return;
      person.record.address = { status: "complaint", at: site.clock.now().toISOString() };
      site.people.save(person);
    });
  }
  return suppress;
}
