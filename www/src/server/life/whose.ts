// Whom a link speaks for.
import type { Person } from "../db/people";
import { addressTag, type Link } from "../links";
import type { Site } from "../site";

/**
 * The person of a link, as long as the mailbox it was sent to is theirs. Whoever had it before, or
 * was joined to them from another address, gets nowhere with old links.
 */
export function whose(site: Site, link: Link): Person | undefined {
  const person = site.people.byReference(link.person);
  return person && link.extra[1] === addressTag(person.email) ? person : undefined;
}
