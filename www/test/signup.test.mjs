// The backend over HTTP: what is stored, what is refused, and that nothing is stored by half.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, findings, more, post } from "./client.mjs";
import { startSite } from "./site.mjs";

let site;
before(async () => {
  site = await startSite();
});
after(() => site.remove());

const people = () => site.rows("SELECT * FROM people ORDER BY id");
const events = () => site.rows("SELECT * FROM consent_events ORDER BY id");

test("both steps are stored, with the proof of consent", async () => {
  const first = await post(site, "/signup", { ...base, email: "Anna.Lopez@EXAMPLE.org" });
  assert.equal(first.status, 201);
  assert.match(first.body.token, /^[\w-]{32}$/);
  assert.equal(first.body.next, `/signup/${first.body.token}/more`);

  const [person] = people();
  assert.equal(person.steps_done, 1);
  assert.equal(person.completed_at, null);
  assert.equal(person.email, "Anna.Lopez@example.org");
  const [event] = events();
  assert.equal(event.person_id, person.id);
  assert.equal(event.purpose, "newsletter");
  assert.equal(event.event_state, "requested");
  assert.equal(event.notice_version, "2");
  assert.ok(event.event_time >= person.created_at);
  const page = await (await fetch(site.url)).text();
  assert.ok(page.includes(event.wording), "the archived wording is the one on the page");

  const second = await post(site, first.body.next, more);
  assert.equal(second.status, 200);
  assert.equal(second.body.next, `/signup/${first.body.token}`);
  const [done] = people();
  assert.equal(done.steps_done, 2);
  assert.ok(done.completed_at);
  const { answers } = JSON.parse(done.record);
  assert.equal(answers.familyName.value, "López");
  assert.equal(answers.city.value, "Augsburg");
  assert.deepEqual(answers.interests.value, ["music", "tech"]);
});

test("a business signup needs a company and stores no private answers", async () => {
  const { body } = await post(site, "/signup", { ...base, email: "office@example.org" });
  const refused = await post(site, body.next, { accountType: "business", jobTitle: "Buyer" });
  assert.equal(refused.status, 422);
  assert.deepEqual(findings(refused), ["company:valueMissing"]);
  const stored = await post(site, body.next, {
    accountType: "business",
    company: "Example Ltd",
    phone: "+49 89 123456",
    jobTitle: "",
    city: { not: "checked" },
  });
  assert.equal(stored.status, 200);
  const [{ record }] = site.rows("SELECT record FROM people WHERE token = ?", body.token);
  const { answers } = JSON.parse(record);
  assert.equal(answers.company.value, "Example Ltd");
  assert.deepEqual(Object.keys(answers).sort(), [...Object.keys(base), "accountType", "company", "phone"].sort());
});

const refusals = [
  [
    "nothing at all",
    {},
    [
      "salutation:valueMissing",
      "familyName:valueMissing",
      "givenName:valueMissing",
      "email:valueMissing",
      "consent:valueMissing",
    ],
  ],
  ["no consent", { ...base, consent: false }, ["consent:valueMissing"]],
  ["a blank name", { ...base, familyName: "   " }, ["familyName:valueMissing"]],
  ["a broken address", { ...base, email: "anna@@example.org" }, ["email:typeMismatch"]],
  ["a name too long", { ...base, givenName: "x".repeat(81) }, ["givenName:tooLong"]],
];

for (const [name, values, expected] of refusals) {
  test(`422 for ${name}, and nothing is stored`, async () => {
    const before = [people(), events()];
    const answer = await post(site, "/signup", values);
    assert.equal(answer.status, 422);
    assert.deepEqual(findings(answer), expected);
    for (const issue of answer.body.issues) assert.equal(issue.step, "base");
    assert.deepEqual([people(), events()], before);
  });
}

test("422 for somebody under 16, as of today", async () => {
  const { body } = await post(site, "/signup", { ...base, email: "young@example.org" });
  const year = new Date().getFullYear();
  const answer = await post(site, body.next, { ...more, birthday: `${year - 15}-01-01` });
  assert.equal(answer.status, 422);
  assert.deepEqual(findings(answer), ["birthday:rangeOverflow"]);
  assert.equal((await post(site, body.next, { ...more, birthday: `${year - 17}-01-01` })).status, 200);
});

for (const [name, values] of [
  ["an option that is not offered", { ...base, salutation: "Graf" }],
  ["a number for a name", { ...base, familyName: 42 }],
  ["a list for a name", { ...base, familyName: ["López"] }],
  ["an object for an address", { ...base, email: { $ne: "" } }],
]) {
  test(`422 at the field for ${name}`, async () => {
    const before = people();
    const answer = await post(site, "/signup", values);
    assert.equal(answer.status, 422);
    assert.equal(answer.body.issues.length, 1);
    assert.ok(["salutation", "familyName", "email"].includes(answer.body.issues[0].path[0]));
    assert.deepEqual(people(), before);
  });
}

test("a field the step does not have is refused by name", async () => {
  const answer = await post(site, "/signup", { ...base, isAdmin: true, city: "Augsburg" });
  assert.equal(answer.status, 422);
  assert.deepEqual(findings(answer), ["isAdmin:unknownField", "city:unknownField"]);
});

test("a refused second step leaves the stored one as it was", async () => {
  const { body } = await post(site, "/signup", { ...base, email: "b@example.org" });
  const before = people();
  const answer = await post(site, body.next, { accountType: "private" });
  assert.equal(answer.status, 422);
  assert.deepEqual(findings(answer), ["city:valueMissing"]);
  assert.deepEqual(people(), before);
});

test("a typo is no reason to refuse: the address is stored as typed", async () => {
  const { status, body } = await post(site, "/signup", { ...base, email: "customer@yaho.com" });
  assert.equal(status, 201);
  const [{ email }] = site.rows("SELECT email FROM people WHERE token = ?", body.token);
  assert.equal(email, "customer@yaho.com");
});

test("sending twice makes one signup; a correction before the end changes it", async () => {
  const submission = "a-submission-of-this-test";
  const count = people().length;
  const first = await post(site, "/signup", base, submission);
  const again = await post(site, "/signup", base, submission);
  assert.deepEqual([first.status, again.status], [201, 200]);
  assert.equal(again.body.token, first.body.token);
  assert.equal(people().length, count + 1);

  const corrected = await post(site, `/signup/${first.body.token}/base`, { ...base, email: "anna@example.net" });
  assert.equal(corrected.status, 200);
  const [{ id, email }] = site.rows("SELECT id, email FROM people WHERE token = ?", first.body.token);
  assert.equal(email, "anna@example.net");
  const archived = site.rows(
    "SELECT i.email FROM consent_events e JOIN consent_identities i ON i.event_id = e.id WHERE e.person_id = ? ORDER BY e.id",
    id,
  );
  assert.deepEqual(
    archived.map((event) => event.email),
    [base.email, "anna@example.net"],
  );

  const done = await post(site, corrected.body.next, more);
  const repeated = await post(site, corrected.body.next, more);
  assert.deepEqual([done.status, repeated.status], [200, 200]);
  const late = await post(site, corrected.body.next, { ...more, city: "Ulm" });
  assert.equal(late.status, 409);
  assert.equal(late.body.error.code, "already_completed");
  assert.equal(late.body.next, `/signup/${first.body.token}`);
});

test("twenty at once under one submission make one signup", async () => {
  const count = people().length;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post(site, "/signup", base, "twenty-at-once-now")),
  );
  assert.equal(new Set(answers.map(({ body }) => body.token)).size, 1);
  assert.equal(people().length, count + 1);
});
