// Programs that tests need: found on this machine, or installed where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * The path of a program; on Debian as root its package is installed if it is missing.
 *
 * @param {{ name: string, places: (string | undefined)[], packages: string[], tests?: string }} wanted
 */
export function findProgram({ name, places, packages, tests = "browser" }) {
  const find = () => places.find((path) => path && existsSync(path));
  const path = find() ?? (install(name, packages, tests) ? find() : undefined);
  if (path) return path;
  throw new Error(`The ${tests} tests need ${name}: install it (Debian: apt-get install ${packages.join(" ")}).`);
}

function install(name, packages, tests) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error(`Installing ${name} with apt-get for the ${tests} tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words) => spawnSync("apt-get", words, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  return apt("update", "-q") && apt("install", "-qy", "--no-install-recommends", ...packages);
}
