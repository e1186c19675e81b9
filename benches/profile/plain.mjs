// The rules of tests/rows/signup-plan.json written by hand: states, score and the next mail of this
// one plan, for stamps in UTC that can be read. No warnings, queue, steps, segments or options.

const DAY = 86_400_000;
const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)+$/;
const oneOf = (options) => (value) => options.includes(value);
const text = (value) => typeof value === "string" && value.length <= 80;
const anyText = (value) => typeof value === "string";
const day = (value) => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};
const interests = oneOf(["sport", "music", "tech"]);
const always = () => true;
const isPrivate = (type) => type !== "business";
const isBusiness = (type) => type === "business";
const years = (count) => (at) => {
  const date = new Date(at);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + count);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime();
};
const days = (count) => (at) => at + count * DAY;

const fields = [
  {
    name: "salutation",
    good: oneOf(["Frau", "Herr", "Divers", "keine"]),
    required: true,
    weight: 1,
    limit: 3,
    when: always,
  },
  { name: "familyName", good: text, required: true, weight: 3, limit: 3, when: always },
  { name: "givenName", good: text, required: true, weight: 3, limit: 3, when: always },
  {
    name: "email",
    good: (v) => anyText(v) && v.length <= 254 && email.test(v),
    required: true,
    weight: 5,
    limit: 3,
    when: always,
    until: years(2),
  },
  { name: "accountType", good: oneOf(["private", "business"]), weight: 1, limit: 3, when: always },
  { name: "city", good: anyText, required: true, weight: 2, limit: 3, when: always, until: years(1) },
  { name: "birthday", good: day, weight: 2, limit: 2, when: isPrivate },
  {
    name: "interests",
    good: (v) => Array.isArray(v) && v.every(interests),
    weight: 4,
    limit: 3,
    when: isPrivate,
    until: days(180),
  },
  { name: "company", good: anyText, required: true, weight: 4, limit: 3, when: isBusiness },
  { name: "jobTitle", good: anyText, weight: 2, limit: 2, when: isBusiness },
  { name: "phone", good: (v) => anyText(v) && /^\+[\d ]{7,18}$/.test(v), weight: 2, limit: 2, when: isBusiness },
];
const ranks = { requested: 0, given: 1, expired: 2, invalidated: 3, refused: 4, withdrawn: 5 };
const askable = new Set(["invalid", "undeliverable", "missing", "stale"]);

const isBlank = (value) =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === "string" ? value.trim() === "" : Array.isArray(value) && value.length === 0);

function stateOf(field, record, type, now) {
  const answer = record.answers?.[field.name];
  if (!field.when(type)) return "not_applicable";
  if (answer?.declined === true) return "declined";
  const at = answer && Math.min(Date.parse(answer.at), now);
  if (isBlank(answer?.value)) {
    const asks = record.asks?.[field.name] ?? [];
    const since = asks.filter((ask) => at === undefined || Date.parse(ask) > at);
    return since.length >= field.limit ? "exhausted" : "missing";
  }
  if (!field.good(answer.value)) return "invalid";
  if (field.name === "email" && record.address?.status === "hard") {
    const bounced = record.address.at;
    if (bounced === undefined || Date.parse(bounced) >= at) return "undeliverable";
  }
  return field.until && now >= field.until(at) ? "stale" : "filled";
}

function consentOf(record, now) {
  const own = (record.events ?? []).filter(
    ({ purpose, event_state }) => purpose === "newsletter" && event_state in ranks,
  );
  const turns = own
    .map((event) => ({ at: Date.parse(event.event_time), rank: ranks[event.event_state], ...event }))
    .filter(({ at, rank }) => at <= now || rank >= 3)
    .sort((a, b) => Math.min(a.at, now) - Math.min(b.at, now) || a.rank - b.rank);
  let state = "none";
  let givenAt;
  for (const turn of turns) {
    if (turn.event_state === "requested" && state === "given") continue;
    state = turn.event_state;
    if (state === "requested" && now >= turn.at + 7 * DAY) state = "expired";
    if (state === "given") {
      givenAt = turn.at;
      if (turn.notice_version !== "2" && turn.notice_version !== "3") state = "outdated";
    }
  }
  return { state, givenAt };
}

/** States, score and the next mail of one person. */
export function evaluate(record, nowText) {
  const now = Date.parse(nowText);
  const account = record.answers?.accountType;
  const type = account?.declined ? undefined : account?.value;
  const states = {};
  let [answered, applicable, gap] = [0, 0, false];
  for (const field of fields) {
    const state = stateOf(field, record, type, now);
    states[field.name] = state;
    const counts = state === "filled" || state === "stale";
    if (state !== "not_applicable") {
      applicable += field.weight;
      if (field.required && !counts) gap = true;
    }
    if (counts) answered += field.weight;
  }
  const score = Math.floor((100 * answered) / applicable);
  return { score, fields: states, next: nextOf(record, states, gap, now) };
}

function nextOf(record, states, gap, now) {
  const { state, givenAt } = consentOf(record, now);
  const stands = ({ channel, at }) =>
    (channel === "email" || channel === "*") &&
    (givenAt === undefined || at === undefined || Date.parse(at) >= givenAt);
  if ((record.optOuts ?? []).some(stands)) return { action: "none" };
  if (record.address?.status === "complaint" || state !== "given") return { action: "none" };
  if (states.email !== "filled" && states.email !== "stale") return { action: "none" };
  const updates = Object.entries(record.answers ?? {}).map(([, { at }]) => Math.min(Date.parse(at), now));
  if (record.startedAt) updates.push(Date.parse(record.startedAt));
  const base = Math.max(...updates);
  const mails = (record.reminders ?? []).map(({ kind, at }) => ({ kind, at: Date.parse(at) }));
  const refresh = Math.max(base, ...mails.filter(({ kind }) => kind === "refresh").map(({ at }) => at)) + 180 * DAY;
  if (refresh <= now) return { action: "refresh" };
  const since = mails.filter(({ kind, at }) => kind === "remind" && at > base).map(({ at }) => at);
  let remind = Number.POSITIVE_INFINITY;
  if (gap && since.length < 3) {
    const due = since.length === 0 ? base + 7 * DAY : Math.max(...since) + (since.length === 1 ? 14 : 30) * DAY;
    remind = Math.max(due, firstQuestion(record, states, now));
  }
  if (remind <= now) return { action: "remind" };
  return { action: "wait", at: Math.min(refresh, remind) };
}

/** When there is something to ask: now, or when the first answer becomes stale. */
function firstQuestion(record, states, now) {
  const open = fields.filter((field) => mayAsk(record, field));
  if (open.some(({ name }) => askable.has(states[name]))) return Number.NEGATIVE_INFINITY;
  const filled = open.filter(({ name, until }) => until && states[name] === "filled");
  return Math.min(...filled.map(({ name, until }) => until(Math.min(Date.parse(record.answers[name].at), now))));
}

function mayAsk(record, field) {
  const answer = record.answers?.[field.name];
  const at = answer && Date.parse(answer.at);
  const since = (record.asks?.[field.name] ?? []).filter((ask) => at === undefined || Date.parse(ask) > at);
  return since.length < field.limit;
}
