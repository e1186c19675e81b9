import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { answer } from "./ask.js";

test("the answers", () => writeFileSync("answer.txt", answer()));
