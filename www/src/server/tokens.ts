// Names nobody can guess: 192 random bits, safe in an address.
import { randomBytes } from "node:crypto";

const random = () => randomBytes(24).toString("base64url");

/** Names one signup in its addresses; whoever has it may go on with that signup. */
export const newToken = random;

/** Names one rendering of the form, so that sending it twice makes one signup. */
export const newSubmission = random;

export const isSubmission = (text: unknown): text is string =>
  typeof text === "string" && /^[A-Za-z0-9_-]{16,64}$/.test(text);

/** Names a person in the archive and in links. */
export const newReference = () => randomBytes(16).toString("hex");
