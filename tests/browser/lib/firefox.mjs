// Finds Firefox ESR on this machine, or installs it where that is possible, and launches it over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { findProgram } from "./debian.mjs";

/** Path of the browser. */
export function findFirefox() {
  return findProgram({
    name: "Firefox (or FIREFOX_PATH)",
    places: [
      process.env.FIREFOX_PATH,
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
    ],
    packages: ["firefox-esr"],
  });
}

export function launchFirefox() {
  return puppeteer.launch({ browser: "firefox", executablePath: findFirefox(), protocol: "webDriverBiDi" });
}
