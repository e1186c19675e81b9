// What people try who do not want a letter.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, post, send } from "./client.mjs";
import { join, lastLink, linksOf, openPage, personAt, sendForm } from "./life.mjs";
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
  const session = links.make("session", reference, new Date(Date.now() + 60_000));
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
    const link = links.make("click", reference, new Date(Date.now() - 1), ["mail", name]);
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
  await sendForm(site, "/preferences", { email });
  const me = (await sendForm(site, lastLink(site, email, "/preferences/"))).headers.get("location");
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
