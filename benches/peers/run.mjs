// `npm run bench [-- --quick]`: the built package beside its peers, in one run: nanoseconds a call in Node and in
// Chromium, bytes, time to the first answer. Written to benches/results as JSON, as a table and as charts.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { callsInBrowser, firstAnswers } from "./browser.mjs";
import { bundle, bundlePeers, coldStarts } from "./bundles.mjs";
import { barChart } from "./chart.mjs";

const quick = process.argv.includes("--quick");
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = here("../../.build/bench");
const results = here("../results");

const bundles = await bundlePeers(join(work, "peers"));
const source = 'import "util"; export { measureCalls } from "./measure.mjs"';
const measure = await bundle(source, join(work, "measure.mjs"));
const { measureCalls } = await import(await bundle(source, join(work, "measure.node.mjs"), "node"));

const batches = { node: measureCalls(quick ? 5 : 31) };
const [inChromium, version] = await callsInBrowser(measure, quick ? 5 : 31);
batches.chromium = inChromium;
const cold = coldStarts(bundles, quick ? 3 : 25);
const first = await firstAnswers(bundles, quick ? 1 : 7);
const bytes = Object.fromEntries(bundles.map(({ name, raw, gzip, brotli }) => [name, { raw, gzip, brotli }]));

const [node, chromium] = [batches.node, batches.chromium].map((kinds) =>
  mapValues(kinds, (peers) => mapValues(peers, median)),
);
const ratios = mapValues(batches, (kinds) => {
  // How often one fits into another's time in the same turn, when the machine is as busy.
  const times = (kind, peer, own) => median(kinds[kind][peer].map((time, turn) => time / kinds[kind][own][turn]));
  return {
    "checkEmail, mixed: faster than isEmail + mailcheck": times("mixed", "isEmail + mailcheck", "formwell checkEmail"),
    "checkEmail, known: faster than isEmail + mailcheck": times("known", "isEmail + mailcheck", "formwell checkEmail"),
    "isEmail, mixed: faster than validator isEmail": times("mixed", "validator isEmail", "formwell isEmail"),
  };
});
const hosts = { node: process.version, chromium: version, cpu: cpus()[0].model, cores: cpus().length };
const all = {
  hosts,
  nanosecondsACall: { node, chromium },
  ratios,
  bytes,
  coldStartInNode: cold,
  firstAnswerInChromium: first,
};

mkdirSync(results, { recursive: true });
const write = (name, text) => writeFileSync(join(results, name), text);
write(
  "peers.json",
  `${JSON.stringify(all, (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value), 2)}\n`,
);
const ns = (value) => `${value.toFixed(0)} ns`;
for (const [host, calls] of Object.entries({ node, chromium })) {
  write(
    `calls-${host}.svg`,
    barChart(
      `One call, a hundred mixed addresses, ${host === "node" ? "Node" : "Chromium"}`,
      Object.entries(calls.mixed),
      ns,
    ),
  );
}
write(
  "bytes.svg",
  barChart(
    "Bundled and compressed by brotli",
    bundles.map(({ name, brotli }) => [name, brotli]),
    (value) => `${(value / 1000).toFixed(1)} KB`,
  ),
);
write(
  "first-answer.svg",
  barChart(
    "From import to the first answer, Node, beyond an empty process",
    Object.entries(cold).map(([name, { clock }]) => [name, clock]),
    (value) => `${value.toFixed(1)} ms`,
  ),
);
write("peers.md", report());
console.log(report());

function mapValues(object, map) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at ? "--:" : "---"))), ...rows.map(line)].join("\n");
}

function callTable(calls) {
  const kinds = Object.keys(calls);
  const names = Object.keys(calls.mixed);
  return table(
    ["ns a call", ...kinds],
    names.map((name) => [name, ...kinds.map((kind) => calls[kind][name].toFixed(0))]),
  );
}

function report() {
  const weights = bundles.map(({ name, raw, gzip, brotli }) => [name, raw, gzip, brotli]);
  const starts = bundles.map(({ name }) => [
    name,
    cold[name].clock.toFixed(1),
    cold[name].cpu.toFixed(1),
    first[name].clock.toFixed(1),
    first[name].cpu.toFixed(1),
  ]);
  const shares = Object.keys(ratios.node).map((name) => [
    name,
    ratios.node[name].toFixed(1),
    ratios.chromium[name].toFixed(1),
  ]);
  return `# Beside the peers

Written by \`npm run bench\`; the numbers of one machine in one run (${hosts.cpu}, ${hosts.cores} cores, Node ${hosts.node}, Chromium ${hosts.chromium}). Read them as
ratios: all take turns, and the median of the turns counts. Peers of the first group say whether an address is valid, mailcheck and email-spell-checker suggest,
\`checkEmail\` does both with reasons and places.

![Chart of calls in Node](calls-node.svg)
![Chart of calls in Chromium](calls-chromium.svg)
![Chart of bytes](bytes.svg)
![Chart of first answers](first-answer.svg)

## Times faster

${table(["", "Node", "Chromium"], shares)}

## Node

${callTable(node)}

## Chromium

${callTable(chromium)}

## Bytes, bundled by esbuild

${table(["", "raw", "gzip-9", "brotli-11"], weights)}

## Milliseconds to the first answer

From import to answer in a new Node process, beyond an empty one; the first call in a page of a new browser. By the clock, and in CPU: of all threads in
Node, of the page's own in Chromium.

${table(["", "Node, clock", "Node, CPU", "Chromium, clock", "Chromium, CPU"], starts)}
`;
}
