// The public stream: FILE in, nothing out, so many workers.

import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { cleanStream } from "../../pkg/node.js";

const [, , file, workers] = process.argv;
const source = Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 18 }));
const clean = cleanStream({ workers: Number(workers) });
await source.pipeThrough(clean).pipeTo(new WritableStream());
await clean.report;
