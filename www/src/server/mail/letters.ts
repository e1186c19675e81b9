// The mails there are, one function each.
import { fieldText, formTexts } from "../../texts";
import type { Person } from "../db/people";
import type { Site } from "../site";
import { targets } from "../targets";
import { siteTexts } from "../texts";
import { writeMail } from "./write";

/** Asks an address whether it wants to be written to. */
export function confirmMail(site: Site, person: Person, address: string): boolean {
  const { subject, lead, end } = siteTexts(person.language).mails.confirm;
  return writeMail(site, person, {
    kind: "confirm",
    due: site.clock.now().toISOString(),
    recipient: address,
    subject,
    body: (link) => [lead, "", link("confirm", "/confirm"), "", end],
  });
}

/** A new link to one's data, for somebody who asked for it. */
export function preferencesMail(site: Site, person: Person): boolean {
  const { subject, lead } = siteTexts(person.language).mails.preferences;
  return writeMail(site, person, {
    kind: "preferences",
    due: site.clock.now().toISOString(),
    subject,
    body: (link) => [lead, "", link("preferences", "/preferences")],
  });
}

/** Names what is missing. */
export function remindMail(site: Site, person: Person, due: string, fields: string[]): boolean {
  const { subject, lead } = siteTexts(person.language).mails.remind;
  const missing = fieldNames(person, fields);
  return writeMail(site, person, {
    kind: "remind",
    due,
    subject: subject(missing),
    body: (link) => [lead(missing), "", link("preferences", "/preferences")],
  });
}

export function refreshMail(site: Site, person: Person, due: string): boolean {
  const { subject, lead } = siteTexts(person.language).mails.refresh;
  return writeMail(site, person, {
    kind: "refresh",
    due,
    subject,
    body: (link) => [lead, "", link("preferences", "/preferences")],
  });
}

/** The letter itself: a link for each topic. */
export function letterMail(site: Site, person: Person, day: string): boolean {
  const t = siteTexts(person.language);
  return writeMail(site, person, {
    kind: "letter",
    due: day,
    subject: t.mails.letter.subject(day),
    body: (link) => [
      t.mails.letter.lead,
      ...Object.keys(targets).flatMap((name) => ["", `${t.ask.reads[name] ?? name}:`, link("click", "/go", [name])]),
    ],
  });
}

export const fieldNames = (person: Pick<Person, "language">, fields: string[]): string =>
  fields.map((name) => fieldText(formTexts(person.language), name).label).join(", ");
