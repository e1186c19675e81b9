// What people try who do not want a letter.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addressTag } from "../build/links.js";
import { base, post, send } from "./client.mjs";
import { join, lastLink, linksOf, mailsTo, openData, openPage, personAt, sendForm } from "./life.mjs";
import { startSite } from "./site.mjs";

let site;
before(async () => {
  site = await startSite();
});
after(() => site.remove());

const counts = () =>
  ["people", "consent_events", "outbox", "bounces"].map((name) => site.rows(`SELECT count(*) AS n FROM ${name}`)[0].n);

test("forms from other sites change nothing, on any page", async () => {
  const email = "csrf@example.org";
  await join(site, email);
  const links = await linksOf(site);
  const { reference } = personAt(site, email);
  const session = links.make("session", reference, new Date(Date.now() + 60_000), ["", addressTag(email)]);
  const before = [counts(), personAt(site, email)];
  const paths = [
    "/signup",
    "/preferences",
    lastLink(site, email, "/confirm/"),
    `/me/${session}`,
    `/me/${session}/stop`,
    `/me/${session}/erase`,
    "/office/travel",
    "/office/letter",
    "/office/notice",
    "/office/phone",
    "/outbox/1",
  ];
  const fields = { ...base, consent: "true", sure: "yes", far: "P180D", address: email, channel: "*", what: "hard" };
  for (const path of paths) {
    for (const origin of ["https://elsewhere.example", "null"]) {
      const headers = { origin, "sec-fetch-site": "cross-site" };
      assert.equal((await sendForm(site, path, fields, headers)).status, 403, path);
      const multipart = { ...headers, accept: "text/html", "content-type": "multipart/form-data; boundary=x" };
      assert.equal((await send(site, path, "--x--", multipart)).status, 403, path);
      assert.equal(
        (await send(site, path, "sure=yes", { ...headers, "content-type": "text/plain" })).status,
        403,
        path,
      );
    }
  }
  assert.deepEqual([counts(), personAt(site, email)], before);
});

test("413 for a body that is too large, on every page that takes one", async () => {
  const large = new URLSearchParams({ email: "x".repeat(40_000) }).toString();
  for (const path of [
    "/signup",
    "/preferences",
    "/confirm/x",
    "/unsubscribe/x",
    "/me/x",
    "/ask/x",
    "/hooks/bounce",
    "/office/phone",
  ]) {
    const answer = await send(site, path, large, {
      "content-type": "application/x-www-form-urlencoded",
      origin: site.url,
    });
    assert.equal(answer.status, 413, path);
  }
  const list = new FormData();
  list.set("file", new File(["x@example.org\n".repeat(400_000)], "list.csv"));
  const answer = await fetch(`${site.url}/office/opt-outs`, {
    method: "POST",
    body: list,
    headers: { origin: site.url },
  });
  assert.equal(answer.status, 413);
});

test("a redirect leads to the listed targets and nowhere else", async () => {
  await join(site, "redirect@example.org");
  const { reference } = personAt(site, "redirect@example.org");
  const links = await linksOf(site);
  for (const name of ["https://evil.example", "//evil.example", "/\\evil.example", "__proto__", "constructor", ""]) {
    const link = links.make("click", reference, new Date(Date.now() - 1), ["mail", "tag", name]);
    const { status, headers } = await openPage(site, `/go/${link}`);
    assert.deepEqual([status, headers.get("location")], [302, "/"], name);
  }
  assert.equal((await openPage(site, "/go/https://evil.example")).status, 404);
});

test("a table for a spreadsheet runs nothing that somebody typed", async () => {
  const bad = ['=HYPERLINK("http://evil.example")', "+1+1", "-2", "@SUM(A1)", "\t=1", "＝1+1"];
  for (const [index, familyName] of bad.entries()) {
    await join(site, `formula${index}@example.org`, { familyName });
  }
  await join(site, "+formula@example.org");
  const { text } = await openPage(site, "/office/people.csv");
  const { parse } = await import("csv-parse/sync");
  const rows = parse(text, { bom: true, columns: true });
  assert.ok(rows.length >= bad.length);
  for (const row of rows) {
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
  }
  assert.ok(rows.some(({ address }) => address === "'+formula@example.org"));
});

test("nothing typed becomes markup, on any page that shows it", async () => {
  const script = "<script>alert(1)</script>";
  const email = "markup@example.org";
  await join(site, email, { givenName: script, familyName: `"><img src=x onerror=alert(1)>` });
  const me = await openData(site, email);
  for (const path of [
    me,
    "/outbox",
    "/office",
    "/dashboard",
    `${me}?said=<script>`,
    "/office?said=<script>&n=<script>",
  ]) {
    const { text, headers } = await openPage(site, path);
    assert.doesNotMatch(text, /<script>|<img src=x/, path);
    assert.match(headers.get("content-security-policy"), /script-src 'self' 'wasm-unsafe-eval'/);
  }
});

test("no page has anything inline or from elsewhere", async () => {
  for (const path of [
    "/",
    "/privacy",
    "/preferences",
    "/outbox",
    "/office",
    "/dashboard",
    "/playground",
    "/clean",
    "/read/sport",
  ]) {
    const { text, status } = await openPage(site, path);
    assert.equal(status, 200, path);
    assert.doesNotMatch(
      text,
      /<style| style=| on[a-z]+="|<script(?![^>]* src="\/)|(src|href)="(https?:)?\/\/(?!127)/,
      path,
    );
  }
});

test("pages of one person are kept by no cache and told to no other site", async () => {
  const email = "private@example.org";
  await join(site, email);
  const { headers } = await openPage(site, lastLink(site, email, "/unsubscribe/"));
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal(headers.get("referrer-policy"), "same-origin");
});

test("too many forms from one address: 429, and the page is still there", async () => {
  const other = await startSite({ env: { FORMWELL_RATE: "5" } });
  try {
    const statuses = [];
    for (let count = 0; count < 7; count++) {
      const { status } = await post(other, "/signup", { ...base, email: `rate${count}@example.org` });
      statuses.push(status);
    }
    assert.deepEqual(statuses, [201, 201, 201, 201, 201, 429, 429]);
    // A header that anybody can send changes nothing.
    const forged = await send(other, "/signup", JSON.stringify({ values: base }), { "x-forwarded-for": "192.0.2.7" });
    assert.equal(forged.status, 429);
    assert.equal((await openPage(other, "/")).status, 200);
  } finally {
    await other.remove();
  }
});

test("what a request says cannot forge a line of the log", async () => {
  const { spawn } = await import("node:child_process");
  const { once } = await import("node:events");
  const server = spawn(process.execPath, ["build/server.js"], {
    env: { ...process.env, PORT: "0", FORMWELL_DB: `${site.folder}/log.sqlite`, FORMWELL_SMTP: "smtp://127.0.0.1:1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  server.stderr.on("data", (text) => {
    log += text;
  });
  const [line] = await once(server.stdout, "data");
  const url = new URL(/http:\S+/.exec(String(line))[0]).origin;
  await post({ url }, "/signup", { ...base, givenName: "Anna\nINFO all is well" });
  await fetch(`${url}/nowhere%0aINFO`, { headers: { "user-agent": "x\tINFO" } });
  const end = Date.now() + 5_000;
  while (!log.includes("mail") && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  server.kill("SIGTERM");
  await once(server, "exit");
  assert.match(log, /^mail 1: /m);
  assert.doesNotMatch(log, /^INFO/m);
});

test("the office needs a password once mails leave the machine", async () => {
  const env = { FORMWELL_SMTP: "smtp://127.0.0.1:1" };
  const closed = await startSite({ env });
  const open = await startSite({ env: { ...env, FORMWELL_PASSWORD: "a good one" } });
  try {
    const authorization = `Basic ${Buffer.from("office:a good one").toString("base64")}`;
    for (const path of ["/office", "/office/people.csv", "/outbox", "/dashboard"]) {
      assert.equal((await openPage(closed, path)).status, 404, path);
      assert.equal((await openPage(open, path)).status, 401, path);
      assert.equal((await openPage(open, path, { authorization })).status, 200, path);
    }
    assert.equal((await sendForm(closed, "/office/letter")).status, 404);
    assert.equal((await sendForm(open, "/office/phone")).status, 401);
  } finally {
    await closed.remove();
    await open.remove();
  }
});

test("nobody gets at somebody's data by claiming their address", async () => {
  const [victim, attacker] = ["victim@example.org", "attacker@example.org"];
  await join(site, victim, { familyName: "Geheim" });
  const { token } = await join(site, attacker);
  const session = await openData(site, attacker);
  await openData(site, attacker);
  const unused = mailsTo(site, attacker).flatMap(({ links }) =>
    links.filter((link) => link.startsWith("/preferences/")),
  );

  // The attacker tells the victim's address as a new one, and the victim confirms without a thought.
  const answers = { salutation: "Herr", familyName: "Böse", givenName: "Bob", email: victim };
  assert.equal((await sendForm(site, session, answers)).status, 303);
  assert.equal(personAt(site, attacker).new_email, victim);
  await sendForm(site, lastLink(site, victim, "/confirm/"), { pressed: "yes" });
  assert.equal(site.rows("SELECT count(*) AS n FROM people WHERE email = ? AND merged_into IS NULL", victim)[0].n, 1);

  for (const path of [session, `${session}/export`, `/signup/${token}`, `/signup/${token}/base`]) {
    const { status, text } = await openPage(site, path);
    assert.doesNotMatch(text, /Geheim|victim@/, path);
    assert.ok(status === 410 || status === 404, `${path}: ${status}`);
  }
  for (const path of unused) assert.equal((await sendForm(site, path)).status, 410);
  assert.equal((await sendForm(site, `${session}/erase`, { sure: "yes" })).status, 410);
  const stop = lastLink(site, attacker, "/unsubscribe/");
  await sendForm(site, stop, { pressed: "yes" });
  const states = site.rows(
    "SELECT event_state FROM consent_events WHERE person_id = ? ORDER BY id",
    personAt(site, victim).id,
  );
  assert.ok(states.every(({ event_state }) => event_state !== "withdrawn"));
});

test("the office is there by the name of this machine alone", async () => {
  const { request } = await import("node:http");
  const status = (host) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(site.url);
      request({ hostname, port, path: "/office", headers: { host } }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
  const { port } = new URL(site.url);
  assert.equal(await status(`rebound.example:${port}`), 404);
  assert.equal(await status(`localhost:${port}`), 200);
  assert.equal(await status(`127.0.0.1:${port}`), 200);
});

test("a cookie is set for a choice of language alone", async () => {
  assert.equal((await openPage(site, "/", { "accept-language": "de" })).headers.get("set-cookie"), null);
  const { headers, text } = await openPage(site, "/?lang=de");
  assert.match(headers.get("set-cookie"), /^language=de;.*HttpOnly/);
  assert.match(text, /<html lang="de">/);
  assert.match((await openPage(site, "/", { cookie: "language=de" })).text, /<html lang="de">/);
});
