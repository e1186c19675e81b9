// What the environment may set.
import { fileURLToPath } from "node:url";

export interface Config {
  host: string;
  /** `null`: the usual port if it is free, else any. */
  port: number | null;
  database: string;
}

export const usualPort = 4680;

/** Throws a sentence for the operator if a value cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    host: env.HOST || "127.0.0.1",
    port: readPort(env.PORT),
    database: env.FORMWELL_DB || fileURLToPath(new URL("../var/signups.sqlite", import.meta.url)),
  };
}

function readPort(text: string | undefined): number | null {
  if (!text) return null;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}
