// Load on loopback: sign-ups and clicks mixed, first as many as fit, then half as many.
// npm run load [SECONDS]
import autocannon from "autocannon";
import { addressTag } from "../build/links.js";
import { base } from "./client.mjs";
import { join, linksOf, personAt } from "./life.mjs";
import { startSite } from "./site.mjs";

const seconds = Number(process.argv[2] ?? 60);
const site = await startSite();
const links = await linksOf(site);
/** There are two hundred. */
const reader = (count) => `reader${count % 200}@example.org`;
const readers = [];
for (let count = 0; count < 200; count++) {
  await join(site, reader(count));
  readers.push(personAt(site, reader(count)).reference);
}

const later = new Date(Date.now() + 86_400_000);
let made = 0;
/** Each click is a link that was never clicked before. */
const click = {
  setupRequest: (request) => ({
    ...request,
    path: `/go/${links.make("click", readers[++made % readers.length], later, ["mail", addressTag(reader(made)), "sport"])}`,
  }),
};
const signup = {
  method: "POST",
  path: "/signup",
  headers: { "content-type": "application/json" },
  setupRequest: (request) => ({
    ...request,
    body: JSON.stringify({ values: { ...base, email: `load${made++}@example.org` } }),
  }),
};

async function run(title, duration, rates) {
  const load = (request, connections, overallRate) =>
    autocannon({ url: site.url, duration, connections, requests: [request], ...(overallRate ? { overallRate } : {}) });
  const [signups, clicks] = await Promise.all([load(signup, 4, rates?.[0]), load(click, 12, rates?.[1])]);
  const shown = [
    ["sign-ups", signups],
    ["clicks", clicks],
  ].map(([name, { requests, latency }]) => `${requests.average.toFixed(0)} ${name}/s, p99 ${latency.p99} ms`);
  const wrong = [signups, clicks].reduce(
    (sum, found) => sum + found.errors + found.timeouts + found["4xx"] + found["5xx"],
    0,
  );
  console.log(`${title}: ${shown.join("; ")}; errors: ${wrong}`);
  if (wrong > 0) process.exitCode = 1;
  return [signups, clicks].map(({ requests }) => requests.average);
}

try {
  await run("warm-up", 3);
  const most = await run("as many as fit", seconds);
  await run(
    "half as many",
    seconds,
    most.map((rate) => Math.max(1, Math.round(rate / 2))),
  );
} finally {
  await site.remove();
}
