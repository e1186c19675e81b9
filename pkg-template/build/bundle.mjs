// TypeScript entries to one ESM and one CJS file each, with the wasm of their flavour inside.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { entries } from "./layout.mjs";
import { pkg, template, work } from "./paths.mjs";

const formats = { esm: ".js", cjs: ".cjs" };

/** Writes every entry in both formats. */
export async function bundleEntries() {
  const jobs = entries.flatMap((entry) =>
    Object.entries(formats).map(([format, extension]) =>
      build({
        entryPoints: [join(template, "src", entry.source)],
        outfile: join(pkg, `${entry.name}${extension}`),
        bundle: true,
        format,
        platform: "neutral",
        target: "es2020",
        minify: true,
        legalComments: "none",
        logLevel: "warning",
        plugins: [siblings(entry, extension), wasmOf(entry)],
      }),
    ),
  );
  await Promise.all(jobs);
}

/** An entry that uses another one imports its file, so that a page never holds one wasm twice. */
function siblings(self, extension) {
  const bySource = new Map(entries.map((entry) => [basename(entry.source, ".ts"), entry]));
  return {
    name: "siblings",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/[\w-]+\.js$/ }, ({ path, importer, kind }) => {
        const entry = bySource.get(basename(path, ".js"));
        if (kind === "entry-point" || !entry || entry === self) return undefined;
        if (join(importer, "..", path) !== join(template, "src", entry.source.replace(/ts$/, "js"))) return undefined;
        return { path: `./${entry.name}${extension}`, external: true };
      });
    },
  };
}

/** `formwell:glue` is the wasm-bindgen glue of the flavour, `formwell:wasm` its module in hexadecimal. */
function wasmOf({ flavour }) {
  const folder = join(work, "wasm", String(flavour));
  return {
    name: "wasm",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^formwell:glue$/ }, () => ({ path: join(folder, "formwell.js"), sideEffects: false }));
      onResolve({ filter: /^formwell:wasm$/ }, () => ({ path: folder, namespace: "wasm" }));
      onLoad({ filter: /.*/, namespace: "wasm" }, () => {
        const hex = readFileSync(join(folder, "formwell_bg.wasm")).toString("hex");
        return { contents: `export default "${hex}";` };
      });
    },
  };
}
