// Which executors of a Spark job run, and which filters run in them: from /proc.

import { readdirSync, readFileSync } from "node:fs";

/**
 * The filters at work under a process.
 *
 * @returns {{ filter: number, executor: number, written: number }[]} `written`: bytes that came out so far
 */
export function filters(root) {
  const all = new Map();
  for (const name of readdirSync("/proc")) {
    if (/^\d+$/.test(name)) all.set(Number(name), { words: words(name), parent: parent(name) });
  }
  const found = [];
  for (const [pid, { words: said }] of all) {
    if (!/node[^/]*$/.test(said[0] ?? "") || said.at(-1) !== "filter") continue;
    const above = ancestors(pid, all);
    const executor = above.find((one) => all.get(one)?.words.some((word) => word.endsWith("ExecutorBackend")));
    if (executor && above.includes(root)) found.push({ filter: pid, executor, written: written(pid) });
  }
  return found;
}

function ancestors(pid, all) {
  const above = [];
  for (let one = all.get(pid)?.parent; one; one = all.get(one)?.parent) above.push(one);
  return above;
}

/** The command line of a process; none if it has ended. */
function words(pid) {
  return read(`/proc/${pid}/cmdline`).split("\0").slice(0, -1);
}

/** The second field behind the name, which is in brackets and may hold anything. */
function parent(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function written(pid) {
  return Number(/^wchar: (\d+)$/m.exec(read(`/proc/${pid}/io`))?.[1] ?? 0);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
