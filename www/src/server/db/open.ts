// Opens the SQLite file and brings its tables up to date.

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import signups from "./migrations/0001_signups.sql";
import life from "./migrations/0002_life.sql";

/** In order, each run once; `user_version` counts how many the file has seen. */
const migrations = [signups, life];

export type Database = Libsql.Database;

export function openDatabase(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Libsql(path, { timeout: 5_000 });
  // `secure_delete`: what is erased is overwritten, not only forgotten.
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON",
  );
  migrate(database);
  return database;
}

/** Moves what the log holds into the file and empties it, of what was erased too. */
export const tidy = (database: Database): void => void database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();

function migrate(database: Database) {
  // A renamed table is no reason to check rows that point at it; the setting cannot change inside.
  database.exec("PRAGMA foreign_keys = OFF");
  const run = database.transaction(() => {
    const { user_version: seen } = database.prepare("PRAGMA user_version").get() as { user_version: number };
    if (seen > migrations.length) throw new Error(`The database is newer than this program (version ${seen}).`);
    for (const migration of migrations.slice(seen)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
  run.immediate();
  database.exec("PRAGMA foreign_keys = ON");
}
