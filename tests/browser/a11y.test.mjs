// axe-core on every state of the pages, on a phone and on a desktop, light and dark.
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { setStage } from "./lib/stage.mjs";
import { states } from "./lib/states.mjs";

const stage = setStage();

const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
];

for (const [name, reach] of Object.entries(states)) {
  for (const look of looks) {
    test(`${name.replace(/^\d+-/, "")}, ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      const page = await stage.browser.newPage({ ...look, baseURL: stage.site.url });
      await reach(page);
      await assertAccessible(page);
      await page.close();
    });
  }
}
