// Links that nobody else can make, and that work for one purpose, for a while, and once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, post } from "./client.mjs";
import { join, lastLink, linksOf, openPage, personAt, sendForm } from "./life.mjs";
import { startSite } from "./site.mjs";

const purposes = ["confirm", "preferences", "session", "unsubscribe", "click", "ask"];
const later = () => new Date(Date.now() + 60_000);

let site;
let links;
before(async () => {
  site = await startSite();
  links = await linksOf(site);
  await join(site, "links@example.org");
});
after(() => site.remove());

test("a link says for whom, until when, and what else it holds", () => {
  const expires = later();
  const { link } = links.read("click", links.make("click", "somebody", expires, ["mail", "sport"]), new Date());
  assert.equal(link.person, "somebody");
  assert.equal(link.expires, Math.floor(expires / 1000));
  assert.deepEqual(link.extra, ["mail", "sport"]);
  assert.match(link.id, /^[\w-]{16}$/);
});

test("every change of a character makes it forged", () => {
  const token = links.make("confirm", "somebody", later());
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  for (let at = 0; at < token.length; at++) {
    for (const character of alphabet) {
      if (character === token[at]) continue;
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      assert.equal(links.read("confirm", changed, new Date()).problem, "forged", changed);
    }
  }
  for (const text of ["", ".", "..", token.slice(0, -1), `${token}=`, `${token}.`, `.${token}`, "x".repeat(100_000)]) {
    assert.equal(links.read("confirm", text, new Date()).problem, "forged", text.slice(0, 80));
  }
});

test("a link of one purpose is nothing for another", () => {
  for (const made of purposes) {
    for (const read of purposes) {
      const { problem } = links.read(read, links.make(made, "somebody", later()), new Date());
      assert.equal(problem, made === read ? undefined : "forged", `${made} as ${read}`);
    }
  }
});

test("a link ends with the second it was made for", () => {
  const expires = new Date("2026-03-09T10:00:00Z");
  const token = links.make("confirm", "somebody", expires);
  assert.equal(links.read("confirm", token, new Date("2026-03-09T09:59:59.999Z")).problem, undefined);
  assert.equal(links.read("confirm", token, expires).problem, "expired");
});

const pages = { confirm: "/confirm", preferences: "/preferences", unsubscribe: "/unsubscribe" };

for (const [purpose, path] of Object.entries(pages)) {
  test(`${path}: forged, cross-purpose and expired links change nothing`, async () => {
    const { reference } = personAt(site, "links@example.org");
    const state = () =>
      site.rows("SELECT count(*) AS events, (SELECT max(updated_at) FROM people) AS at FROM consent_events");
    const before = state();
    const good = links.make(purpose, reference, later(), ["mail", "tag"]);
    const others = purposes.filter((other) => other !== purpose);
    const forged = [
      good.slice(0, -2),
      ...others.map((other) => links.make(other, reference, later(), ["mail", "tag"])),
    ];
    for (const token of forged) {
      assert.equal((await openPage(site, `${path}/${token}`)).status, 404);
      assert.equal((await sendForm(site, `${path}/${token}`, { pressed: "yes" })).status, 404);
    }
    const expired = links.make(purpose, reference, new Date(Date.now() - 1_000), ["mail", "tag"]);
    assert.equal((await openPage(site, `${path}/${expired}`)).status, 410);
    assert.equal((await sendForm(site, `${path}/${expired}`, { pressed: "yes" })).status, 410);
    assert.deepEqual(state(), before);
  });
}

test("a link to somebody nobody knows is no error of ours", async () => {
  for (const [purpose, path] of Object.entries(pages)) {
    const token = links.make(purpose, "nobody", later(), ["mail", "tag"]);
    const { status } = await sendForm(site, `${path}/${token}`, { pressed: "yes" });
    assert.ok(status < 500, `${path}: ${status}`);
  }
});

test("a confirmation works once, and looking at it confirms nothing", async () => {
  await post(site, "/signup", { ...base, email: "once@example.org" });
  const path = lastLink(site, "once@example.org", "/confirm/");
  const states = () =>
    site
      .rows(
        "SELECT e.event_state FROM consent_events e JOIN consent_identities i ON i.event_id = e.id WHERE i.email = 'once@example.org'",
      )
      .map(({ event_state }) => event_state);
  assert.equal((await openPage(site, path)).status, 200);
  assert.deepEqual(states(), ["requested"]);
  assert.equal((await sendForm(site, path, { pressed: "yes" })).status, 200);
  assert.equal((await sendForm(site, path, { pressed: "yes" })).status, 410);
  assert.equal((await openPage(site, path)).status, 410);
  assert.deepEqual(states(), ["requested", "given"]);
});

test("the key is kept over a restart, and the environment's is not written down", async () => {
  const path = lastLink(site, "links@example.org", "/unsubscribe/");
  await site.stop();
  site = await startSite({ folder: site.folder });
  assert.equal((await openPage(site, path)).status, 200);
  await site.stop();
  site = await startSite({ folder: site.folder, env: { FORMWELL_KEY: "another key, of more than 32 characters" } });
  assert.equal((await openPage(site, path)).status, 404);
  await site.stop();
  await assert.rejects(startSite({ folder: site.folder, env: { FORMWELL_KEY: "short" } }), /ended before/);
  site = await startSite({ folder: site.folder });
});
