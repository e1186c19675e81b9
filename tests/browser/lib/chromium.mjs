// Finds Chromium on this machine, or installs it where that is possible, and launches it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installed = () => process.env.CHROMIUM_PATH || places.find((path) => existsSync(path));

/** Path of the browser; on Debian as root it is installed if it is missing. */
export function findChromium() {
  const path = installed() ?? (installWithApt() ? installed() : undefined);
  if (path) return path;
  throw new Error(
    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error("Installing Chromium with apt-get for the browser tests …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words) => spawnSync("apt-get", words, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  return apt("update", "-q") && apt("install", "-qy", "--no-install-recommends", "chromium");
}

export function launchChromium() {
  return chromium.launch({
    executablePath: findChromium(),
    // A container gives little shared memory; a browser run as root has no sandbox of its own.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
}
