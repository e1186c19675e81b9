// Bundles the server and the daily job (build/*.js) and what the browser loads (build/public/).

import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const common = { bundle: true, logLevel: "warning", target: "es2022", legalComments: "none" };

await rm(here("build"), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: {
      server: here("src/server/main.ts"),
      job: here("src/server/job.ts"),
      // For programs that make links of their own: the tests.
      links: here("src/server/links.ts"),
    },
    outdir: here("build"),
    platform: "node",
    format: "esm",
    packages: "external",
    sourcemap: "inline",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    loader: { ".sql": "text" },
  }),
  build({
    ...common,
    entryPoints: [
      here("src/page/signup.ts"),
      here("src/page/dashboard.ts"),
      here("src/page/playground.ts"),
      here("src/page/clean.ts"),
      here("src/page/clean-worker.ts"),
      here("src/styles/site.css"),
      here("src/styles/icon.svg"),
    ],
    outdir: here("build/public"),
    entryNames: "[name]",
    format: "esm",
    minify: true,
    loader: { ".svg": "copy" },
  }),
]);
