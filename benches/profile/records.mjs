// Records of people who signed up by tests/rows/signup-plan.json, out of a fixed seed.

/** A random number below `sides`, from a seed (mulberry32). */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const values = {
  salutation: ["Frau", "Herr", "Divers", "keine"],
  familyName: ["Yılmaz", "Müller", "Rossi", "García"],
  givenName: ["Ayşe", "Jonas", "Giulia", "Lucía"],
  email: ["anna@example.org", "jonas.m@example.com", "g.rossi@example.net", "lucia@"],
  accountType: ["private", "private", "business", ""],
  city: ["Köln", "Roma", "Sevilla", " "],
  birthday: ["1990-02-28", "2001-12-31", "1985-02-30", null],
  interests: [["sport"], ["music", "tech"], ["chess"], []],
  company: ["ACME GmbH", "Müller KG", "", "Rossi S.r.l."],
  jobTitle: ["CTO", "", "Buyer", "Clerk"],
  phone: ["+49 30 901820", "+39 06 69821", "call me", ""],
};

/** So many records; `now` is the day they are looked at. */
export function records(count, now) {
  const roll = dice(7);
  const end = Date.parse(now);
  const before = (most) => new Date(end - roll(most * 1440) * 60_000).toISOString();
  const list = (most, make) => Array.from({ length: roll(most + 1) }, make);
  return Array.from({ length: count }, () => {
    const answers = {};
    for (const [name, choices] of Object.entries(values)) {
      const basic = ["salutation", "familyName", "givenName", "email"].includes(name);
      if (!basic && roll(2) === 0) continue;
      // The last choice is a bad one for some fields: rare.
      const value = choices[roll(12) === 0 ? 3 : roll(3)];
      answers[name] = roll(20) === 0 && !basic ? { declined: true, at: before(400) } : { value, at: before(400) };
    }
    const events = [{ purpose: "newsletter", event_state: "requested", event_time: before(300), notice_version: "3" }];
    if (roll(5) > 0) {
      const at = new Date(Date.parse(events[0].event_time) + 5 * 60_000).toISOString();
      events.push({ purpose: "newsletter", event_state: "given", event_time: at, notice_version: `${1 + roll(3)}` });
    }
    if (roll(12) === 0) events.push({ ...events[0], event_state: "withdrawn", event_time: before(100) });
    const record = { startedAt: before(400), answers, events };
    if (roll(3) === 0) record.asks = { city: list(4, () => before(60)), interests: list(4, () => before(60)) };
    if (roll(3) === 0)
      record.reminders = list(3, () => ({ kind: roll(4) === 0 ? "refresh" : "remind", at: before(90) }));
    if (roll(20) === 0) record.address = { status: ["ok", "soft", "hard", "complaint"][roll(4)], at: before(60) };
    if (roll(20) === 0)
      record.optOuts = [{ channel: ["email", "*", "post"][roll(3)], source: "phone", at: before(300) }];
    return record;
  });
}
