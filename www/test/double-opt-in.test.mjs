// Sign-up, mail over SMTP, click, proof; and the way out in every mail.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { missingEvidence } from "formwell";
import { base, more, post, send } from "./client.mjs";
import { eventsOf, lastLink, mailsTo, openPage, personAt, sendForm, until } from "./life.mjs";
import { startSite } from "./site.mjs";
import { startSmtp } from "./smtp.mjs";

const origin = "https://letter.example.net";
let smtp;
let site;
before(async () => {
  smtp = await startSmtp({
    refuse: (address) => (address.startsWith("gone") ? { code: 550, text: "5.1.1 User unknown" } : undefined),
  });
  site = await startSite({ env: { FORMWELL_SMTP: smtp.url, FORMWELL_URL: origin } });
});
after(async () => {
  await site.remove();
  await smtp.stop();
});

const received = (address) => smtp.mails.filter(({ to }) => to.includes(address));
const mailTo = (address) => until(() => received(address)[0]);

test("the mail arrives as written, with the link and the way out", async () => {
  const email = "jörg.müller@example.org";
  const name = "Jörg „Joe“ 🙂";
  await post(site, "/signup", { ...base, email, givenName: name });
  const { parsed, raw } = await mailTo(email);
  assert.equal(parsed.subject, "Please confirm your address");
  assert.equal(parsed.to.value[0].address, email);
  assert.equal(parsed.from.value[0].address, "letter@example.org");
  assert.match(parsed.text, new RegExp(`^Hello ${name},`));
  const [stored] = mailsTo(site, email);
  assert.equal(parsed.messageId, stored.message_id);
  assert.equal(parsed.text.trimEnd(), stored.body.trimEnd());
  const way = parsed.headers.get("list").unsubscribe;
  assert.match(way.url, new RegExp(`^${origin}/unsubscribe/`));
  assert.match(raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.doesNotMatch(parsed.text, /\/preferences\//, "nobody sees data before they confirmed");
  await until(() => mailsTo(site, email)[0].state === "sent");
});

test("in German to somebody who signed up in German", async () => {
  const email = "german@example.org";
  await send(site, "/signup", JSON.stringify({ values: { ...base, email } }), { "accept-language": "de-AT, en;q=0.5" });
  const { parsed } = await mailTo(email);
  assert.equal(parsed.subject, "Bitte bestätigen Sie Ihre Adresse");
  const [event] = eventsOf(site, email);
  assert.match(event.wording, /^Ja, schickt mir/);
});

test("the click is proof of everything German courts ask for", async () => {
  const email = "proof@example.org";
  await post(site, "/signup", { ...base, email });
  await mailTo(email);
  assert.equal(personAt(site, email).verified_at, null);
  await until(() => mailsTo(site, email)[0].state === "sent");
  const page = await sendForm(site, lastLink(site, email, "/confirm/"), { pressed: "yes" }, { origin });
  assert.match(page.text, /Your address is confirmed/);

  const [requested, given] = eventsOf(site, email);
  assert.deepEqual([requested.event_state, given.event_state], ["requested", "given"]);
  for (const event of [requested, given]) {
    assert.deepEqual(missingEvidence(event, "de_doi"), []);
    assert.equal(event.notice_version, "2");
    assert.equal(event.ip, "127.0.0.1");
    assert.equal(event.wording, requested.wording);
  }
  const [mail] = mailsTo(site, email);
  assert.equal(given.mail_id, mail.message_id);
  assert.equal(given.mail_time, mail.sent_at);
  assert.equal(given.request_time, requested.event_time);
  assert.equal(given.request_ip, "127.0.0.1");
  assert.notEqual(given.pii_principal_id, email);

  const notice = await (await fetch(`${site.url}/privacy`)).text();
  const paragraphs = [...notice.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) => text).slice(0, 4);
  assert.equal(given.notice_hash, createHash("sha256").update(paragraphs.join("\n")).digest("hex"));
  const person = personAt(site, email);
  assert.equal(JSON.parse(person.record).address.status, "ok");
  assert.ok(person.verified_at);
  assert.ok(person.next_at, "the daily job knows when to look again");
});

test("a known address is answered as an unknown one is", async () => {
  const email = "proof@example.org";
  const shape = ({ status, headers, body }) => [
    status,
    Object.keys(body),
    headers.get("content-length"),
    [...headers.keys()],
  ];
  const known = await post(site, "/signup", { ...base, email });
  const unknown = await post(site, "/signup", { ...base, email: "other@example.org" });
  assert.deepEqual(shape(known), shape(unknown));
  await until(() => received(email).length === 2);
  const [first, second] = received(email);
  assert.equal(second.parsed.subject, first.parsed.subject);
  // Pages of the token show what was typed there, never what is known of the address.
  const { text } = await openPage(site, known.body.next.replace("more", "base"));
  assert.match(text, /López/);

  const ask = (address) => sendForm(site, "/preferences", { email: address }, { origin });
  const [asked, nobody] = [await ask(email), await ask("nobody@example.org")];
  assert.deepEqual([asked.status, asked.text], [nobody.status, nobody.text]);
  assert.equal(mailsTo(site, "nobody@example.org").length, 0);
});

test("who confirms a known address is joined to who they were", async () => {
  const email = "twice@example.org";
  const join = async (values) => {
    const { body } = await post(site, "/signup", { ...base, ...values, email });
    await sendForm(site, lastLink(site, email, "/confirm/"), { pressed: "yes" }, { origin });
    return body;
  };
  const first = await join({ givenName: "Anna" });
  await post(site, first.next, more);
  const second = await join({ givenName: "Anne" });
  const rows = site.rows("SELECT * FROM people WHERE email = ? ORDER BY id", email);
  assert.equal(rows.length, 2);
  assert.equal(rows[1].merged_into, rows[0].id);
  const { answers } = JSON.parse(rows[0].record);
  assert.deepEqual([answers.givenName.value, answers.city.value], ["Anne", "Augsburg"]);
  // The page where the second one began still shows what was typed there, and no more.
  assert.equal((await post(site, second.next, { ...more, city: "Ulm" })).status, 200);
  assert.equal(
    JSON.parse(site.rows("SELECT record FROM people WHERE id = ?", rows[0].id)[0].record).answers.city.value,
    "Ulm",
  );
});

test("a mailbox gets four mails with links an hour, and the answer stays the same", async () => {
  const answers = [];
  for (let count = 0; count < 7; count++) {
    answers.push(await post(site, "/signup", { ...base, email: `some.one+${count}@gmail.com` }));
  }
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  const written = site.rows("SELECT recipient FROM outbox WHERE mailbox = 'someone@gmail.com'");
  assert.equal(written.length, 4);
});

test("the way out: looking changes nothing, one click does, and a second one is as good", async () => {
  const email = "leaves@example.org";
  await post(site, "/signup", { ...base, email });
  await sendForm(site, lastLink(site, email, "/confirm/"), { pressed: "yes" }, { origin });
  const path = lastLink(site, email, "/unsubscribe/");
  const states = () => eventsOf(site, email).map(({ event_state }) => event_state);
  assert.equal((await openPage(site, path)).status, 200);
  assert.deepEqual(states(), ["requested", "given"]);
  assert.equal((await sendForm(site, path, { pressed: "no" }, { origin })).status, 303);
  assert.deepEqual(states(), ["requested", "given"]);
  // As a mail service sends it: from elsewhere, without an origin.
  for (let count = 0; count < 3; count++) {
    const answer = await send(site, path, "List-Unsubscribe=One-Click", {
      "content-type": "application/x-www-form-urlencoded",
      accept: "*/*",
    });
    assert.equal(answer.status, 200);
  }
  assert.deepEqual(states(), ["requested", "given", "withdrawn"]);
  assert.equal(personAt(site, email).next_at, null);
});

test("an address that the server refuses for good is off the list at once", async () => {
  const email = "gone@example.org";
  await post(site, "/signup", { ...base, email });
  const status = () => JSON.parse(personAt(site, email).record).address?.status;
  await until(() => status() === "hard");
  assert.equal(mailsTo(site, email)[0].state, "failed");
  assert.deepEqual(
    site
      .rows("SELECT kind, reason, status FROM bounces WHERE kind <> 'arrived'")
      .map((row) => [row.kind, row.reason, row.status]),
    [["hard", "user_unknown", "5.1.1"]],
  );
});

test("a header cannot be smuggled in, in a name or an address", async () => {
  const email = "inject@example.org";
  const answer = await post(site, "/signup", {
    ...base,
    email,
    givenName: "Anna\r\nBcc: victim@example.org\r\n\r\nHi",
  });
  if (answer.status === 201) {
    const { raw, parsed } = await mailTo(email);
    const [head] = raw.split("\r\n\r\n");
    assert.doesNotMatch(head, /^bcc:/im);
    assert.equal(parsed.to.value.length, 1);
  }
  for (const bad of [
    "a@example.org\r\nBcc: v@example.org",
    "a@example.org,v@example.org",
    '"a\r\nBcc: v@example.org"@example.org',
  ]) {
    assert.equal((await post(site, "/signup", { ...base, email: bad })).status, 422, bad);
  }
  assert.equal(received("victim@example.org").length, 0);
});

test("mails wait while the server is away, and go out once it is back", async () => {
  const port = Number(new URL(smtp.url).port);
  await smtp.stop();
  const email = "patient@example.org";
  assert.equal((await post(site, "/signup", { ...base, email })).status, 201);
  await until(() => mailsTo(site, email)[0].answer);
  assert.equal(mailsTo(site, email)[0].state, "waiting");
  smtp = await startSmtp({ port });
  await post(site, "/signup", { ...base, email: "next@example.org" });
  await mailTo(email);
  assert.equal(received(email).length, 1);
});
