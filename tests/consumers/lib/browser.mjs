// What a page prints, in Chromium.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { launchChromium } from "../../browser/lib/chromium.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css" };
let browser;

/** The first line that a page prints; its errors are thrown. */
export async function printedBy(url) {
  browser ??= launchChromium();
  const page = await (await browser).newPage();
  try {
    return await new Promise((resolve, reject) => {
      page.on("pageerror", reject);
      page.on("console", (entry) => {
        if (entry.type() === "log") resolve(entry.text());
        if (entry.type() === "error") reject(new Error(`${entry.text()} (${entry.location().url})`));
      });
      page.goto(url).catch(reject);
    });
  } finally {
    await page.close();
  }
}

export async function closeBrowser() {
  await (await browser)?.close();
}

/** What a page in a folder prints: its `index.html`, or a page that consists of `body`. */
export async function printedIn(folder, body) {
  const page = body && `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`;
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname === "/" ? "index.html" : pathname;
    try {
      const content = pathname === "/" && page ? page : await readFile(join(folder, path));
      response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await printedBy(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
