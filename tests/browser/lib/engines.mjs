// Three browser engines behind one small set of verbs, for tests that are the same in all of them.
import { launchChromium } from "./chromium.mjs";
import { launchFirefox } from "./firefox.mjs";
import { launchWebKit } from "./webkit.mjs";

/**
 * @typedef {object} Tab
 * @property {(url: string) => Promise<unknown>} goto
 * @property {(run: (given: any) => any, given?: unknown) => Promise<any>} evaluate runs a function in the page
 * @property {(source: string) => Promise<unknown>} run runs a script in the page, whatever its policy
 * @property {(text: string) => Promise<unknown>} type on the keyboard, where the focus is
 * @property {(key: string) => Promise<unknown>} press a key by its name, such as `Tab`
 * @property {() => Promise<unknown>} close ends the browser too
 */

/** @type {Record<string, () => Promise<Tab>>} */
export const engines = {
  Chromium: async () => {
    const browser = await launchChromium();
    return tab(browser, await browser.newPage());
  },
  "Firefox ESR": async () => {
    const browser = await launchFirefox();
    return tab(browser, await browser.newPage());
  },
  WebKitGTK: launchWebKit,
};

/** Playwright's page and Puppeteer's agree in these. */
function tab(browser, page) {
  return {
    goto: (url) => page.goto(url),
    evaluate: (run, given) => page.evaluate(run, given),
    run: (source) => page.evaluate(`${source}; 0`),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

/** Asks again until the page's answer is truthy, and gives it. */
export async function until(page, run, given) {
  const end = Date.now() + 15_000;
  for (;;) {
    // A page that is on its way to the next one does not answer.
    const answer = await page.evaluate(run, given).catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${run} of ${JSON.stringify(given)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
