// All or nothing.
import type { Database } from "./open";

/** Runs in a transaction; inside another one as a part of it. Ending the process takes nothing back. */
export type Transact = <T>(act: () => T) => T;

export const createTransact =
  (database: Database): Transact =>
  (act) =>
    database.inTransaction ? act() : database.transaction(act).immediate();
