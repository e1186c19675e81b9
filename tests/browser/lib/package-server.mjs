// Serves the built package, and pages that use it, on this machine alone.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pkg } from "../../../pkg-template/build/paths.mjs";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};
/** What pages load beside the package, from tests/js/. */
const shared = ["/answers.mjs", "/characters.mjs"];
const tests = fileURLToPath(new URL("../../js/", import.meta.url));

/**
 * @param {Record<string, string>} pages the body of each page, by path
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePackage(pages) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    try {
      const body = pages[pathname] === undefined ? await file(pathname) : page(pages[pathname]);
      response.setHeader("content-type", types[extname(pathname) || ".html"] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)).then(server.closeAllConnections()),
  };
}

const file = (path) => readFile(join(shared.includes(path) ? tests : pkg, path));

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>formwell</title>
<link rel="icon" href="data:,"><body><main><h1>Sign up</h1>${body}</main></body></html>`;
