// Which files of rows the package answers and how a row is put to it, in Node and in a browser alike.

/** Lists of addresses, with keys of the report. */
export const addressFiles = ["email.json", "classify.json", "suggest.json"];

/** Plans with records or values. */
export const profileFiles = ["profile-scenarios.json", "profile.json"];

/** The rows of a file, each with its plan: its own, one of the file's by name, or `signup`. */
export function profileRows({ rows, plans }, signup) {
  return rows.map((row) => ({ ...row, plan: typeof row.plan === "string" ? plans[row.plan] : (row.plan ?? signup) }));
}

/** What a row expects: `expect` is the whole answer, `part` the keys of it that are compared. */
export function expected(row) {
  return row.expect ?? row.part;
}

/** As much of the package's answer as the row speaks about. */
export function answerProfile({ checkPlan, createPlan }, row) {
  if (row.kind === "check_plan") return checkPlan(row.plan);
  if (row.kind === "validate") return createPlan(row.plan).validate(row.values, row.options);
  const evaluation = createPlan(row.plan).evaluate(row.record, row.options);
  if (row.part) return Object.fromEntries(Object.keys(row.part).map((key) => [key, evaluation[key]]));
  const { segments, ...rest } = evaluation;
  return "segments" in row.expect ? evaluation : rest;
}
