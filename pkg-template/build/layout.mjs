// What the package consists of: the wasm builds, and the entries that carry one.

/**
 * The wasm builds. `email` knows addresses and nothing else; `full` is everything.
 * @type {{ name: string, cargo: string[] }[]}
 */
export const flavours = [
  { name: "email", cargo: ["--no-default-features", "--features", "wasm"] },
  { name: "full", cargo: ["--features", "wasm"] },
];

/**
 * The entries: `export` is the path in package.json, `source` the file in src/, `flavour` the
 * wasm that is inlined, if any.
 * @type {{ name: string, export: string, source: string, flavour?: string }[]}
 */
export const entries = [
  { name: "index", export: ".", source: "index.ts", flavour: "full" },
  { name: "email", export: "./email", source: "email.ts", flavour: "email" },
];
