// Starts the built site as its own process on a free port, with a database of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const site = new URL("../", import.meta.url);
const Database = createRequire(new URL("package.json", site))("libsql");

/** `stop` ends the process, `kill` does so without a warning; `remove` also deletes the database; `rows` reads it with the driver. */
export async function startSite({ folder, port = 0, env = {}, args = [] } = {}) {
  const home = folder ?? (await mkdtemp(join(tmpdir(), "formwell-site-")));
  const path = join(home, "signups.sqlite");
  const server = spawn(process.execPath, [fileURLToPath(new URL("build/server.js", site)), ...args], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", FORMWELL_DB: path, FORMWELL_RATE: "1000000", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await address(server);

  async function stop() {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    return server.exitCode;
  }

  async function kill() {
    server.kill("SIGKILL");
    await once(server, "exit");
  }

  return {
    url,
    kill,
    folder: home,
    stop,
    rows(sql, ...params) {
      const database = new Database(path);
      try {
        return database.prepare(sql).all(...params);
      } finally {
        database.close();
      }
    },
    async remove() {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function address(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /http:\/\/\S+/.exec(line);
    if (found) return new URL(found[0]).origin;
  }
  throw new Error("the site ended before it printed its address");
}
