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

/** From the loaded file to its first answer, in milliseconds: what is decoded and compiled by then, too. */
export async function firstAnswers(bundles, turns) {
  const files = Object.fromEntries(bundles.map(({ path }, at) => [`/${at}.js`, path]));
  const times = bundles.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    await withPage(files, async (page) => {
      for (const at of bundles.keys()) {
        const time = await page.evaluate(async (path) => {
          const { answer } = await import(path);
          const start = performance.now();
          answer("anna@gmail.com");
          return performance.now() - start;
        }, `/${at}.js`);
        times[at].push(time);
      }
    });
  }
  return Object.fromEntries(bundles.map(({ name }, at) => [name, Math.min(...times[at])]));
}
