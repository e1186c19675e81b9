// Every consumer: the tool, the package whose version is told, and how it is asked. All of them run in a copy of
// sources/, and none has a configuration but what it cannot do without.
import { copyFile, cp, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFileTrace } from "@vercel/nft";
import { printedBy, printedIn } from "./browser.mjs";
import { run, serve } from "./run.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const modules = join(here, "node_modules");
const formwell = join(modules, "formwell");

/** A tool by its command, and another Node, whose package is the machine's. */
const tool = (name, ...args) => [join(modules, ".bin", name), args];
const other = (name, ...args) => [join(modules, name, "bin/node"), args];

const module = '<script type="module" src="/out/main.js"></script>';
const script = '<script src="/out/main.js"></script>';

/** Builds, then runs what was built as a page. */
const built = (command, body) => async (folder) => {
  await run(...command, folder);
  return printedIn(folder, body);
};

const esbuild = (format) => tool("esbuild", "main.js", "--bundle", `--format=${format}`, "--outfile=out/main.js");

/** @type {{ name: string, of: string, ask: (folder: string) => Promise<string> }[]} */
export const consumers = [
  {
    name: "Node, oldest, import",
    of: "node-oldest",
    ask: (folder) => run(...other("node-oldest", "main.js"), folder),
  },
  {
    name: "Node, oldest, require",
    of: "node-oldest",
    ask: (folder) => run(...other("node-oldest", "main.cjs"), folder),
  },
  {
    name: "Node, newest, import",
    of: "node-newest",
    ask: (folder) => run(...other("node-newest", "main.js"), folder),
  },
  {
    name: "Node, newest, require",
    of: "node-newest",
    ask: (folder) => run(...other("node-newest", "main.cjs"), folder),
  },
  { name: "traced files, import", of: "@vercel/nft", ask: (folder) => traced(folder, "main.js") },
  { name: "traced files, require", of: "@vercel/nft", ask: (folder) => traced(folder, "main.cjs") },
  { name: "Bun", of: "bun", ask: (folder) => run(...tool("bun", "main.js"), folder) },
  {
    name: "Bun, build",
    of: "bun",
    ask: built(tool("bun", "build", "main.js", "--outfile=out/main.js"), module),
  },
  {
    name: "Deno, no permissions",
    of: "deno",
    ask: (folder) => run(...tool("deno", "run", "--no-prompt", "main.js"), folder),
  },
  { name: "workerd", of: "workerd", ask: workerd },
  { name: "esbuild, esm", of: "esbuild", ask: built(esbuild("esm"), module) },
  { name: "esbuild, iife", of: "esbuild", ask: built(esbuild("iife"), script) },
  {
    name: "esbuild, node",
    of: "esbuild",
    async ask(folder) {
      await run(...tool("esbuild", "main.js", "--bundle", "--platform=node", "--outfile=out/main.cjs"), folder);
      return run(process.execPath, ["out/main.cjs"], folder);
    },
  },
  {
    name: "Rollup",
    of: "rollup",
    ask: built(tool("rollup", "main.js", "--plugin", "node-resolve", "--file", "out/main.js"), module),
  },
  { name: "Vite, build", of: "vite", ask: viteBuild },
  { name: "Vite, dev", of: "vite", ask: (folder) => serve(...tool("vite", "--port", "0"), folder, printedBy) },
  {
    name: "webpack",
    of: "webpack",
    ask: built(tool("webpack", "build", "./main.js", "--mode", "production", "-o", "out"), script),
  },
  {
    name: "Rspack",
    of: "@rspack/core",
    ask: built(tool("rspack", "--entry", "./main.js", "--mode", "production", "-o", "out"), script),
  },
  { name: "Parcel", of: "parcel", ask: parcel },
  { name: "Next, server and client", of: "next", ask: next },
  { name: "vitest, node", of: "vitest", ask: (folder) => vitest(folder, "node") },
  { name: "vitest, jsdom", of: "vitest", ask: (folder) => vitest(folder, "jsdom") },
  {
    name: "script without a bundler",
    of: "formwell",
    async ask(folder) {
      await copyFile(join(formwell, "formwell.iife.js"), join(folder, "formwell.js"));
      await copyFile(join(formwell, "locales/de.js"), join(folder, "de.js"));
      return printedIn(folder, await readFile(join(folder, "script.html"), "utf8"));
    },
  },
  {
    name: "formwell/slim, streamed wasm",
    of: "esbuild",
    async ask(folder) {
      await copyFile(join(formwell, "formwell.wasm"), join(folder, "formwell.wasm"));
      await run(...tool("esbuild", "slim.js", "--bundle", "--format=esm", "--outfile=out/main.js"), folder);
      return printedIn(folder, module);
    },
  },
];

/** As wrangler does it: bundled for its condition, with the .wasm files as modules of the worker. */
async function workerd(folder) {
  const bundle = ["worker.js", "--bundle", "--format=esm", "--conditions=workerd", "--external:*.wasm", "--outdir=out"];
  await run(...tool("esbuild", ...bundle), folder);
  for (const file of ["formwell.wasm", "email.wasm"]) await copyFile(join(formwell, file), join(folder, "out", file));
  await copyFile(join(folder, "worker.capnp"), join(folder, "out/worker.capnp"));
  const told = ["serve", "out/worker.capnp", "--control-fd=1"];
  return serve(...tool("workerd", ...told), folder, async (url) => (await fetch(url)).text());
}

/** As Next's `standalone`, Nitro and others do it: the files that a server needs, and no others. */
async function traced(folder, file) {
  const { fileList } = await nodeFileTrace([join(folder, file)], { base: here });
  for (const path of fileList) await cp(join(here, path), join(folder, "out", path));
  return run(process.execPath, [join("out", relative(here, folder), file)], folder);
}

async function viteBuild(folder) {
  await run(...tool("vite", "build", "--outDir", "out"), folder);
  return printedIn(join(folder, "out"));
}

async function parcel(folder) {
  await run(...tool("parcel", "build", "index.html", "--dist-dir", "out", "--cache-dir", "cache"), folder);
  return printedIn(join(folder, "out"));
}

async function next(folder) {
  await run(...tool("next", "build"), folder);
  return serve(...tool("next", "start", "--port", "0"), folder, async (url) => {
    const client = await printedBy(url);
    const html = await (await fetch(url)).text();
    if (!html.includes(`server: <!-- -->${client}`) && !html.includes(`server: ${client}`)) throw new Error(html);
    return client;
  });
}

async function vitest(folder, environment) {
  await run(...tool("vitest", "run", "--environment", environment), folder);
  return readFile(join(folder, "answer.txt"), "utf8");
}
