// The few built files the page loads, held in memory.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

const types: Record<string, string> = {
  "signup.js": "text/javascript; charset=utf-8",
  "dashboard.js": "text/javascript; charset=utf-8",
  "playground.js": "text/javascript; charset=utf-8",
  "clean.js": "text/javascript; charset=utf-8",
  "clean-worker.js": "text/javascript; charset=utf-8",
  "site.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
};

export async function loadAssets(folder: URL): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const [name, type] of Object.entries(types)) {
    const body = new Uint8Array(await readFile(new URL(name, folder)));
    const digest = createHash("sha256").update(body).digest("base64url").slice(0, 16);
    assets.set(name, { body, gzip: new Uint8Array(gzipSync(body)), type, etag: `W/"${digest}"` });
  }
  return assets;
}
