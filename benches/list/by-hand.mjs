// What a program without formwell does: csv-parse, isEmail, mailcheck, normalizeEmail for duplicates.

import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import mailcheck from "mailcheck";
import validator from "validator";

const seen = new Set();
const counts = { valid: 0, suggested: 0, duplicates: 0 };
for await (const row of createReadStream(process.argv[2]).pipe(parse({ columns: true }))) {
  const email = row.email.trim();
  const valid = validator.isEmail(email);
  if (mailcheck.run({ email })) counts.suggested++;
  if (!valid) continue;
  counts.valid++;
  const key = validator.normalizeEmail(email);
  if (seen.has(key)) counts.duplicates++;
  seen.add(key);
}
console.log(counts);
