// Waits until what was committed is on disk, without holding up others meanwhile.
//
// SQLite can do so itself (`synchronous = FULL`), but the whole server stands still for it. So the
// commit only writes to the log (`NORMAL`), and whoever promises something waits for the log here.
import { open } from "node:fs/promises";

/** Resolves once every commit before the call survives a power cut. */
export type Durable = () => Promise<void>;

/**
 * All who ask while the disk is busy share the next turn. A disk that fails once is trusted no more:
 * every promise after that fails too.
 */
export function createDurable(databasePath: string): Durable {
  // The log lives as long as the connection does.
  const log = open(`${databasePath}-wal`, "r+");
  // It is looked at when it is waited for.
  log.catch(() => {});
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running.then(async () => {
      next = undefined;
      running = (await log).datasync();
      await running;
    });
    return next;
  };
}
