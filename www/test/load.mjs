// Load on loopback: sign-ups and clicks mixed, first as many as fit, then half as many.
// npm run load [SECONDS]
import { setTimeout as sleep } from "node:timers/promises";
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

const flatOut = (request, connections, duration) =>
  autocannon({ url: site.url, duration, connections, requests: [request] });

/**
 * So many a second whether answers come or not, evenly. Autocannon sends what a connection may send in a second at its
 * start, one after the other: so there is a connection for each, and they begin in turn, a second's worth in four.
 */
async function paced(request, rate, duration) {
  const groups = Math.min(rate, 60);
  const upTo = (group) => Math.floor((group * rate) / groups);
  const results = Array.from({ length: groups }, async (_, group) => {
    await sleep(1000 * (group / groups + (group % 4)));
    return autocannon({
      url: site.url,
      duration,
      connections: upTo(group + 1) - upTo(group),
      connectionRate: 1,
      requests: [request],
      skipAggregateResult: true,
      // None waits for another one's answer, so there are none to be made up for.
      ignoreCoordinatedOmission: true,
    });
  });
  return autocannon.aggregateResult(await Promise.all(results), { url: site.url, connections: rate });
}

async function run(title, duration, load, [signupLoad, clickLoad]) {
  const [signups, clicks] = await Promise.all([load(signup, signupLoad, duration), load(click, clickLoad, duration)]);
  const rates = [signups, clicks].map(({ latency }) => latency.totalCount / duration);
  const shown = [
    ["sign-ups", signups],
    ["clicks", clicks],
  ].map(([name, { latency }], at) => `${rates[at].toFixed(0)} ${name}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms`);
  const wrong = [signups, clicks].reduce(
    (sum, found) => sum + found.errors + found.timeouts + found["4xx"] + found["5xx"],
    0,
  );
  console.log(`${title}: ${shown.join("; ")}; errors: ${wrong}`);
  if (wrong > 0) process.exitCode = 1;
  return rates;
}

try {
  await run("warm-up", 3, flatOut, [4, 12]);
  const most = await run("as many as fit", seconds, flatOut, [4, 12]);
  await run(
    "half as many",
    seconds,
    paced,
    most.map((rate) => Math.max(1, Math.round(rate / 2))),
  );
} finally {
  await site.remove();
}
