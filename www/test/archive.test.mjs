// The archive of consent: what the database itself refuses.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "./life.mjs";
import { startSite } from "./site.mjs";

let site;
before(async () => {
  site = await startSite();
  await join(site, "archive@example.org");
});
after(() => site.remove());

const dump = () =>
  site.rows("SELECT * FROM consent_events e JOIN consent_identities i ON i.event_id = e.id ORDER BY e.id");

for (const [sql, refused] of [
  ["UPDATE consent_events SET event_time = '' RETURNING id", /never changed/],
  ["UPDATE consent_events SET id = id + 1000 RETURNING id", /never changed/],
  ["DELETE FROM consent_events RETURNING id", /never deleted/],
  ["INSERT OR REPLACE INTO consent_events SELECT * FROM consent_events RETURNING id", /never changed/],
  [
    "INSERT INTO consent_events SELECT * FROM consent_events WHERE true ON CONFLICT (id) DO UPDATE SET wording = '' RETURNING id",
    /never changed/,
  ],
  ["UPDATE consent_identities SET email = '' RETURNING event_id", /never changed/],
  ["INSERT OR REPLACE INTO consent_identities SELECT * FROM consent_identities RETURNING event_id", /never changed/],
  ["DELETE FROM consent_identities RETURNING event_id", /deleted with the person alone/],
  ["DELETE FROM people RETURNING id", /FOREIGN KEY|never deleted/],
]) {
  test(sql.replace(/ RETURNING.*/, ""), () => {
    const before = dump();
    assert.equal(before.length, 2);
    assert.throws(() => site.rows(sql), refused);
    assert.deepEqual(dump(), before);
  });
}
