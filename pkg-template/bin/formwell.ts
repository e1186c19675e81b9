#!/usr/bin/env node
// The `formwell` command: picks the command and turns its answer into an exit status.

import { readFileSync } from "node:fs";
import { check } from "./check.js";
import { clean } from "./clean/clean.js";
import { cleanUsage } from "./clean/usage.js";
import { filter, filterUsage } from "./filter.js";
import { UsageError } from "./usage.js";

const usage = `Usage: formwell check [--json] ADDRESS...
       formwell clean [options] FILE...    see formwell clean --help
       formwell filter [options]           see formwell filter --help

Says of each address whether it can be mailed, what is wrong with it, and what
may have been meant. An ADDRESS of "-" reads addresses from standard input,
one a line.

  --json     one report a line, as JSON, in the shape of checkEmail()
  --help     this text
  --version  the version

Exit status: 0 if every address is valid, 1 if one is not, 2 if called wrongly.
`;

const commands: Record<string, (args: string[]) => Promise<number>> = { check, clean, filter };

async function main([name = "", ...args]: string[]): Promise<number> {
  if (name === "clean" && args.includes("--help")) return print(cleanUsage);
  if (name === "filter" && args.includes("--help")) return print(filterUsage);
  if (name === "--help" || name === "-h" || args.includes("--help")) return print(usage);
  if (name === "--version") return print(`${version()}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name === "" ? "no command given" : `there is no command "${name}"`);
  return command(args);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}

// A reader such as `head` may close the pipe early: that is its right.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`formwell: ${error.message}\nTry "formwell --help".\n`);
  process.exitCode = 2;
}
