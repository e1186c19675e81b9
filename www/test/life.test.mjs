// Half a year over HTTP: what the rules say at each station is what the site does.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { after, before, test } from "node:test";
import { more, post, send } from "./client.mjs";
import { eventsOf, join, lastLink, mailsTo, openData, openPage, personAt, sendForm } from "./life.mjs";
import { startSite } from "./site.mjs";

const FORMWELL_WEBHOOK_SECRET = "what the mail service knows";
let site;
before(async () => {
  site = await startSite({ args: ["--at", "2026-03-02T10:00:00Z"], env: { FORMWELL_WEBHOOK_SECRET } });
});
after(() => site.remove());

const travel = async (far) => {
  const answer = await sendForm(site, "/office/travel", { far });
  assert.equal(answer.status, 303);
  return Number(new URL(answer.headers.get("location"), site.url).searchParams.get("n"));
};
const letter = () => sendForm(site, "/office/letter");
const kinds = (email) => mailsTo(site, email).map(({ kind }) => kind);
const record = (email) => JSON.parse(personAt(site, email).record);
const events = (email) => eventsOf(site, email).map(({ event_state }) => event_state);

/** Clicks the first link of the latest letter. */
async function click(email) {
  const { headers } = await openPage(site, lastLink(site, email, "/go/"));
  return headers.get("location");
}

/** Opens the preference center by the latest mail. */
async function openMe(email) {
  const answer = await sendForm(site, lastLink(site, email, "/preferences/"));
  assert.equal(answer.status, 303);
  return answer.headers.get("location");
}

const shared = { salutation: "Frau", familyName: "López", givenName: "Anna" };

test("abandoned after step one: reminders after 7, 14 and 30 days, then silence", async () => {
  const email = "abandoned@example.org";
  await join(site, email);
  assert.match(personAt(site, email).next_at, /^2026-03-09T/);
  await travel("P7D");
  assert.deepEqual(kinds(email), ["confirm", "remind"]);
  const reminder = mailsTo(site, email)[1];
  assert.match(reminder.subject, /Account type/);
  assert.match(reminder.created_at, /^2026-03-09T/);
  // A machine's clock may have been set back by a moment since the reminder before, whose days are then not over.
  await travel("P14D");
  await travel("P1D");
  assert.deepEqual(kinds(email), ["confirm", "remind", "remind"]);
  await travel("P30D");
  await travel("P1D");
  assert.deepEqual(kinds(email), ["confirm", "remind", "remind", "remind"]);
  await travel("P30D");
  await travel("P30D");
  assert.equal(kinds(email).length, 4, "three reminders are enough");
});

test("the job run twice, and twice at once, mails nobody twice", async () => {
  const { spawn } = await import("node:child_process");
  const { once } = await import("node:events");
  const count = () => site.rows("SELECT count(*) AS n FROM outbox")[0].n;
  const before = count();
  const job = async () => {
    const env = { ...process.env, FORMWELL_DB: `${site.folder}/signups.sqlite` };
    const [status] = await once(spawn(process.execPath, ["build/job.js"], { env, stdio: "ignore" }), "exit");
    assert.equal(status, 0);
  };
  await job();
  await Promise.all([job(), job(), job()]);
  assert.equal(count(), before);
});

test("180 days after the last update, a mail asks whether everything is right; saving restarts the clock", async () => {
  const email = "refresh@example.org";
  const { next } = await join(site, email);
  await post(site, next, { ...more, birthday: "1990-05-05" });
  await travel("P30D");
  await travel("P180D");
  assert.deepEqual(kinds(email), ["confirm", "refresh"]);
  const me = await openMe(email);
  const page = await openPage(site, me);
  assert.match(page.text, /value="Augsburg"/);
  const fields = { ...shared, email, accountType: "private", city: "Ulm", birthday: "1990-05-05", interests: "tech" };
  const saved = await sendForm(site, me, fields);
  assert.equal(saved.status, 303);
  const { answers } = record(email);
  assert.equal(answers.city.value, "Ulm");
  assert.equal(answers.familyName.at, answers.city.at, "looked over means as good as new");
  await travel("P30D");
  assert.deepEqual(kinds(email), ["confirm", "refresh"]);
});

test("a question on a click: one at a time, at most as often as the plan says, then the next field", async () => {
  const email = "clicks@example.org";
  const { next } = await join(site, email);
  await post(site, next, { accountType: "private", city: "Ulm" });
  const asked = [];
  for (let count = 0; count < 7; count++) {
    await letter();
    const to = await click(email);
    if (!to.startsWith("/ask/")) {
      asked.push(to);
    } else {
      const { text } = await openPage(site, to);
      asked.push(/data-field="(\w+)"/.exec(text)[1]);
      assert.equal((await sendForm(site, to, { skip: "yes" })).headers.get("location"), "/read/sport");
    }
    await travel("P7D");
  }
  // `interests` weighs more and may be asked three times, `birthday` twice.
  assert.deepEqual(asked, [
    "interests",
    "interests",
    "interests",
    "birthday",
    "birthday",
    "/read/sport",
    "/read/sport",
  ]);
});

test("a second click on the same link goes straight on, and so does one soon after a question", async () => {
  const email = "quick@example.org";
  await join(site, email);
  await letter();
  const path = lastLink(site, email, "/go/");
  assert.match((await openPage(site, path)).headers.get("location"), /^\/ask\//);
  assert.equal((await openPage(site, path)).headers.get("location"), "/read/sport");
  const other = mailsTo(site, email)
    .at(-1)
    .links.filter((link) => link.startsWith("/go/"))[1];
  assert.equal((await openPage(site, other)).headers.get("location"), "/read/music", "the plan's cooldown");
  assert.equal(record(email).asks.accountType.length, 1);
});

test("an answer to the question is stored, and the business switch changes what is asked", async () => {
  const email = "business@example.org";
  await join(site, email);
  await letter();
  const ask = await click(email);
  const answer = await sendForm(site, ask, { accountType: "business" });
  assert.equal(answer.headers.get("location"), "/read/sport");
  assert.equal(record(email).answers.accountType.value, "business");
  assert.equal((await sendForm(site, ask, { accountType: "private" })).status, 410, "once");
  await travel("P7D");
  await letter();
  const { text } = await openPage(site, await click(email));
  assert.match(text, /data-field="company"/);
  await travel("P1D");
  assert.ok(mailsTo(site, email).every(({ kind, subject }) => kind !== "remind" || /Company/.test(subject)));
});

test("a hard bounce takes the address off the list at once; the next click asks for a new one", async () => {
  const email = "bounces@example.org";
  await join(site, email);
  await letter();
  const mail = mailsTo(site, email).at(-1);
  const body = {
    messageId: mail.message_id,
    status: "5.1.1",
    action: "failed",
    diagnostic: "smtp; 550 5.1.1 User unknown",
  };
  assert.equal((await hook("bounce", body, "sha256=0")).status, 401);
  assert.equal(record(email).address.status, "ok");
  const answer = await hook("bounce", body);
  assert.equal(answer.body.kind, "hard");
  await hook("bounce", body);
  assert.equal(site.rows("SELECT count(*) AS n FROM bounces WHERE message_id = ?", mail.message_id)[0].n, 1);
  assert.equal(record(email).address.status, "hard");
  assert.equal(personAt(site, email).next_at, null);

  const ask = await click(email);
  const { text } = await openPage(site, ask);
  assert.match(text, /come back/);
  const fresh = "fresh@example.org";
  assert.equal((await sendForm(site, ask, { email: "fresh@@example.org" })).status, 422);
  assert.equal((await sendForm(site, ask, { email: fresh })).status, 303);
  // It counts once it is confirmed.
  assert.equal(personAt(site, email).new_email, fresh);
  const count = kinds(email).length;
  await letter();
  assert.equal(kinds(email).length, count);
  await sendForm(site, lastLink(site, fresh, "/confirm/"), { pressed: "yes" });
  const person = personAt(site, fresh);
  assert.equal(person.new_email, null);
  assert.equal(JSON.parse(person.record).address.status, "ok");
  assert.ok(person.next_at);
});

test("soft bounces pass, until there are as many in a row as the package says", async () => {
  const email = "soft@example.org";
  await join(site, email);
  const body = { status: "5.2.2", action: "failed", diagnostic: "smtp; 552 5.2.2 Mailbox full" };
  const statuses = [];
  const bounce = async () => {
    await letter();
    const { body: found } = await hook("bounce", { ...body, messageId: mailsTo(site, email).at(-1).message_id });
    assert.equal(found.removeAfter, 3);
    statuses.push(record(email).address.status);
    await travel("P1D");
  };
  await bounce();
  await bounce();
  await letter();
  await click(email);
  statuses.push(record(email).address.status);
  await travel("P1D");
  for (let count = 0; count < 3; count++) await bounce();
  assert.deepEqual(statuses, ["soft", "soft", "ok", "soft", "soft", "hard"]);
});

test("a complaint ends everything", async () => {
  const email = "complains@example.org";
  await join(site, email);
  const messageId = mailsTo(site, email)[0].message_id;
  assert.deepEqual((await hook("complaint", { messageId, feedbackType: "not-spam" })).body, { suppress: false });
  assert.deepEqual((await hook("complaint", { messageId, feedbackType: "abuse" })).body, { suppress: true });
  assert.equal(record(email).address.status, "complaint");
  const count = kinds(email).length;
  await letter();
  await travel("P14D");
  assert.equal(kinds(email).length, count);
});

test("opt-outs by a list and by phone", async () => {
  await join(site, "listed@gmail.com");
  await join(site, "caller@example.org");
  const data = new FormData();
  const csv = `\uFEFFname;e-mail\nAnna;l.isted+x@googlemail.com\nBen;unknown@example.org\n=cmd();not an address\n`;
  data.set("file", new File([csv], "robinson.csv"));
  const answer = await fetch(`${site.url}/office/opt-outs`, {
    method: "POST",
    body: data,
    redirect: "manual",
    headers: { origin: site.url },
  });
  assert.equal(new URL(answer.headers.get("location"), site.url).searchParams.get("n"), "1,1,2");
  assert.deepEqual(events("listed@gmail.com"), ["requested", "given", "withdrawn"]);
  assert.match(record("listed@gmail.com").optOuts[0].source, /robinson\.csv/);

  await sendForm(site, "/office/phone", { address: "caller@example.org", agent: "Kim", channel: "*" });
  assert.deepEqual(events("caller@example.org"), ["requested", "given", "withdrawn"]);
  await letter();
  assert.deepEqual(kinds("caller@example.org"), ["confirm"]);
  // Coming back is one's own free choice, by the same double opt-in.
  await travel("P1D");
  const me = await openData(site, "caller@example.org");
  await sendForm(site, `${me}/start`);
  await sendForm(site, lastLink(site, "caller@example.org", "/confirm/"), { pressed: "yes" });
  await letter();
  assert.equal(kinds("caller@example.org").at(-1), "letter");
});

test("notice 3 is published: no letters until the next click agrees to it", async () => {
  const email = "notice@example.org";
  await join(site, email);
  await letter();
  assert.equal((await sendForm(site, "/office/notice")).status, 303);
  await travel("P1D");
  await letter();
  assert.deepEqual(kinds(email), ["confirm", "letter"]);
  const ask = await click(email);
  const { text } = await openPage(site, ask);
  assert.match(text, /Notice 3/);
  assert.equal((await sendForm(site, ask, {})).status, 200, "without the tick nothing is given");
  assert.deepEqual(events(email), ["requested", "given"]);
  await sendForm(site, ask, { agree: "yes" });
  const given = eventsOf(site, email).at(-1);
  assert.deepEqual([given.event_state, given.notice_version], ["given", "3"]);
  const { missingEvidence } = await import("formwell");
  assert.deepEqual(missingEvidence(given, "de_doi"), []);
  await letter();
  assert.equal(kinds(email).at(-1), "letter");
  assert.equal((await sendForm(site, "/office/notice")).status, 404, "there is no newer one");
});

test("duplicates by name and birthday are offered and joined", async () => {
  for (const email of ["zoe@example.org", "zoe.work@example.org"]) {
    const { next } = await join(site, email, { familyName: "Ünal", givenName: "Zoë" });
    await post(site, next, { ...more, birthday: "1988-08-08" });
    await travel("P1D");
  }
  const { text } = await openPage(site, "/office");
  const form = /name="one" value="(\d+)"\/?>.*?name="other" value="(\d+)"/s;
  const block = text
    .split("<form")
    .find((part) => part.includes("zoe@example.org") && part.includes("zoe.work@example.org"));
  const [, one, other] = form.exec(block);
  assert.equal((await sendForm(site, "/office/merge", { one, other })).status, 303);
  const [kept] = site.rows("SELECT * FROM people WHERE id = ?", one);
  assert.equal(kept.email, "zoe.work@example.org", "the later address");
  assert.equal((await sendForm(site, "/office/merge", { one, other })).status, 404);
  // Old links of either lead to the one person.
  assert.equal((await openPage(site, lastLink(site, "zoe@example.org", "/unsubscribe/"))).status, 200);
});

test("one's data: seen, taken along, erased; the archive stays without a name", async () => {
  const email = "erase@example.org";
  await join(site, email);
  const me = await openData(site, email);
  const taken = JSON.parse((await openPage(site, `${me}/export`)).text);
  assert.equal(taken.email, email);
  assert.deepEqual(
    taken.record.events.map(({ event_state }) => event_state),
    ["requested", "given"],
  );
  assert.equal(taken.mails.length, 2);
  const { id, reference } = personAt(site, email);
  assert.equal((await sendForm(site, `${me}/erase`, {})).status, 303);
  assert.ok(personAt(site, email));
  assert.match((await sendForm(site, `${me}/erase`, { sure: "yes" })).text, /erased/);

  const archived = site.rows("SELECT * FROM consent_events WHERE person_id = ? ORDER BY id", id);
  assert.deepEqual(
    archived.map(({ event_state }) => event_state),
    ["requested", "given", "withdrawn"],
  );
  assert.deepEqual(new Set(archived.map(({ pii_principal_id }) => pii_principal_id)), new Set([reference]));
  for (const table of ["people", "consent_events", "consent_identities", "outbox", "bounces"]) {
    const text = JSON.stringify(site.rows(`SELECT * FROM ${table}`));
    assert.ok(!text.includes(email), table);
  }
  assert.equal((await openPage(site, me)).status, 410);

  // Nor is it left in the file where it was.
  await site.stop();
  const file = readFileSync(joinPath(site.folder, "signups.sqlite"));
  assert.ok(file.includes("zoe.work@example.org"));
  assert.ok(!file.includes(email));
});

const hook = (kind, body, signature) => {
  const text = JSON.stringify(body);
  const mac = `sha256=${createHmac("sha256", FORMWELL_WEBHOOK_SECRET).update(text).digest("hex")}`;
  return send(site, `/hooks/${kind}`, text, { "x-signature": signature ?? mac });
};
