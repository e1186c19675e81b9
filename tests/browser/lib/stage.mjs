// One site and one browser for the tests of a file, a fresh page for each test.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { startSite } from "../../../www/test/site.mjs";
import { launchChromium } from "./chromium.mjs";

/** `how` is for `startSite`. */
export function setStage(how) {
  const stage = { site: undefined, browser: undefined };
  before(async () => {
    stage.site = await startSite(how);
    stage.browser = await launchChromium();
  });
  after(async () => {
    await stage.browser?.close();
    await stage.site?.remove();
  });

  /** Runs a test with a page; errors, refusals by the policy and requests to elsewhere fail it. */
  stage.withPage =
    (act, { tolerate } = {}) =>
    async () => {
      const page = await stage.browser.newPage({ baseURL: stage.site.url });
      const trouble = [];
      page.on("pageerror", (error) => trouble.push(`uncaught: ${error.message}`));
      page.on("console", (entry) => entry.type() === "error" && trouble.push(`console: ${entry.text()}`));
      page.on(
        "request",
        (request) => request.url().startsWith(stage.site.url) || trouble.push(`request: ${request.url()}`),
      );
      try {
        await act(page);
        assert.deepEqual(
          trouble.filter((line) => !tolerate?.test(line)),
          [],
        );
      } finally {
        await page.close();
      }
    };
  return stage;
}

/** What has the focus: the name of a control, or the text of a button or link. */
export const focused = (page) =>
  page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent);

/** Presses Tab until the control of that name, or the button of that text, has the focus. */
export async function tabTo(page, name) {
  for (let presses = 0; presses < 24; presses++) {
    if ((await focused(page))?.trim() === name) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${name}; the focus is on ${await focused(page)}`);
}
