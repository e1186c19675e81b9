// Once before the browser tests: finds the browsers or installs them, so that no test has to.
import { findChromium } from "./lib/chromium.mjs";
import { findFirefox } from "./lib/firefox.mjs";
import { findWebKit } from "./lib/webkit.mjs";

try {
  console.log(`Browser tests in ${findChromium()}, ${findFirefox()} and ${findWebKit().driver}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
