// Everything a person told goes. The archive stays, under a number that names nobody.

import type { Person } from "../db/people";
import type { Site } from "../site";
import { newToken } from "../tokens";
import { withdraw } from "./consent";

export function erase(site: Site, person: Person, ip: string): void {
  site.transact(() => {
    withdraw(site, person, "form", ip);
    const ids = site.people.family(person);
    for (const id of ids) {
      site.people.erase(id, newToken());
      site.archive.forgetIdentities(id);
      site.outbox.forget(id);
    }
  });
}
