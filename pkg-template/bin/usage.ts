/** The command was called wrongly: told in one line, with exit status 2. */
export class UsageError extends Error {}
