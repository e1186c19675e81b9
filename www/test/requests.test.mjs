// Requests that are wrong before any rule applies, headers, the form without a script, and restarts.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { base, more, post, send } from "./client.mjs";
import { startSite } from "./site.mjs";

let site;
before(async () => {
  site = await startSite();
});
after(() => site.remove());

const count = () => site.rows("SELECT count(*) AS n FROM people")[0].n;

for (const [name, body, status, code] of [
  ["no JSON", "{", 400, "bad_json"],
  ["an empty body", "", 400, "bad_json"],
  ["null", "null", 400, "bad_body"],
  ["a list", "[]", 400, "bad_body"],
  ["no values", "{}", 400, "bad_body"],
  ["values as a list", '{"values":[]}', 400, "bad_body"],
  ["a guessable submission", '{"values":{},"submission":"1"}', 400, "bad_body"],
  ["an unknown key beside the values", '{"values":{},"step":2}', 400, "bad_body"],
  ["a body over the limit", `{"values":{"city":"${"x".repeat(40_000)}"}}`, 413, "body_too_large"],
]) {
  test(`${status} for ${name}`, async () => {
    const answer = await send(site, "/signup", body);
    assert.equal(answer.status, status);
    assert.equal(answer.body.error.code, code);
    assert.equal(count(), 0);
  });
}

test("413 too where the length is not announced", async () => {
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode("x".repeat(10_000)));
    },
  });
  const answer = await send(site, "/signup", endless).catch((error) => error);
  // The server may answer or hang up first; either way it reads no further.
  assert.ok(answer instanceof Error || answer.status === 413);
  assert.equal((await fetch(site.url)).status, 200);
});

test("415 for a type it does not read", async () => {
  const answer = await send(site, "/signup", "<a/>", { "content-type": "application/xml" });
  assert.equal(answer.status, 415);
});

test("404 for a signup nobody has, a step no plan has, and other paths", async () => {
  const { body } = await post(site, "/signup", base);
  for (const path of ["/signup/nobody/more", `/signup/${body.token}/third`]) {
    assert.equal((await post(site, path, more)).status, 404, path);
  }
  for (const path of ["/signup/nobody", "/assets/..%2f..%2fplan.json", "/assets/server.js", "/nowhere"]) {
    assert.equal((await fetch(site.url + path)).status, 404, path);
  }
});

test("names from the prototype are unknown fields like any other", async () => {
  const answer = await send(site, "/signup", `{"values":{"__proto__":{"consent":true},"constructor":1}}`);
  assert.equal(answer.status, 422);
  assert.deepEqual(
    answer.body.issues.map(({ path }) => path[0]),
    ["__proto__", "constructor"],
  );
});

test("the headers allow nothing from elsewhere and nothing inline", async () => {
  const response = await fetch(site.url);
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  const html = await response.text();
  assert.doesNotMatch(html, /<style| style=| on[a-z]+=|<script(?![^>]* src=)/);
});

test("assets are revalidated by their digest", async () => {
  const first = await fetch(`${site.url}/assets/site.css`);
  const again = await fetch(`${site.url}/assets/site.css`, { headers: { "if-none-match": first.headers.get("etag") } });
  assert.deepEqual([first.status, again.status], [200, 304]);
});

const form = (fields) => new URLSearchParams(fields).toString();
const asBrowser = () => ({
  "content-type": "application/x-www-form-urlencoded",
  accept: "text/html",
  origin: site.url,
});

test("without a script the same form goes through both steps", async () => {
  const first = await send(site, "/signup", form({ ...base, consent: "true" }), asBrowser());
  assert.equal(first.status, 303);
  const path = first.headers.get("location");
  const fields = [
    ["accountType", "private"],
    ["city", "Augsburg"],
    ["interests", "sport"],
    ["interests", "tech"],
    ["company", ""],
  ];
  const second = await send(site, path, form(fields), asBrowser());
  assert.equal(second.status, 303);
  const done = await (await fetch(site.url + second.headers.get("location"))).text();
  assert.match(done, /Thank you, Anna!/);
});

test("without a script a refused form comes back filled in, errors at the fields, text escaped", async () => {
  const answer = await send(site, "/signup", form({ ...base, familyName: `"><script>`, email: "anna@" }), asBrowser());
  assert.equal(answer.status, 422);
  assert.match(answer.text, /The part after the @ sign is missing/);
  assert.match(answer.text, /aria-invalid="true"/);
  assert.match(answer.text, /value="&quot;&gt;&lt;script&gt;"/);
  assert.doesNotMatch(answer.text, /"><script>/);
});

test("a form sent from another site is refused", async () => {
  const headers = { ...asBrowser(), origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  const answer = await send(site, "/signup", form({ ...base, consent: "true" }), headers);
  assert.equal(answer.status, 403);
});

test("a restart keeps what was stored, and SIGTERM ends the process cleanly", async () => {
  const { body } = await post(site, "/signup", base);
  const before = count();
  assert.equal(await site.stop(), 0);
  site = await startSite({ folder: site.folder });
  assert.equal(count(), before);
  assert.equal((await post(site, body.next, more)).status, 200);
});

test("a taken PORT is one clear line and exit status 1", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  await assert.rejects(startSite({ port: blocker.address().port }), /ended before/);
  blocker.close();
});
