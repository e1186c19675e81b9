// Load on loopback by wrk: sign-ups and clicks mixed, first as many as fit, then half as many.
// npm run load [SECONDS]
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findProgram } from "../../tests/browser/lib/debian.mjs";
import { addressTag } from "../build/links.js";
import { base } from "./client.mjs";
import { join, linksOf, personAt } from "./life.mjs";
import { startSite } from "./site.mjs";

const seconds = Number(process.argv[2] ?? 60);
// Its own pauses are not measured along, as those of a program with a garbage collector would be.
const wrk = findProgram({
  name: "wrk",
  places: ["/usr/bin/wrk", "/usr/local/bin/wrk"],
  packages: ["wrk"],
  tests: "load",
});
const script = fileURLToPath(new URL("load.lua", import.meta.url));
const site = await startSite();
const links = await linksOf(site);
/** There are two hundred. */
const reader = (count) => `reader${count % 200}@example.org`;
const readers = [];
for (let count = 0; count < 200; count++) {
  await join(site, reader(count));
  readers.push(personAt(site, reader(count)).reference);
}

/** More than any machine answers in a second. */
const most = 3_000;
const later = new Date(Date.now() + 86_400_000);
let made = 0;
/** Each click is a link that was never clicked before. */
function path() {
  made++;
  const [person, address] = [readers[made % readers.length], addressTag(reader(made))];
  return `/go/${links.make("click", person, later, ["mail", address, "sport"])}`;
}

/** Sends for so many seconds. `rate`: so many a second, however long answers take; else as fast as answers come. */
async function send(kind, duration, connections, rate) {
  const count = duration * (rate ? rate * 2 : most);
  let given = [made, 0, JSON.stringify({ values: { ...base, email: "load%d@example.org" } })];
  if (kind === "click") {
    given = [joinPath(site.folder, `paths-${made}`), 0];
    await writeFile(given[0], Array.from({ length: count }, path).join("\n"));
  } else made += count;
  const open = rate ? Math.max(1, Math.ceil(rate / 5)) : connections;
  if (rate) given[1] = (1_000 * open) / rate;
  const flags = ["-t1", `-c${open}`, `-d${duration}s`, "-s", script, site.url, "--", kind, ...given.map(String)];
  return () => promisify(execFile)(wrk, flags).then(({ stdout }) => JSON.parse(stdout.trim().split("\n").at(-1)));
}

async function run(title, duration, rates = []) {
  const ready = [await send("signup", duration, 4, rates[0]), await send("click", duration, 12, rates[1])];
  const found = await Promise.all(ready.map((start) => start()));
  const perSecond = found.map(({ count, seconds }) => count / seconds);
  const shown = ["sign-ups", "clicks"].map((name, at) => {
    const { p50, p99 } = found[at];
    return `${perSecond[at].toFixed(0)} ${name}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  });
  const wrong = found.reduce((sum, { errors }) => sum + errors, 0);
  console.log(`${title}: ${shown.join("; ")}; errors: ${wrong}`);
  if (wrong > 0) process.exitCode = 1;
  return perSecond;
}

try {
  await run("warm-up", 3);
  const fit = await run("as many as fit", seconds);
  const half = fit.map((rate) => Math.max(1, Math.round(rate / 2)));
  await run("half as many", seconds, half);
} finally {
  await site.remove();
}
