// The letter itself, to everybody who may get it.
import { letterMail } from "../mail/letters";
import type { Site } from "../site";

/** Once a day and person, however often it is called. Gives the number of letters written. */
export async function sendLetter(site: Site): Promise<number> {
  const now = site.clock.now();
  const day = now.toISOString().slice(0, 10);
  let written = 0;
  for (const id of site.people.ids()) {
    const sent = site.transact(() => {
      const person = site.people.get(id);
      return person && site.rules.byMail(site.people.full(person), now).mayEmail && letterMail(site, person, day);
    });
    if (sent) written++;
    await new Promise(setImmediate);
  }
  await site.post.send();
  return written;
}
