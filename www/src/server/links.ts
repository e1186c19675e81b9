// Links that carry their own proof: for whom, for what, until when. Nobody without the key can make one.
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What a link is good for. One made for one purpose is nothing for another. */
export type LinkPurpose = "confirm" | "preferences" | "session" | "unsubscribe" | "click" | "ask";

export interface Link {
  /** The reference of the person. */
  person: string;
  /** Seconds since 1970. */
  expires: number;
  /** Names this very link, for those that work once. */
  id: string;
  /** The mail it stood in, the tag of the address that mail went to, and what else the purpose needs. */
  extra: string[];
}

/** `forged` is everything this key did not sign for this purpose. */
export type Reading = { link: Link; problem?: undefined } | { problem: "forged" } | { problem: "expired"; link: Link };

export interface Links {
  make(purpose: LinkPurpose, person: string, expires: Date, extra?: string[]): string;
  read(purpose: LinkPurpose, token: string, now: Date): Reading;
}

/** Stands for an address in a link, which may be seen by others. */
export const addressTag = (email: string): string =>
  createHash("sha256").update(email).digest("base64url").slice(0, 22);

/** Longer than any link made here. */
const maxLength = 1_000;

export function createLinks(key: Buffer): Links {
  const sign = (purpose: LinkPurpose, payload: string) =>
    createHmac("sha256", key).update(`link\0${purpose}\0${payload}`).digest("base64url");

  return {
    make(purpose, person, expires, extra = []) {
      const parts = [person, Math.floor(expires.getTime() / 1000), randomBytes(12).toString("base64url"), ...extra];
      const payload = Buffer.from(JSON.stringify(parts)).toString("base64url");
      return `${payload}.${sign(purpose, payload)}`;
    },

    read(purpose, token, now) {
      const [payload = "", signature = "", ...rest] = token.length > maxLength ? [] : token.split(".");
      const wanted = Buffer.from(sign(purpose, payload));
      const given = Buffer.from(signature);
      if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
        return { problem: "forged" };
      }
      // Only what was signed here is looked into.
      const parts = JSON.parse(Buffer.from(payload, "base64url").toString()) as [string, number, string, ...string[]];
      const [person, expires, id, ...extra] = parts;
      const link = { person, expires, id, extra };
      return now.getTime() >= expires * 1000 ? { problem: "expired", link } : { link };
    },
  };
}
