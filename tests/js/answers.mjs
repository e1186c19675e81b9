// How a row of the profile rules is put to the package, in Node and in a browser alike.

/** The answer that `row.expect` is compared with; `signup` is the plan of rows without their own. */
export function answerProfile({ checkPlan, createPlan }, row, signup) {
  const plan = row.plan ?? signup;
  if (row.kind === "check_plan") return checkPlan(plan);
  if (row.kind === "validate") return createPlan(plan).validate(row.values, row.options);
  const { segments, ...evaluation } = createPlan(plan).evaluate(row.record, row.options);
  return "segments" in row.expect ? { ...evaluation, segments } : evaluation;
}
