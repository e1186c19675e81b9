// The same measurements in Chromium.
import { readFileSync } from "node:fs";
import { launchChromium } from "../../tests/browser/lib/chromium.mjs";

const site = "http://bench.invalid";

/** A page of a browser of its own that can import the files given by path; runs `use` with it. */
async function withPage(files, use) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.route(`${site}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (files[path])
        return route.fulfill({ contentType: "text/javascript", body: readFileSync(files[path], "utf8") });
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bench</title>" });
    });
    await page.goto(site);
    return [await use(page), browser.version()];
  } finally {
    await browser.close();
  }
}

/** See `measureCalls`. */
export function callsInBrowser(measure, batches) {
  return withPage({ "/measure.js": measure }, (page) =>
    page.evaluate(async (batches) => (await import("/measure.js")).measureCalls(batches), batches),
  );
}

/**
 * From the loaded file to its first answer, with what is decoded and compiled by then: milliseconds by the clock, and
 * those that the page's thread has run; the least of all turns, in a browser of their own each.
 */
export async function firstAnswers(bundles, turns) {
  const results = {};
  for (const { name, path } of bundles) {
    const runs = [];
    for (let turn = 0; turn < turns; turn++) runs.push((await withPage({ "/answer.js": path }, firstAnswer))[0]);
    const least = (key) => Math.min(...runs.map((run) => run[key]));
    results[name] = { clock: least("clock"), cpu: least("cpu") };
  }
  return results;
}

async function firstAnswer(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const threadTime = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "ThreadTime").value;
  };
  const ask = async (name) => {
    const before = await threadTime();
    const clock = await page.evaluate((name) => globalThis[name](), name);
    return { clock, cpu: (await threadTime()) - before };
  };
  await page.evaluate(async () => {
    const { answer } = await import("/answer.js");
    const timed = (call) => () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    };
    globalThis.ask = timed(() => answer("anna@gmail.com"));
    globalThis.idle = timed(() => {});
  });
  await ask("idle");
  const idle = await ask("idle");
  const { clock, cpu } = await ask("ask");
  // What it takes to be asked at all.
  return { clock, cpu: cpu - idle.cpu };
}
