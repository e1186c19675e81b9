// The decision between a click and its target: what, if anything, to ask now.
import type { Person } from "../db/people";
import type { Link } from "../links";
import { mailOf } from "../mail/write";
import type { Site } from "../site";
import { whose } from "./whose";

export type Decision = { ask: "prompt"; fields: string[]; person: Person } | { ask: "reconsent"; person: Person };

/**
 * By the package's rules, once per link: a second click on it goes straight on. What is asked is
 * noted in the same transaction, so that nobody is asked more often than the plan says.
 */
export function decide(site: Site, link: Link): Decision | undefined {
  return site.transact((): Decision | undefined => {
    const person = whose(site, link);
    if (!person || !site.usedLinks.spend(link)) return undefined;
    const now = site.clock.now();
    arrived(site, person, link, now);
    const { action, fields = [] } = site.rules.inline(site.people.full(person), now).next;
    if (action === "reconsent") return { ask: "reconsent", person };
    if (action !== "prompt") return undefined;
    const asks = { ...person.record.asks };
    for (const name of fields) asks[name] = [...(asks[name] ?? []), now.toISOString()];
    person.record.asks = asks;
    site.people.save(person);
    return { ask: "prompt", fields, person };
  });
}

/** Who clicks in a mail got it: a full mailbox is full no more. */
function arrived(site: Site, person: Person, link: Link, now: Date): void {
  const mail = mailOf(site, link);
  if (!mail || person.record.address?.status !== "soft") return;
  site.bounces.arrived(person.id, mail.messageId, now);
  person.record.address = { status: "ok", at: now.toISOString() };
  site.people.save(person);
}
