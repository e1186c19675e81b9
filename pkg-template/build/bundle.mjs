// TypeScript entries to one ESM and one CJS file each, with the wasm of their flavour inside; the
// script for pages and the command to one file each.

import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { build } from "esbuild";
import { linkerOf, withoutImports } from "./hostless.mjs";
import { command, entries, flavours, nodeEntries, script, wasmFiles, workerdEntries } from "./layout.mjs";
import { pkg, root, template } from "./paths.mjs";
import { packedModule } from "./unpacker.mjs";
import { bindingsPath, wasmPath } from "./wasm.mjs";

const extensions = { esm: ".js", cjs: ".cjs", iife: ".js" };

/** Writes every entry in its formats, the script and the command, and the wasm as files. */
export async function bundleEntries() {
  const jobs = [...entries, ...nodeEntries].flatMap((entry) => [bundle(entry, "esm"), bundle(entry, "cjs")]);
  const more = workerdEntries.map((entry) => bundle(entry, "esm"));
  await Promise.all([...jobs, ...more, bundle(script, "iife"), bundle(command, "esm")]);
  for (const [flavour, file] of Object.entries(wasmFiles)) copyFileSync(wasmPath(flavour), join(pkg, file));
}

async function bundle(entry, format) {
  await build({
    entryPoints: [join(template, entry.source)],
    outfile: join(pkg, `${entry.name}${extensions[format]}`),
    bundle: true,
    format,
    globalName: entry.global,
    platform: entry.platform ?? "neutral",
    target: entry.platform === "node" ? "node18" : "es2020",
    minify: true,
    legalComments: "none",
    mangleProps: /^_[a-z]/,
    // Nobody looks whether a field was assigned or defined, and defining takes a helper.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    logLevel: "warning",
    loader: { ".bin": "base64" },
    define: { LINKS_LATE: String(isLinkable(entry)) },
    plugins: [siblings(entry, extensions[format]), wasmOf(entry)],
  });
}

/** Whether the module of an entry imports nothing, and is linked with its host when it asks for it. */
const isLinkable = ({ flavour }) => flavour === "email-node";

/** The module of an entry for Node. */
function nodeModule(entry) {
  const bytes = readFileSync(wasmPath(entry.flavour));
  return isLinkable(entry) ? withoutImports(bytes) : bytes;
}

/** An entry that uses one with wasm imports its file, so that a page never holds one wasm twice. */
function siblings(self, extension) {
  const ofHost = self.module === "imported" ? workerdEntries : self.platform === "node" ? nodeEntries : [];
  const withWasm = [...entries, ...ofHost].filter(({ flavour, module }) => flavour && module !== "given");
  // The last one with a source is the host's.
  const bySource = new Map(withWasm.map((entry) => [join(template, entry.source), entry]));
  return {
    name: "siblings",
    setup({ onResolve }) {
      // One that has a wasm itself has everything else inside, too.
      if (self.flavour) return;
      onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer }) => {
        const entry = bySource.get(resolve(dirname(importer), path.replace(/js$/, "ts")));
        return entry && { path: relative(self.name, `${entry.name}${extension}`), external: true };
      });
    },
  };
}

/** How a file of the package imports another one; both from the root. */
function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

/**
 * `formwell:wasm` is the module of the flavour packed as text, `formwell:encoded` the module in base64 and
 * `formwell:file` the module as a file, `formwell:module` what takes one of them, `formwell:instance` what makes
 * instances of it, `formwell:linker` what links one with its host, `formwell:coders` what encodes text,
 * `formwell:bindings` what wasm-bindgen wrote, which imports `host` as the module does.
 */
function wasmOf(entry) {
  const { name, flavour, module = "inlined" } = entry;
  const bindings = flavours.find(({ name }) => name === flavour)?.bindings;
  const source = (name) => join(template, "src/lib", name);
  return {
    name: "wasm",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^formwell:instance$/ }, () => ({
        path: source(bindings ? "bound-instance.ts" : isLinkable(entry) ? "linkable-instance.ts" : "instance.ts"),
      }));
      onResolve({ filter: /^formwell:coders$/ }, () => ({
        path: source(module === "encoded" ? "buffer-coders.ts" : "coders.ts"),
      }));
      onResolve({ filter: /^formwell:module$/ }, () => ({ path: source(`${module}-module.ts`) }));
      onResolve({ filter: /^formwell:file$/ }, () => ({ path: relative(name, wasmFiles[flavour]), external: true }));
      onResolve({ filter: /^formwell:encoded$/ }, ({ path }) => ({ path, namespace: "encoded" }));
      onLoad({ filter: /.*/, namespace: "encoded" }, () => ({ contents: nodeModule(entry), loader: "base64" }));
      onResolve({ filter: /^formwell:linker$/ }, ({ path }) => ({ path, namespace: "linker" }));
      onLoad({ filter: /.*/, namespace: "linker" }, () => ({
        contents: linkerOf(readFileSync(wasmPath(flavour))),
        loader: "base64",
      }));
      onResolve({ filter: /^formwell:bindings$/ }, () => ({ path: bindingsPath(flavour), sideEffects: false }));
      onLoad({ filter: /[\\/]bindings[\\/].*\.js$/ }, ({ path }) => ({
        contents: withOneHost(readFileSync(path, "utf8")),
      }));
      onResolve({ filter: /^host$/ }, () => ({ path: source("host.ts") }));
      onResolve({ filter: /^formwell:disposable$/ }, () => ({ path: join(root, "src/tables/disposable.bin") }));
      onResolve({ filter: /^formwell:list-worker$/ }, () => ({
        path: source("list/worker.ts"),
        namespace: "worker",
      }));
      onLoad({ filter: /.*/, namespace: "worker" }, workerText);
      onResolve({ filter: /^formwell:wasm$/ }, () => ({ path: wasmPath(flavour), namespace: "wasm" }));
      onLoad({ filter: /.*/, namespace: "wasm" }, () => {
        const { text, told, unpacker } = packedModule(flavour);
        return { contents: `export const text = ${JSON.stringify(text)}, told = [${told}], unpacker = "${unpacker}";` };
      });
    },
  };
}

/** wasm-bindgen names a module once for each function that the wasm imports from it. */
function withOneHost(text) {
  return text.replace(/^import \* as import(?!1 )\d+ from "host"\n|^ +"host": import(?!1,)\d+,\n/gm, "");
}

/** A thread's program as text: a file of its own would have to be found in every bundle. */
async function workerText({ path }) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node18",
    minify: true,
    logLevel: "warning",
  });
  return { contents: outputFiles[0].text, loader: "text" };
}
