// `npm run bench:suggest [-- --quick]`: suggestions of the built package beside its peers, in one
// run: what they mend, what they get wrong, whom they disturb, how long they take.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import emailSpellChecker from "@zootools/email-spell-checker";
import emailMisspelled, { top100 } from "email-misspelled";
import mailcheck from "mailcheck";
import { checkEmail, suggestEmail } from "../pkg/email.js";

const require = createRequire(import.meta.url);
const quick = process.argv.includes("--quick");
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const rows = (text) =>
  text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const misspelled = emailMisspelled({ domains: top100 });
const complete = { complete: true };
/** The usual limit, asked for: what was suggested for a domain before is not used then. */
const afresh = { complete: true, maxLength: 1000 };
const peers = {
  formwell: (email) => suggestEmail(email, complete).suggestion?.address,
  mailcheck: (email) => mailcheck.run({ email })?.full,
  "email-spell-checker": (email) => emailSpellChecker.run({ email })?.full,
  "email-misspelled": (email) => misspelled(email)[0]?.corrected,
};

const percent = (part, all) => `${((100 * part) / all).toFixed(all > 10000 ? 3 : 1)} %`;

function lists() {
  console.log("\nTop-1 / wrong / missed");
  for (const name of ["ar", "de", "es", "flanker", "gem", "generic", "counts"]) {
    const pairs = rows(read(`tests/corpora/typo/t_${name}.tsv`));
    for (const [peer, suggest] of Object.entries(peers)) {
      const sum = { right: 0, wrong: 0, missed: 0, all: 0 };
      for (const [typed, meant, , weight] of pairs) {
        const by = name === "counts" ? Number(weight) : 1;
        const said = suggest(typed);
        sum.all += by;
        sum[said === meant ? "right" : said ? "wrong" : "missed"] += by;
      }
      const cells = ["right", "wrong", "missed"].map((key) => percent(sum[key], sum.all).padStart(8));
      console.log(name.padEnd(8), peer.padEnd(20), ...cells, `of ${sum.all}`);
    }
  }
}

function classes() {
  console.log("\nWhat formwell mends, by kind: right of given");
  const kinds = new Map();
  for (const name of ["ar", "de", "es", "flanker", "gem", "generic"]) {
    for (const [typed, meant] of rows(read(`tests/corpora/typo/t_${name}.tsv`))) {
      const { suggestion } = suggestEmail(typed, complete);
      const kind = suggestion?.kind ?? "silent";
      const count = kinds.get(kind) ?? { right: 0, all: 0 };
      count.all++;
      if (suggestion?.address === meant) count.right++;
      kinds.set(kind, count);
    }
  }
  for (const [kind, { right, all }] of kinds) console.log(kind.padEnd(16), `${right} of ${all}`);
}

function falseAlarms() {
  console.log("\nFalse alarms: share of real domains, and of the people of known providers");
  const sets = {
    "visited sites": rows(read("tests/corpora/typo/legit_top100k.txt")).map(([domain]) => domain),
    "common providers": rows(read("tests/corpora/typo/legit_email_providers_common.txt")).map(([domain]) => domain),
    "email-providers": require("email-providers/all.json"),
    "free-email-domains": require("free-email-domains"),
  };
  for (const [name, all] of Object.entries(sets)) {
    for (const [peer, suggest] of Object.entries(peers)) {
      // The slow ones are asked about every hundredth domain of a long list.
      const step = peer === "formwell" || all.length < 1000 ? 1 : quick ? 1000 : 100;
      const domains = all.filter((_, at) => at % step === 0);
      const alarms = domains.filter((domain) => suggest(`jane.doe@${domain}`)).length;
      console.log(
        name.padEnd(20),
        peer.padEnd(20),
        percent(alarms, domains.length).padStart(9),
        `of ${domains.length}`,
      );
    }
  }
  const providers = rows(read("data/providers.tsv"));
  const people = providers.reduce((sum, [, weight]) => sum + Number(weight), 0);
  for (const [peer, suggest] of Object.entries(peers)) {
    const disturbed = providers.filter(([domain]) => suggest(`jane.doe@${domain}`));
    const sum = disturbed.reduce((sum, [, weight]) => sum + Number(weight), 0);
    console.log("people".padEnd(20), peer.padEnd(20), percent(sum, people).padStart(9));
  }
}

function reliability() {
  console.log("\nReliability: confidence said, share right");
  const given = [];
  for (const name of ["ar", "de", "es", "flanker", "gem", "generic"]) {
    for (const [typed, meant] of rows(read(`tests/corpora/typo/t_${name}.tsv`))) {
      const { suggestion } = suggestEmail(typed, complete);
      if (suggestion) given.push([suggestion.confidence, suggestion.address === meant]);
    }
  }
  for (const [from, to] of [
    [0, 0.8],
    [0.8, 0.95],
    [0.95, 0.99],
    [0.99, 0.999],
    [0.999, 1.1],
  ]) {
    const part = given.filter(([confidence]) => confidence >= from && confidence < to);
    const said = part.reduce((sum, [confidence]) => sum + confidence, 0) / part.length;
    const right = part.filter(([, right]) => right).length / part.length;
    console.log(`${from} to ${Math.min(to, 1)}: said ${said.toFixed(4)}, right ${right.toFixed(4)} of ${part.length}`);
  }
}

/** Median over batches, in nanoseconds a call. */
function time(call, inputs) {
  const batches = quick ? 20 : 60;
  for (let at = 0; at < 5000; at++) call(inputs[at % inputs.length]);
  const times = [];
  for (let batch = 0; batch < batches; batch++) {
    const start = process.hrtime.bigint();
    for (let at = 0; at < 120; at++) call(inputs[at % inputs.length]);
    times.push(Number(process.hrtime.bigint() - start) / 120);
  }
  return times.sort((a, b) => a - b)[batches >> 1];
}

const inputs = {
  known: ["gmail.com", "yahoo.co.uk", "gmx.de", "comcast.net"],
  typo: ["gmial.com", "yaho.com", "hotmal.com", "gmail.con", "outlok.com", "iclud.com"],
  unknown: ["example-widgets.com", "stanford.edu", "bmw-werke.de", "acme.co.uk", "lufthansa.com"],
};
for (const [name, domains] of Object.entries(inputs)) inputs[name] = domains.map((domain) => `jane.doe@${domain}`);

function times() {
  console.log("\nMedian call in ns, share of mailcheck's");
  for (const [name, set] of Object.entries(inputs)) {
    const base = time(peers.mailcheck, set);
    for (const [peer, suggest] of Object.entries({
      ...peers,
      "formwell, new domain": (email) => suggestEmail(email, afresh),
      "formwell report": (email) => checkEmail(email, complete),
      "report, new domain": (email) => checkEmail(email, afresh),
    })) {
      const ns = peer === "mailcheck" ? base : time(suggest, set);
      console.log(name.padEnd(8), peer.padEnd(20), ns.toFixed(0).padStart(8), (ns / base).toFixed(3).padStart(8));
    }
  }
}

function growth() {
  console.log("\nGrowth with extraDomains, new domains: ns a call, times that of none");
  const domain = (at) => {
    let name = "";
    for (let rest = ((at + 7) * 2654435761) % 1000000007; rest > 0; rest = Math.floor(rest / 17))
      name += String.fromCharCode(97 + (rest % 26));
    return `${name}.edu`;
  };
  for (const [name, set] of Object.entries(inputs)) {
    let none = 0;
    for (const count of [0, 300, 1000, 3000]) {
      const options = { ...afresh, extraDomains: Array.from({ length: count }, (_, at) => domain(at)) };
      const ns = time((email) => suggestEmail(email, options), set);
      none ||= ns;
      console.log(
        name.padEnd(8),
        String(count).padStart(5),
        ns.toFixed(0).padStart(8),
        (ns / none).toFixed(2).padStart(6),
      );
    }
  }
}

/** Ten million calls with random texts: the engine's memory must stay where it is. */
function memory() {
  const calls = quick ? 100_000 : 10_000_000;
  let seed = 1;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const letters = "abcdefghijklmnopqrstuvwxyz.@";
  const before = process.memoryUsage.rss();
  for (let call = 0; call < calls; call++) {
    let text = "a@";
    for (let length = 3 + random(12); length > 0; length--) text += letters[random(letters.length)];
    suggestEmail(`${text}.com`, complete);
  }
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  console.log(`\n${calls} random calls: resident memory grew by ${grown.toFixed(1)} MB`);
}

lists();
classes();
falseAlarms();
reliability();
times();
growth();
memory();
