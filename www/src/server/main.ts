// Starts the site: opens the database, listens, prints the address, stops cleanly.

import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { createApp } from "./app";
import { loadAssets } from "./assets";
import { readConfig, usualPort } from "./config";
import { startCheckpoints } from "./db/checkpoints";
import { tidy } from "./db/open";
import { openSite } from "./site";

async function main() {
  const config = readConfig(process.env, process.argv.slice(2));
  const site = openSite(config);
  const app = createApp(site, await loadAssets(new URL("public/", import.meta.url)));
  const listenOn = (port: number) => listen(app.fetch, config.host, port);
  const server =
    config.port === null ? await listenOn(usualPort).catch(freePort(listenOn)) : await listenOn(config.port);

  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  // The daily job needs it for the links in its mails.
  site.settings.set("origin", `http://${host}:${port}`);
  const endCheckpoints = startCheckpoints(site.database, config.database);
  // What a killed process left behind.
  void site.post.send();
  // What a mail server was not there for.
  setInterval(() => site.post.send(), 60_000).unref();
  console.log(`The signup page is at http://${host}:${port}/`);

  const stop = () => {
    server.close(async () => {
      await site.post.send();
      site.post.close();
      await endCheckpoints();
      tidy(site.database);
      site.database.close();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    // A client that holds its connection open must not keep the process alive.
    setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 2_000).unref();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server));
    server.once("error", reject);
  });
}

function freePort(listenOn: (port: number) => Promise<ServerType>) {
  return (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return listenOn(0);
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
