// A list that Spark and one machine clean, and how to compare what comes out.

import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { rows } from "../../../benches/list/generate.mjs";

/** Values that do not survive where fields stand between tabs. */
const AWKWARD = 'tab\t, "quote", \\N, \\t, line\nend, 日本 😀 / <&>';

/** Writes so many rows, and addresses that want no mail. */
export async function generate(count, people, unwanted) {
  await pipeline(Readable.from(lines(count)), createWriteStream(people));
  // Otherwise spelled than in the list, and some that cannot be read.
  const addresses = Array.from({ length: 20_000 }, (_, at) => `ANNA.Meier${at}+x@GMail.com`);
  writeFileSync(unwanted, ["none", null, ...addresses].map((email) => `${JSON.stringify({ email })}\n`).join(""));
}

function* lines(count) {
  let id = 0;
  let block = "";
  for (const row of rows(count)) {
    if (id > 0) {
      const [, typed, first, , city] = row.trimEnd().split(",");
      const email = id % 997 === 0 ? null : typed;
      const note = id % 50 === 0 ? AWKWARD : id % 3 === 0 ? city : null;
      block += `${JSON.stringify({ id, email, name: first, note })}\n`;
    }
    id++;
    if (block.length > 1 << 20) {
      yield block;
      block = "";
    }
  }
  yield block;
}

/** Does on one machine what Spark's job does. */
export function clean(command, people, unwanted, output) {
  const choices = ["--drop", "suppressed,invalid,duplicates", "--suppress", unwanted, "--quiet"];
  execFileSync(join(command, "formwell"), ["clean", people, "--output", output, ...choices]);
}

/** What came out, without the columns that Spark's job leaves out. */
export async function expected(output) {
  const late = /,"duplicateOf":null,"suppressed":false,"reason":\[\]\}\}$/;
  const kept = [];
  for await (const line of createInterface({ input: createReadStream(output), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!late.test(line)) throw new Error(`not a row of formwell clean: ${line}`);
    kept.push(line.replace(late, "}}"));
  }
  return kept;
}

/** What Spark wrote, in the order of the list. */
export function written(target) {
  const parts = readdirSync(target).filter((name) => name.startsWith("part-"));
  const all = parts.flatMap((name) => readFileSync(join(target, name), "utf8").split("\n").slice(0, -1));
  const numbered = all.map((line) => ({ line, id: Number(/^\{"id":(\d+),/.exec(line)?.[1]) }));
  return numbered.sort((one, other) => one.id - other.id).map(({ line }) => line);
}
