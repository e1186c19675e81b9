// All or nothing.
import type { Database } from "./open";

export interface Transactions {
  /** On disk when it returns; inside another one it is a part of it. */
  <T>(act: () => T): T;
  /** The same, but a power cut may take the last ones back. Ending the process does not. */
  light<T>(act: () => T): T;
}

export function transactions(database: Database): Transactions {
  function transact<T>(act: () => T): T {
    if (database.inTransaction) return act();
    return database.transaction(act).immediate();
  }
  transact.light = <T>(act: () => T): T => {
    if (database.inTransaction) return act();
    database.exec("PRAGMA synchronous = NORMAL");
    try {
      return database.transaction(act).immediate();
    } finally {
      database.exec("PRAGMA synchronous = FULL");
    }
  };
  return transact;
}
