// What the environment and the command line may set.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

export interface Config {
  host: string;
  /** `null`: the usual port if it is free, else any. */
  port: number | null;
  database: string;
  /** Behind signed links; `undefined`: kept in a file beside the database. */
  key: string | undefined;
  /** Where people reach the site, if not at the address it listens on. */
  origin: string | undefined;
  /** `smtp://user:password@host:587`; without one, mails stay on the outbox page. */
  smtp: string | undefined;
  from: string;
  /** Opens the office pages; without one they are there on loopback only. */
  password: string | undefined;
  /** Signs what the mail service posts to /hooks; without one there are no hooks. */
  webhookSecret: string | undefined;
  /** Forms that one IP address may send in ten minutes. */
  rate: number;
  /** Whether a proxy in front tells the visitor's IP address. */
  proxied: boolean;
  /** What time to begin at. */
  at: Date | undefined;
}

export const usualPort = 4680;

/** Throws a sentence for the operator if a value cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv, args: string[] = []): Config {
  const { values } = parseArgs({ args, options: { at: { type: "string" } } });
  return {
    host: env.HOST || "127.0.0.1",
    port: readPort(env.PORT),
    database: env.FORMWELL_DB || fileURLToPath(new URL("../var/signups.sqlite", import.meta.url)),
    key: env.FORMWELL_KEY || undefined,
    origin: env.FORMWELL_URL ? new URL(env.FORMWELL_URL).origin : undefined,
    smtp: env.FORMWELL_SMTP || undefined,
    from: env.FORMWELL_FROM || "The Saturday Letter <letter@example.org>",
    password: env.FORMWELL_PASSWORD || undefined,
    webhookSecret: env.FORMWELL_WEBHOOK_SECRET || undefined,
    rate: readNumber("FORMWELL_RATE", env.FORMWELL_RATE, 60),
    proxied: env.FORMWELL_PROXIED === "1",
    at: readInstant(values.at),
  };
}

function readPort(text: string | undefined): number | null {
  if (!text) return null;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function readNumber(name: string, text: string | undefined, usual: number): number {
  if (!text) return usual;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name} must be a number from 1, not "${text}".`);
  return Number(text);
}

function readInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new Error(`--at must be an instant such as 2026-03-09T10:00:00Z, not "${text}".`);
  return at;
}

export const isLoopback = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");
