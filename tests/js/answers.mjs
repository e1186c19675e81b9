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

/** Rows about bounces, records and time, by file; `expected` is what {@link answerRecord} is to answer. */
export function recordRows(read) {
  const rows = (name) => read(name).rows.map((row) => ({ ...row, expected: row.expect }));
  const refused = { name: "FormwellError", code: "bad_options" };
  const { plan } = read("keys.json");
  const shown = { add: "expect", instant: "parse", duration: undefined };
  return {
    "bounce.json": rows("bounce.json").map((row) => ({ ...row, expected: "error" in row ? refused : row.expect })),
    "merge.json": rows("merge.json").flatMap((row) => [
      { ...row, kind: "merge" },
      { ...row, kind: "merge", a: row.b, b: row.a },
    ]),
    "evidence.json": rows("evidence.json").map((row) => ({ ...row, kind: "evidence" })),
    "keys.json": rows("keys.json").map((row) => ({ ...row, plan, expected: row.kind === "keys" ? row.expect : 1 })),
    "time.json": rows("time.json")
      .filter(({ kind }) => kind in shown)
      .map((row) => ({ ...row, expected: row[shown[row.kind]] ?? null })),
  };
}

const records = {
  bounce({ classifyBounce }, { report }) {
    const { status, reply, ...bounce } = classifyBounce(report);
    return bounce;
  },
  complaint: ({ classifyComplaint }, row) => classifyComplaint(row.feedbackType),
  unsubscribe_headers: ({ unsubscribeHeaders }, row) => unsubscribeHeaders(row.options),
  one_click: ({ isOneClickPost }, row) => isOneClickPost(row.request),
  merge: ({ merge }, { a, b }) => merge(a, b),
  evidence: ({ missingEvidence }, { event, standard }) => missingEvidence(event, standard),
  keys: ({ createPlan }, { plan, record }) => createPlan(plan).matchKeys(record),
  // How many different keys: `null` would be one too many.
  same_email({ createPlan }, { plan, records }) {
    const keys = new Set(records.map((record) => createPlan(plan).matchKeys(record).email));
    return keys.has(null) ? 0 : keys.size;
  },
  add: ({ addDuration }, { instant, duration }) => addDuration(instant, duration),
  instant: ({ addDuration }, { text }) => addDuration(text, "PT0S"),
  duration: ({ addDuration }, { text }) => addDuration("2026-01-01T00:00:00Z", text),
};

/** The package's answer to a row of {@link recordRows}, or what it throws. */
export function answerRecord(formwell, row) {
  try {
    return records[row.kind](formwell, row);
  } catch ({ name, code }) {
    return { name, code };
  }
}
