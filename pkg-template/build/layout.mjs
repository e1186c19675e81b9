// What the package consists of: the wasm builds, and the entries that carry one.

/**
 * The wasm builds. `email` knows addresses and nothing else, `email-node` as well, and is sooner ready; `full` is
 * everything but lists, with bindings by wasm-bindgen; `list` is lists.
 * `formatting`: whether it may write values as text by Rust's `format!` and the like.
 * `profile`: of Cargo.toml, by which it is made small, or fast.
 * @typedef {{ name: string, cargo: string[], bindings: boolean, formatting: boolean, profile: string }} Flavour
 * @type {Flavour[]}
 */
export const flavours = [
  {
    name: "email",
    cargo: ["--no-default-features", "--features", "wasm"],
    bindings: false,
    formatting: false,
    profile: "wasm",
  },
  {
    name: "email-node",
    cargo: ["--no-default-features", "--features", "first-answers"],
    bindings: false,
    formatting: false,
    profile: "wasm",
  },
  {
    name: "full",
    cargo: ["--no-default-features", "--features", "bindings"],
    bindings: true,
    formatting: false,
    profile: "wasm-full",
  },
  {
    name: "list",
    cargo: ["--no-default-features", "--features", "wasm,list"],
    bindings: false,
    formatting: true,
    profile: "release",
  },
];

/**
 * @typedef {object} Entry
 * @property {string} name the path of its files in the package, without extension
 * @property {string} export its path in `exports` of package.json
 * @property {string} source its file in pkg-template/
 * @property {string} [flavour] the wasm that it runs on
 * @property {"inlined" | "imported" | "encoded" | "given"} [module] how it gets that; inlined unless said otherwise
 * @property {boolean} [hosts] whether it is or imports an entry with a flavour, which takes files of its own where
 *   bytes may not be compiled (workerd), and where nobody counts them and the first answer comes sooner (Node)
 * @property {"node"} [platform] where it is meant for one host only
 */

const locales = ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr"];

/** @type {Entry[]} */
export const entries = [
  { name: "index", export: ".", source: "src/index.ts", flavour: "full", hosts: true },
  { name: "email", export: "./email", source: "src/email.ts", flavour: "email", hosts: true },
  { name: "standard-schema", export: "./standard-schema", source: "src/standard-schema.ts", hosts: true },
  { name: "dom", export: "./dom", source: "src/dom.ts" },
  { name: "dom/email", export: "./dom/email", source: "src/dom/email.ts" },
  { name: "slim", export: "./slim", source: "src/slim.ts", flavour: "full", module: "given" },
  { name: "slim/email", export: "./slim/email", source: "src/slim/email.ts", flavour: "email", module: "given" },
  { name: "list", export: "./list", source: "src/list.ts", flavour: "list" },
  { name: "node", export: "./node", source: "src/node.ts", platform: "node" },
  ...locales.map((locale) => ({
    name: `locales/${locale}`,
    export: `./locales/${locale}`,
    source: `src/locales/${locale}.ts`,
  })),
  { name: "disposable", export: "./disposable", source: "src/disposable.ts" },
];

/** The same entries where bytes may not be compiled; `import` alone, as there is nothing else there. */
export const workerdEntries = entries
  .filter(({ hosts }) => hosts)
  .map((entry) => ({ ...entry, name: `${entry.name}.workerd`, module: "imported" }));

/** The same entries in Node. */
export const nodeEntries = entries
  .filter(({ hosts }) => hosts)
  .map(({ flavour, ...entry }) => ({
    ...entry,
    name: `${entry.name}.node`,
    flavour: flavour === "email" ? "email-node" : flavour,
    module: "encoded",
    platform: "node",
  }));

/** Everything in one script, for pages without a bundler: the global `formwell`. */
export const script = { name: "formwell.iife", source: "src/formwell.iife.ts", flavour: "full", global: "formwell" };

/** The wasm of the flavours that pages have as files, by name. */
export const wasmFiles = { full: "formwell.wasm", email: "email.wasm" };

/** Files that go along as they are, below the root. */
export const files = [
  { name: "disposable.bin", source: "src/tables/disposable.bin" },
  // What editors check plans and records with.
  { name: "plan.schema.json", source: "pkg-template/schema/plan.schema.json" },
  { name: "record.schema.json", source: "pkg-template/schema/record.schema.json" },
];

/** The `formwell` command. */
export const command = { name: "bin/formwell", source: "bin/formwell.ts", platform: "node" };
