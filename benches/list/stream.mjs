// The public stream: FILE in, nothing out; so many workers, or as many as it takes by itself.

import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { cleanStream } from "../../pkg/node.js";

const [, , file, workers] = process.argv;
const source = Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 18 }));
const clean = cleanStream(workers === undefined ? {} : { workers: Number(workers) });
await source.pipeThrough(clean).pipeTo(new WritableStream());
await clean.report;
