// axe-core on every state of the pages, on a phone and on a desktop, light and dark.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { setStage } from "./lib/stage.mjs";
import { states } from "./lib/states.mjs";

const stage = setStage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
];

for (const [name, reach] of Object.entries(states)) {
  for (const look of looks) {
    test(`${name.slice(2)}, ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      const page = await stage.browser.newPage({ ...look, baseURL: stage.site.url });
      await reach(page);
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
        [],
      );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} px wider than the screen`);
      await page.close();
    });
  }
}
