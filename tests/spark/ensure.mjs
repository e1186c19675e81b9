// Once before the Spark tests: finds Java and Python or installs them, and puts Spark beside this file.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, run, script } from "../../pkg-template/build/run.mjs";
import { findProgram } from "../browser/lib/debian.mjs";
import { environment, python } from "./lib/spark.mjs";

const requirements = fileURLToPath(new URL("requirements.txt", import.meta.url));

await script(() => {
  if (!existsSync("/proc/self/io")) throw new BuildError("the Spark tests watch processes in /proc: they need Linux");
  const java = find("Java 17 or newer", "java", ["openjdk-17-jre-headless"], process.env.JAVA_HOME);
  const version = /version "(\d+)/.exec(spawnSync(java, ["-version"], { encoding: "utf8" }).stderr)?.[1];
  if (!(Number(version) >= 17)) throw new BuildError(`the Spark tests need Java 17 or newer: ${java} is not`);
  installSpark();
  console.log(`Spark tests with ${java} and ${environment}`);
});

function find(name, program, packages, home) {
  const folders = [...(home ? [join(home, "bin")] : []), ...(process.env.PATH ?? "").split(delimiter)];
  const places = folders.map((folder) => join(folder, program));
  try {
    return findProgram({ name, places, packages, tests: "Spark" });
  } catch (error) {
    throw new BuildError(error.message);
  }
}

function installSpark() {
  const wanted = readFileSync(requirements, "utf8");
  // A copy, as in pkg-template/build/ensure.mjs.
  const installed = join(environment, "installed.txt");
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return;
  const system = find("Python 3.11 or newer with venv", "python3", ["python3-venv"]);
  const check = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";
  if (spawnSync(system, ["-c", check]).status !== 0)
    throw new BuildError(`the Spark tests need Python 3.11 or newer with venv: ${system} is not`);
  console.log("Installing Spark beside the Spark tests: half a gigabyte …");
  rmSync(environment, { recursive: true, force: true });
  run(system, ["-m", "venv", environment]);
  const flags = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "--requirement"];
  run(python, ["-m", "pip", "install", ...flags, requirements]);
  writeFileSync(installed, wanted);
}
