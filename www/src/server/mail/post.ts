// Hands mails over, each at most once: to an SMTP server, or to nobody, who shows them on the outbox page.
import { createTransport } from "nodemailer";
import type { Clock } from "../clock";
import type { Config } from "../config";
import type { Durable } from "../db/durable";
import type { Outbox, StoredMail } from "../db/outbox";

export interface Post {
  /** Sends what is waiting. Calls while it does so join it. */
  send(): Promise<void>;
  /** Ends the connections once nothing more is to be sent. */
  close(): void;
  /** Told when a server refuses an address for good. */
  onRefused(listener: (mail: StoredMail, reply: string) => void): void;
}

/** What nodemailer adds to an error. */
interface MailError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Nothing was handed over yet when one of these happens. */
const before = new Set(["ECONNECTION", "EDNS", "EAUTH", "ESOCKET", "ETLS"]);

export function createPost(config: Config, outbox: Outbox, clock: Clock, durable: Durable): Post {
  const { smtp, from } = config;
  const transport = smtp
    ? createTransport({ url: smtp, pool: true, connectionTimeout: 10_000, greetingTimeout: 10_000 })
    : undefined;
  if (!transport) outbox.release();
  let refused: (mail: StoredMail, reply: string) => void = () => {};

  /** False: the server cannot be reached, and there is no use in trying the next one. */
  async function sendOne(mail: StoredMail): Promise<boolean> {
    if (!transport) {
      outbox.settle(mail.id, "sent", "");
      return true;
    }
    const { messageId, recipient, subject, body, headers } = mail;
    // An address is data, not text to be parsed; nodemailer encodes every header.
    const message = { from, to: { name: "", address: recipient }, subject, text: body, messageId, headers };
    try {
      const { response } = await transport.sendMail({
        ...message,
        date: clock.now(),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      outbox.settle(mail.id, "sent", String(response ?? "").slice(0, 500));
      return true;
    } catch (caught) {
      const error = caught as MailError;
      const answer = (error.response ?? error.message).slice(0, 500);
      if (error.responseCode && error.responseCode >= 500) {
        outbox.settle(mail.id, "failed", answer);
        refused(mail, answer);
        return true;
      }
      // Refused for now, or not reached: it waits. All else may have arrived: it is not sent again.
      const notSent = error.responseCode !== undefined || before.has(error.code ?? "");
      if (notSent) outbox.settle(mail.id, "waiting", answer);
      console.error(`mail ${mail.id}: ${JSON.stringify(answer)}`);
      return !notSent;
    }
  }

  async function sendAll(): Promise<void> {
    for (const id of outbox.waiting()) {
      const mail = outbox.claim(id, clock.now());
      // Not even a power cut makes it a second time.
      if (transport) await durable();
      if (mail && !(await sendOne(mail))) return;
    }
  }

  let running: Promise<void> | undefined;
  let again = false;
  return {
    send() {
      again = true;
      running ??= (async () => {
        while (again) {
          again = false;
          // Not before the transaction that wrote a mail has ended, and not before whoever waits is answered.
          await new Promise(setImmediate);
          await sendAll();
        }
      })()
        // What was not sent waits; the next call tries again.
        .catch((error: unknown) => console.error("post:", error))
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    close: () => transport?.close(),
    onRefused: (listener) => {
      refused = listener;
    },
  };
}
