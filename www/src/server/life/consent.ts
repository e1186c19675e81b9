// Asking for consent, and the click that gives it: each step leaves its proof in the archive.
import { checkEmail } from "formwell";
import { purpose } from "../../plan";
import { formTexts } from "../../texts";
import type { Person } from "../db/people";
import { addressTag, type Link } from "../links";
import { confirmMail } from "../mail/letters";
import { mailOf } from "../mail/write";
import { noticeHash } from "../notices";
import type { Site } from "../site";
import { newToken } from "../tokens";
import { mergePeople } from "./merge";

/** So many mails with links may be asked for in an hour for one mailbox. Further ones are not sent, without a word. */
const mailsAnHour = 4;

/** What was shown when somebody agreed. */
function shown(site: Site, person: Person) {
  const version = site.rules.notice();
  return {
    notice_version: version,
    notice_hash: noticeHash(version, person.language),
    wording: formTexts(person.language).consentWording,
  };
}

/**
 * Asked for, not yet given: a click in the mail to the address confirms it. Once per wording and
 * address; false if it was asked for before.
 */
export function requestConsent(site: Site, person: Person, email: string, ip: string): boolean {
  const proof = shown(site, person);
  const last = site.people
    .events(person)
    .filter((event) => event.purpose === purpose)
    .at(-1);
  if (last?.event_state === "requested" && last.email === email && last.wording === proof.wording) return false;
  site.archive.add(person, {
    purpose,
    event_state: "requested",
    event_time: site.clock.now().toISOString(),
    collection_method: "form",
    ...proof,
    email,
    ip,
  });
  sendConfirmation(site, person, email);
  return true;
}

/** Asked for once more, by somebody who sees their own data. */
export function askAgain(site: Site, person: Person, ip: string): void {
  if (!requestConsent(site, person, person.email, ip)) sendConfirmation(site, person, person.email);
}

/** A new address counts once it is confirmed; until then the old one stays what it is. */
export function changeAddress(site: Site, person: Person, email: string, ip: string): void {
  person.newEmail = email;
  site.people.save(person);
  requestConsent(site, person, email, ip);
}

function sendConfirmation(site: Site, person: Person, email: string): void {
  if (mayAskByMail(site, email)) confirmMail(site, person, email);
}

export function mayAskByMail(site: Site, email: string): boolean {
  const mailbox = checkEmail(email).dedupeKey ?? email;
  return site.outbox.count(mailbox, new Date(site.clock.now().getTime() - 3_600_000)) < mailsAnHour;
}

/** What became of a click on a confirmation. */
export type Confirmed = { person: Person; problem?: undefined } | { problem: "link_used" | "link_expired" };

/** The address is that person's, and may be written to. */
export function confirm(site: Site, link: Link, ip: string): Confirmed {
  return site.transact((): Confirmed => {
    const clicked = site.people.byReference(link.person);
    // The link is bound to an address: one that was changed since is not confirmed by it.
    const [, tag = ""] = link.extra;
    const email = [clicked?.email, clicked?.newEmail].find((known) => known && addressTag(known) === tag);
    if (!clicked || !email) return { problem: "link_expired" };
    if (!site.usedLinks.spend(link)) return { problem: "link_used" };
    const at = site.clock.now().toISOString();
    const request = site.people
      .events(clicked)
      .findLast((event) => event.event_state === "requested" && event.email === email);
    const mail = mailOf(site, link);
    site.archive.add(clicked, {
      ...shown(site, clicked),
      // What was agreed to is what was shown then.
      ...(request ? proofOf(request) : {}),
      purpose,
      event_state: "given",
      event_time: at,
      collection_method: "form",
      email,
      ip,
      ...(mail ? { mail_id: mail.messageId, mail_time: mail.sentAt ?? mail.createdAt } : {}),
    });
    if (email === clicked.newEmail) {
      clicked.email = email;
      clicked.newEmail = null;
      clicked.token = newToken();
      clicked.record.answers = { ...clicked.record.answers, email: { value: email, at } };
    }
    clicked.record.address = { status: "ok", at };
    if (mail) site.bounces.arrived(clicked.id, mail.messageId, site.clock.now());
    clicked.verifiedAt ??= at;
    site.people.save(clicked);
    return { person: mergeSameAddress(site, clicked) };
  });
}

function proofOf(request: Record<string, unknown>) {
  const { notice_version, notice_hash, wording, event_time, ip } = request as Record<string, string>;
  return { notice_version, notice_hash, wording, request_time: event_time, request_ip: ip } as Record<string, string>;
}

/** Who has confirmed one address twice is one person. */
function mergeSameAddress(site: Site, person: Person): Person {
  const mailbox = checkEmail(person.email).dedupeKey ?? "";
  const same = site.people
    .byMailbox(mailbox)
    .filter(({ id, email, verifiedAt }) => id !== person.id && email === person.email && verifiedAt !== null);
  return same.reduce((kept, other) => mergePeople(site, kept, other), person);
}

/** Given again under the notice in force, by somebody whom a link in a mail brought here. */
export function reconsent(site: Site, person: Person, link: Link, ip: string): void {
  const mail = mailOf(site, link);
  const request = site.people.events(person).findLast(({ event_state }) => event_state === "requested");
  site.archive.add(person, {
    ...shown(site, person),
    purpose,
    event_state: "given",
    event_time: site.clock.now().toISOString(),
    collection_method: "form",
    email: person.email,
    ip,
    ...(request ? { request_time: request.event_time, request_ip: request.ip ?? "" } : {}),
    ...(mail ? { mail_id: mail.messageId, mail_time: mail.sentAt ?? mail.createdAt } : {}),
  });
  site.people.save(person);
}

/** Said no: from now on nothing is sent. */
export function withdraw(site: Site, person: Person, method: string, ip?: string): void {
  const last = site.people.events(person).findLast((event) => event.purpose === purpose);
  if (last?.event_state === "withdrawn") return;
  site.archive.add(person, {
    purpose,
    event_state: "withdrawn",
    event_time: site.clock.now().toISOString(),
    collection_method: method,
    email: person.email,
    ...(ip === undefined ? {} : { ip }),
  });
  site.people.save(person);
}
