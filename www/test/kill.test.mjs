// kill -9 in the middle of everything: no confirmed consent is lost, nobody is mailed twice, the archive is whole.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { base, post } from "./client.mjs";
import { join, lastLink, sendForm } from "./life.mjs";
import { startSite } from "./site.mjs";
import { startSmtp } from "./smtp.mjs";

const kills = Number(process.env.FORMWELL_KILLS ?? 26);
/** Milliseconds until the next kill. */
const soon = (most) => Math.floor(Math.random() * most);
const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));

let smtp;
let site;
before(async () => {
  smtp = await startSmtp();
  site = await startSite({ env: { FORMWELL_SMTP: smtp.url } });
});
after(async () => {
  await site.remove();
  await smtp.stop();
});

const archive = () =>
  site.rows("SELECT e.*, i.* FROM consent_events e LEFT JOIN consent_identities i ON i.event_id = e.id ORDER BY e.id");

/** Everything that was there is there unchanged. */
function assertGrown(before) {
  assert.deepEqual(archive().slice(0, before.length), before);
  assert.deepEqual(site.rows("PRAGMA integrity_check"), [{ integrity_check: "ok" }]);
  assert.deepEqual(site.rows("PRAGMA foreign_key_check"), []);
}

const repeated = (rows) => rows.filter((row, index) => rows.indexOf(row) !== index);

test(`the server is killed ${kills} times during sign-ups and confirmations`, { timeout: 600_000 }, async () => {
  const stored = new Set();
  const confirmed = new Set();
  let count = 0;

  /** Signs up and confirms until the server is gone; notes what was answered. */
  async function visitor() {
    for (;;) {
      const email = `visitor${++count}@example.org`;
      try {
        const answer = await post(site, "/signup", { ...base, email });
        assert.equal(answer.status, 201);
        stored.add(email);
        const page = await sendForm(site, lastLink(site, email, "/confirm/"), { pressed: "yes" });
        assert.equal(page.status, 200);
        confirmed.add(email);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        return;
      }
    }
  }

  for (let kill = 0; kill < kills; kill++) {
    const before = archive();
    // Once it is at work, on a slow machine too; then at any moment.
    const done = kill % 2 === 0 ? stored : confirmed;
    const seen = done.size;
    const visitors = Array.from({ length: 4 }, visitor);
    while (done.size === seen) await sleep(2);
    await sleep(soon(300));
    await site.kill();
    await Promise.all(visitors);
    assertGrown(before);
    site = await startSite({ folder: site.folder, env: { FORMWELL_SMTP: smtp.url } });
  }
  await sleep(1_000);
  await site.stop();

  const people = site.rows("SELECT email FROM people").map(({ email }) => email);
  const given = archive().filter(({ event_state }) => event_state === "given");
  for (const email of stored) assert.ok(people.includes(email), `${email} was lost`);
  for (const email of confirmed)
    assert.ok(
      given.some((event) => event.email === email),
      `${email}'s consent was lost`,
    );
  assert.deepEqual(repeated(given.map(({ email }) => email)), []);
  // Every row has its request and its mail, none has half of it.
  for (const table of ["consent_events WHERE event_state = 'requested'", "outbox"]) {
    assert.equal(site.rows(`SELECT count(*) AS n FROM ${table}`)[0].n, people.length, table);
  }
  const arrived = smtp.mails.flatMap(({ to }) => to);
  assert.deepEqual(repeated(arrived), []);
  console.log(`${kills} kills: ${people.length} signed up, ${given.length} confirmed, ${arrived.length} mails arrived`);
  assert.ok(confirmed.size > 0);
});

test(`the daily job is killed ${kills} times midway`, { timeout: 600_000 }, async () => {
  site = await startSite({ folder: site.folder, env: { FORMWELL_SMTP: smtp.url } });
  // Enough for the job to be at work whenever it is killed.
  for (let count = 0; count < 4 * kills; count++) await join(site, `more${count}@example.org`);
  await site.stop();
  const before = archive();
  const seen = smtp.mails.length;
  const later = new Date(Date.now() + 8 * 86_400_000).toISOString();
  const due = site.rows("SELECT id FROM people WHERE next_at <= ? AND merged_into IS NULL", later).length;
  /** Mails that were written, and those that were sent too. */
  const progress = () =>
    site.rows("SELECT count(*) + sum(state <> 'waiting') AS n FROM outbox WHERE kind = 'remind'")[0].n ?? 0;

  async function job(time) {
    const env = { ...process.env, FORMWELL_DB: `${site.folder}/signups.sqlite`, FORMWELL_SMTP: smtp.url };
    const child = spawn(process.execPath, ["build/job.js", "--at", later], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = once(child, "exit");
    if (time === undefined) return (await ended)[0];
    // Once it is at work; then at any moment.
    const before = progress();
    while (child.exitCode === null && progress() === before) await sleep(2);
    await sleep(time);
    child.kill("SIGKILL");
    await ended;
  }

  let midway = 0;
  for (let kill = 0; kill < kills; kill++) {
    await job(soon(40));
    if (progress() < 2 * due) midway++;
    assertGrown(before);
  }
  assert.equal(await job(), 0);
  assert.equal(await job(), 0);
  const mails = site.rows("SELECT person_id, recipient, state FROM outbox WHERE kind = 'remind'");
  assert.deepEqual(repeated(mails.map(({ person_id }) => person_id)), []);
  assert.equal(mails.length, due);
  const arrived = smtp.mails
    .slice(seen)
    .filter(({ parsed }) => /Still missing/.test(parsed.subject))
    .flatMap(({ to }) => to);
  assert.deepEqual(repeated(arrived), []);
  for (const { recipient, state } of mails) {
    // One that was under way when the job was killed is not sent again; all others arrived.
    assert.ok(arrived.includes(recipient) || state === "sending", `${recipient}: ${state}`);
  }
  const reminders = site
    .rows("SELECT record FROM people WHERE verified_at IS NOT NULL")
    .map(({ record }) => JSON.parse(record).reminders);
  for (const reminder of reminders) assert.equal(reminder?.length, 1);
  const uncertain = mails.filter(({ state }) => state === "sending").length;
  console.log(
    `${kills} kills, ${midway} midway: ${due} due, ${arrived.length} reminders arrived, ${uncertain} uncertain`,
  );
});
