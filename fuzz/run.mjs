// `npm run fuzz [-- SECONDS]`: every target for so long, 300 seconds unless said otherwise. What it found interesting
// stays in fuzz/corpus and is where the next run starts.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BuildError, run, script } from "../pkg-template/build/run.mjs";

const folder = import.meta.dirname ?? new URL(".", import.meta.url).pathname;

await script(() => {
  const seconds = process.argv[2] ?? "300";
  if (!/^\d+$/.test(seconds)) throw new BuildError("npm run fuzz takes a number of seconds");
  if (spawnSync("cargo", ["+nightly", "fuzz", "--version"]).status !== 0)
    throw new BuildError("fuzzing needs `rustup toolchain install nightly` and `cargo install cargo-fuzz --locked`");
  const targets = run("cargo", ["+nightly", "fuzz", "list"], { cwd: folder }).trim().split("\n");
  for (const target of targets) {
    const dictionary = `${target}.dict`;
    const flags = [`-max_total_time=${seconds}`, "-max_len=3000", "-timeout=20", "-print_final_stats=1"];
    if (existsSync(join(folder, dictionary))) flags.push(`-dict=${dictionary}`);
    console.log(`${target}, for ${seconds} seconds`);
    run("cargo", ["+nightly", "fuzz", "run", target, "--", ...flags], { cwd: folder, stdio: "inherit" });
  }
});
