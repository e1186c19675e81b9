// Once before the browser tests: finds Chromium or installs it, so that no test has to.
import { findChromium } from "./lib/chromium.mjs";

try {
  console.log(`Browser tests in ${findChromium()}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
