// Writes a mail into the outbox, in the transaction that is the reason for it.
import { randomUUID } from "node:crypto";
import { addDuration, checkEmail, unsubscribeHeaders } from "formwell";
import type { MailKind } from "../db/outbox";
import type { Person } from "../db/people";
import { addressTag, type Link, type LinkPurpose } from "../links";
import type { Site } from "../site";
import { siteTexts } from "../texts";

/** How long links in mails are good. A confirmation's is the plan's `confirmWithin`. */
const validFor: Record<Exclude<LinkPurpose, "session" | "ask">, string> = {
  confirm: "P7D",
  preferences: "P60D",
  click: "P90D",
  unsubscribe: "P2Y",
};

export interface Draft {
  kind: MailKind;
  /** What it is due for. */
  due: string;
  /** Default: the person's address. */
  recipient?: string;
  subject: string;
  /** The lines of the body; links are made for this very mail. */
  body(link: (purpose: keyof typeof validFor, path: string, extra?: string[]) => string): string[];
}

/** False if this mail was written before. */
export function writeMail(site: Site, person: Person, draft: Draft): boolean {
  const now = site.clock.now();
  const uuid = randomUUID();
  const recipient = draft.recipient ?? person.email;
  const link = (purpose: keyof typeof validFor, path: string, extra: string[] = []) => {
    const expires = new Date(addDuration(now, validFor[purpose]) ?? now);
    const parts = [uuid, addressTag(recipient), ...extra];
    return `${site.origin()}${path}/${site.links.make(purpose, person.reference, expires, parts)}`;
  };
  const t = siteTexts(person.language);
  const stop = link("unsubscribe", "/unsubscribe");
  const name = person.record.answers?.givenName?.value;
  const lines = [t.mails.hello(typeof name === "string" ? name : ""), "", ...draft.body(link), "", "--"];
  // Somebody who has not confirmed is told nothing about data and letters that are not theirs perhaps.
  if (draft.kind !== "confirm") lines.push(t.mails.data, link("preferences", "/preferences"), "");
  lines.push(t.mails.stop, stop, "");
  return site.outbox.add(
    {
      personId: person.id,
      kind: draft.kind,
      due: draft.due,
      messageId: `<${uuid}@${/@([\w.-]+)>?\s*$/.exec(site.config.from)?.[1] ?? "localhost"}>`,
      recipient,
      mailbox: checkEmail(recipient).dedupeKey ?? recipient,
      // A name may hold anything; a subject is one line.
      subject: draft.subject.replace(/\s+/g, " "),
      body: lines.join("\n"),
      headers: unsubscribe(stop),
    },
    now,
  );
}

/** One click works over https alone; the demo on loopback has the link in the text. */
const unsubscribe = (url: string): Record<string, string> =>
  url.startsWith("https:") ? { ...unsubscribeHeaders({ url }) } : {};

/** The mail a link stood in. */
export const mailOf = (site: Site, link: Link) => site.outbox.byName(link.extra[0] ?? "");
