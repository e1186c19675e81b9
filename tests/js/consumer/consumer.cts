// Compiled, never run: the CommonJS side.

import formwell = require("formwell");
import email = require("formwell/email");
import standard = require("formwell/standard-schema");

const report: formwell.EmailReport = formwell.checkEmail("customer@yaho.com", { complete: true });
const proposed: string | undefined = report.suggestion?.address;
const shared: email.EmailReport = report;
// @ts-expect-error: not a string
email.suggestEmail(null);
const schema: standard.FormwellSchema<string> = standard.emailSchema();
export = { proposed, shared, schema };
