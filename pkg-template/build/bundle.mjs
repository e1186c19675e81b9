// TypeScript entries to one ESM and one CJS file each, with the wasm of their flavour inside,
// and the command to one ESM file.

import { readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { build } from "esbuild";
import { inline } from "./inline.mjs";
import { command, entries, flavours } from "./layout.mjs";
import { pkg, root, template } from "./paths.mjs";
import { bindingsPath, wasmPath } from "./wasm.mjs";

const extensions = { esm: ".js", cjs: ".cjs" };

/** Writes every entry in both formats, and the command. */
export async function bundleEntries() {
  const jobs = entries.flatMap((entry) => [bundle(entry, "esm"), bundle(entry, "cjs")]);
  await Promise.all([...jobs, bundle(command, "esm")]);
}

function bundle(entry, format) {
  return build({
    entryPoints: [join(template, entry.source)],
    outfile: join(pkg, `${entry.name}${extensions[format]}`),
    bundle: true,
    format,
    platform: entry.platform ?? "neutral",
    target: entry.platform === "node" ? "node18" : "es2020",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    // wasm-bindgen names a module once for each function that the wasm imports from it.
    logOverride: { "duplicate-object-key": "silent" },
    loader: { ".bin": "base64" },
    plugins: [siblings(entry, extensions[format]), wasmOf(entry)],
  });
}

/** An entry that uses one with wasm imports its file, so that a page never holds one wasm twice. */
function siblings(self, extension) {
  const withWasm = entries.filter((entry) => entry.flavour);
  const bySource = new Map(withWasm.map((entry) => [join(template, entry.source), entry]));
  return {
    name: "siblings",
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer }) => {
        const entry = bySource.get(resolve(dirname(importer), path.replace(/js$/, "ts")));
        if (!entry || entry === self) return undefined;
        const relative = posix.relative(posix.dirname(self.name), entry.name);
        return { path: `${relative.startsWith(".") ? "" : "./"}${relative}${extension}`, external: true };
      });
    },
  };
}

/**
 * `formwell:wasm` is the module of the flavour as text, `formwell:instance` what makes instances
 * of it, `formwell:bindings` what wasm-bindgen wrote, which imports `host` as the module does.
 */
function wasmOf({ flavour }) {
  const bindings = flavours.find(({ name }) => name === flavour)?.bindings;
  const source = (name) => join(template, "src/lib", name);
  return {
    name: "wasm",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^formwell:instance$/ }, () => ({
        path: source(bindings ? "bound-instance.ts" : "instance.ts"),
      }));
      onResolve({ filter: /^formwell:bindings$/ }, () => ({ path: bindingsPath(flavour), sideEffects: false }));
      onResolve({ filter: /^host$/ }, () => ({ path: source("host.ts") }));
      onResolve({ filter: /^formwell:disposable$/ }, () => ({ path: join(root, "src/tables/disposable.bin") }));
      onResolve({ filter: /^formwell:wasm$/ }, () => ({ path: wasmPath(flavour), namespace: "wasm" }));
      onLoad({ filter: /.*/, namespace: "wasm" }, ({ path }) => {
        const { text, own } = inline(readFileSync(path));
        return { contents: `export const text = "${text}", own = "${own}";` };
      });
    },
  };
}
