// The secret behind every signed link: from the environment, or made on the first start and kept.
import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Throws a sentence for the operator if the key is too short to be one. */
export function readKey(text: string | undefined, path: string): Buffer {
  if (text) return checked(text, "FORMWELL_KEY");
  mkdirSync(dirname(path), { recursive: true });
  try {
    // `wx` fails if it is there: of two that start at once, both read the same one.
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return checked(readFileSync(path, "utf8").trim(), path);
}

function checked(text: string, name: string): Buffer {
  if (text.length < 32) throw new Error(`${name} must have at least 32 characters.`);
  return Buffer.from(text);
}

/** What an address is called in the archive: not to be read back without the key. */
export const hashAddress = (key: Buffer, address: string): string =>
  createHmac("sha256", key).update(`address\0${address}`).digest("hex");
