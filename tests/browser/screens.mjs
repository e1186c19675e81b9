// Writes a picture of every state of the pages: node tests/browser/screens.mjs FOLDER
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startSite } from "../../www/test/site.mjs";
import { launchChromium } from "./lib/chromium.mjs";
import { states } from "./lib/states.mjs";

const folder = process.argv[2] ?? ".build/screens";
const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 860 } };

await mkdir(folder, { recursive: true });
const site = await startSite();
const browser = await launchChromium();
try {
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport, colorScheme, baseURL: site.url });
      for (const [name, reach] of Object.entries(states)) {
        await reach(page);
        await page.screenshot({
          path: join(folder, `${name}-${screen}-${colorScheme}.png`),
          fullPage: true,
          animations: "disabled",
        });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await site.remove();
}
