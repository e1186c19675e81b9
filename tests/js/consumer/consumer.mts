// Compiled, never run: what a strict TypeScript user may rely on.

import { checkEmail, type EmailOptions, FormwellError, type IssueCode, type init, type suggestEmail } from "formwell";
import * as email from "formwell/email";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const report = checkEmail("customer@yaho.com", { complete: true });
same<typeof report.address, string | null>(true);
same<typeof report.valid, boolean>(true);
same<typeof report.disposable, boolean | null>(true);
same<(typeof report.issues)[number]["severity"], "error" | "warning">(true);
same<typeof report, email.EmailReport>(true);
same<ReturnType<typeof suggestEmail>["suggestion"], email.Suggestion | null>(true);
same<ReturnType<typeof init>, Promise<void>>(true);

for (const issue of report.issues) {
  const code: IssueCode = issue.code;
  // @ts-expect-error: the codes are a closed union
  if (code === "local_part_dot_reapeted") throw new Error(code);
}

const options: EmailOptions = { maxLength: 320, repair: "none", allowQuoted: true };
email.checkEmail("anna@example.org", options);
// @ts-expect-error: not a string
checkEmail(42);
// @ts-expect-error: no such option
checkEmail("anna@example.org", { maxLenght: 10 });

try {
  checkEmail("anna@example.org");
} catch (error) {
  if (error instanceof FormwellError && error.code === "internal") throw error.cause;
}
