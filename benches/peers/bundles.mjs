// Each peer alone, bundled as a page would load it: its bytes, and how soon it gives its first answer.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const pkg = fileURLToPath(new URL("../../pkg", import.meta.url));

/** A module with the one function that is used, for each peer. */
const sources = {
  "formwell/email isEmail": 'export { isEmail as answer } from "formwell/email.js"',
  "formwell/email checkEmail": 'export { checkEmail as answer } from "formwell/email.js"',
  "formwell checkEmail": 'export { checkEmail as answer } from "formwell/index.js"',
  "validator isEmail": 'export { default as answer } from "validator/es/lib/isEmail.js"',
  "@hapi/address": 'import "util"; export { isEmailValid as answer } from "@hapi/address"',
  isemail: 'import isemail from "isemail"; export const answer = (text) => isemail.validate(text)',
  "zod email":
    'import { email } from "zod"; const schema = email(); export const answer = (text) => schema.safeParse(text)',
  "zod/mini email":
    'import { email } from "zod/mini"; const schema = email(); export const answer = (text) => schema.safeParse(text)',
  "email-validator": 'export { validate as answer } from "email-validator"',
  mailcheck: 'import mailcheck from "mailcheck"; export const answer = (email) => mailcheck.run({ email })',
  "email-spell-checker":
    'import checker from "@zootools/email-spell-checker"; export const answer = (email) => checker.run({ email })',
  "isEmail + mailcheck":
    'import isEmail from "validator/es/lib/isEmail.js"; import mailcheck from "mailcheck"; export const answer = (email) => isEmail(email) && mailcheck.run({ email })',
};

/** What two peers take from Node, as far as they use it: a page has the same under other names. */
const shims = {
  util: `export const { TextEncoder, TextDecoder } = globalThis;
    export const types = undefined;
    const encoder = new TextEncoder();
    globalThis.Buffer ??= class Buffer { static byteLength(text) { return encoder.encode(text).length; } };`,
  url: "export const { URL } = globalThis",
};
const plugin = {
  name: "names",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^formwell\// }, ({ path }) => ({ path: join(pkg, path.slice("formwell".length)) }));
    onResolve({ filter: /^(util|url)$/ }, ({ path }) => ({ path, namespace: "shim" }));
    onLoad({ filter: /.*/, namespace: "shim" }, ({ path }) => ({ contents: shims[path] }));
  },
};

/** The file of `formwell/email` that Node finds, which is left as it is. */
const ofNode = {
  name: "node",
  setup({ onResolve }) {
    const { href } = pathToFileURL(join(pkg, "email.node.js"));
    onResolve({ filter: /pkg\/email\.js$/ }, () => ({ path: href, external: true }));
  },
};

/** Bundles a module for pages, or for Node with the files that are meant for it. */
export async function bundle(contents, outfile, host) {
  mkdirSync(join(outfile, ".."), { recursive: true });
  await build({
    stdin: { contents, resolveDir: here },
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    logLevel: "error",
    plugins: [plugin, ...(host === "node" ? [ofNode] : [])],
  });
  return outfile;
}

/**
 * @returns every peer's bundle, with its bytes; `inNode`: what Node imports and by which name, as an `export` says it:
 *   the bundle, or the file of ours that Node finds
 */
export async function bundlePeers(folder) {
  const made = Object.entries(sources).map(async ([name, source], at) => {
    const path = await bundle(source, join(folder, `${at}.mjs`));
    const [, named, file] = /^export (\{ \w+ as answer \}) from "formwell\/(\w+)\.js"$/.exec(source) ?? [];
    const inNode = { named: named ?? "{ answer }", path: file ? join(pkg, `${file}.node.js`) : path };
    const bytes = readFileSync(path);
    return {
      name,
      path,
      inNode,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });
  return Promise.all(made);
}

/**
 * From import to the first answer, in processes of their own that take turns: milliseconds by the clock and of CPU, each
 * beyond an empty process; the least of all turns.
 */
export function coldStarts(bundles, turns) {
  const all = [{ name: "", inNode: undefined }, ...bundles];
  const runs = new Map(all.map(({ name }) => [name, []]));
  const programs = all.map(({ inNode }, at) => program(inNode, join(dirname(bundles[0].path), `${at}.cold.mjs`)));
  for (let turn = 0; turn < turns; turn++) {
    for (const [at, { name }] of all.entries()) runs.get(name).push(cold(programs[at]));
  }
  const least = (name, key) => Math.min(...runs.get(name).map((run) => run[key]));
  const beyond = (name, key) => least(name, key) - least("", key);
  return Object.fromEntries(
    bundles.map(({ name }) => [name, { clock: beyond(name, "clock"), cpu: beyond(name, "cpu") }]),
  );
}

/** A program that imports a bundle, asks it once, and says how long it has run since Node was ready for it. */
function program(inNode, file) {
  const use = inNode
    ? `import ${inNode.named} from ${JSON.stringify(pathToFileURL(inNode.path).href)};\nanswer("anna@gmail.com");\n`
    : "";
  const tell = `const clock = performance.now() - performance.nodeTiming.bootstrapComplete;
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ clock, cpu: (user + system) / 1000 }));
`;
  writeFileSync(file, use + tell);
  return file;
}

function cold(file) {
  // A proxy's certificates, where there are some, take longer to read than all that is measured.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: "" };
  return JSON.parse(spawnSync(process.execPath, [file], { encoding: "utf8", env }).stdout);
}
