// Finds Chromium on this machine, or installs it where that is possible, and launches it.
import { chromium } from "playwright-core";
import { findProgram } from "./debian.mjs";

/** Path of the browser. */
export function findChromium() {
  return findProgram({
    name: "Chromium (or CHROMIUM_PATH)",
    places: [
      process.env.CHROMIUM_PATH,
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome-stable",
      "/usr/bin/google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    packages: ["chromium"],
  });
}

export function launchChromium() {
  return chromium.launch({
    executablePath: findChromium(),
    // A container gives little shared memory; a browser run as root has no sandbox of its own.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
}
