// The mails: written with what is the reason for them, sent afterwards.
import type { Database } from "./open";

export type MailKind = "confirm" | "preferences" | "remind" | "refresh" | "letter";

export interface Mail {
  personId: number;
  kind: MailKind;
  /** What it is due for: with person and kind the name of this mail, so that there is only one. */
  due: string;
  messageId: string;
  recipient: string;
  /** The dedupe key of the recipient. */
  mailbox: string;
  subject: string;
  body: string;
  headers: Record<string, string>;
}

export interface StoredMail extends Mail {
  id: number;
  createdAt: string;
  state: "waiting" | "sending" | "sent" | "failed";
  /** When it was handed over. */
  sentAt: string | null;
  /** What the server said. */
  answer: string | null;
}

export interface Outbox {
  /** False if there is such a mail already. */
  add(mail: Mail, at: Date): boolean;
  /** How many of these kinds a mailbox got since then. */
  count(mailbox: string, since: Date): number;
  get(id: number): StoredMail | undefined;
  byMessageId(messageId: string): StoredMail | undefined;
  /** By the part of the Message-ID before the @. */
  byName(name: string): StoredMail | undefined;
  of(personId: number): StoredMail[];
  latest(limit: number): StoredMail[];
  waiting(): number[];
  /** Takes a mail for sending; nobody else gets it. */
  claim(id: number, at: Date): StoredMail | undefined;
  settle(id: number, state: "waiting" | "sent" | "failed", answer: string): void;
  /** Lets mails wait again that were taken and never settled. Only for a transport that sends nothing. */
  release(): void;
  /** Takes the names out of a person's mails. */
  forget(personId: number): void;
}

export function createOutbox(database: Database): Outbox {
  const insert = database.prepare(
    `INSERT INTO outbox (person_id, kind, due, message_id, recipient, mailbox, subject, body, headers, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, kind, due) DO NOTHING`,
  );
  const count = database.prepare(
    `SELECT count(*) AS n FROM outbox WHERE mailbox = ? AND created_at > ? AND kind IN ('confirm', 'preferences')`,
  );
  const get = database.prepare("SELECT * FROM outbox WHERE id = ?");
  const byMessageId = database.prepare("SELECT * FROM outbox WHERE message_id = ?");
  const byName = database.prepare("SELECT * FROM outbox WHERE message_id > ? AND message_id < ?");
  const of = database.prepare("SELECT * FROM outbox WHERE person_id = ? ORDER BY id");
  const latest = database.prepare("SELECT * FROM outbox ORDER BY id DESC LIMIT ?");
  const waiting = database.prepare("SELECT id FROM outbox WHERE state = 'waiting' ORDER BY id");
  const claim = database.prepare(
    "UPDATE outbox SET state = 'sending', sent_at = ? WHERE id = ? AND state = 'waiting' RETURNING *",
  );
  const settle = database.prepare("UPDATE outbox SET state = ?, answer = ? WHERE id = ?");
  const release = database.prepare("UPDATE outbox SET state = 'waiting' WHERE state = 'sending'");
  const forget = database.prepare(
    `UPDATE outbox SET recipient = '', mailbox = '', subject = '', body = '', headers = '{}', answer = NULL,
       state = CASE WHEN state = 'waiting' THEN 'failed' ELSE state END WHERE person_id = ?`,
  );
  return {
    add(mail, at) {
      const { personId, kind, due, messageId, recipient, mailbox, subject, body, headers } = mail;
      const values = [personId, kind, due, messageId, recipient, mailbox, subject, body, JSON.stringify(headers)];
      return insert.run(...values, at.toISOString()).changes === 1;
    },
    count: (mailbox, since) => (count.get(mailbox, since.toISOString()) as { n: number }).n,
    get: (id) => read(get.get(id)),
    byMessageId: (messageId) => read(byMessageId.get(messageId)),
    // "A" comes right after "@".
    byName: (name) => read(byName.get(`<${name}@`, `<${name}A`)),
    of: (personId) => of.all(personId).flatMap((row) => read(row) ?? []),
    latest: (limit) => latest.all(limit).flatMap((row) => read(row) ?? []),
    waiting: () => (waiting.all() as { id: number }[]).map(({ id }) => id),
    claim: (id, at) => read(claim.get(at.toISOString(), id)),
    settle: (id, state, answer) => void settle.run(state, answer, id),
    release: () => void release.run(),
    forget: (personId) => void forget.run(personId),
  };
}

function read(found: unknown): StoredMail | undefined {
  if (!found) return undefined;
  const row = found as Record<string, string> & { id: number; person_id: number };
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind as MailKind,
    due: row.due ?? "",
    messageId: row.message_id ?? "",
    recipient: row.recipient ?? "",
    mailbox: row.mailbox ?? "",
    subject: row.subject ?? "",
    body: row.body ?? "",
    headers: JSON.parse(row.headers ?? "{}") as Record<string, string>,
    createdAt: row.created_at ?? "",
    state: row.state as StoredMail["state"],
    sentAt: row.sent_at ?? null,
    answer: row.answer ?? null,
  };
}
