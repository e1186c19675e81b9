// `npm start`: builds the package and the site, then serves in this very process, so that a
// signal to it ends everything. For the same reason the script runs it by `exec`: a shell
// between npm and this process would keep the signal to itself.
import { fileURLToPath } from "node:url";
import { ensureModules } from "../pkg-template/build/ensure.mjs";
import { run, script } from "../pkg-template/build/run.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const build = (path) => run(process.execPath, [here(path)], { cwd: here(".."), stdio: "inherit" });

await script(async () => {
  ensureModules(here(".."));
  build("../pkg-template/build.mjs");
  ensureModules(here("."));
  build("build.mjs");
  await import("./build/server.js");
});
