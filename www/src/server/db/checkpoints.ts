// Moves what the log holds into the database file, beside the thread that answers.
//
// SQLite does so itself, in a commit that made the log long: it waits twice for the disk, and the
// whole server with it. So the server's connection leaves it alone, and another one does it on a
// thread of its own, every few seconds in which something was written.
import Libsql from "libsql/promise";
import type { Database } from "./open";

const every = 5_000;

/** Begins; what it gives ends it. */
export function startCheckpoints(database: Database, path: string): () => Promise<void> {
  database.exec("PRAGMA wal_autocheckpoint = 0");
  const other = new Libsql(path, { timeout: 5_000 });
  const changes = database.prepare("SELECT total_changes() AS n");
  const here = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");
  let seen = 0;

  async function checkpoint(): Promise<void> {
    const { n } = changes.get() as { n: number };
    if (n === seen) return;
    seen = n;
    // The second time there is little left: what was written during the first.
    await other.exec("PRAGMA wal_checkpoint(PASSIVE)");
    await other.exec("PRAGMA wal_checkpoint(PASSIVE)");
    // Nobody writes meanwhile here, so all of it is done, and the log begins again.
    here.all();
  }

  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= checkpoint()
      .catch((error: unknown) => console.error("checkpoint:", error))
      .finally(() => {
        running = undefined;
      });
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
    other.close();
  };
}
