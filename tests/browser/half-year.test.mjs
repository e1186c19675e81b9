// One person, half a year, through the pages and the outbox alone; what the database holds is
// looked at on each station.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { reachMore } from "./lib/form.mjs";
import { confirmAddress, followMail, openData, sendLetter, travel } from "./lib/life.mjs";
import { setStage } from "./lib/stage.mjs";

// The package as the site has it.
const { missingEvidence } = createRequire(new URL("../../www/package.json", import.meta.url))("formwell");

const stage = setStage({ args: ["--at", "2026-03-02T10:00:00Z"] });
const first = "ayse@example.org";
const second = "ayse.new@example.org";

const person = () => stage.site.rows("SELECT * FROM people ORDER BY id")[0];
const record = () => JSON.parse(person().record);
const mails = () => stage.site.rows("SELECT kind, recipient, subject, created_at FROM outbox ORDER BY id");
const kinds = () => mails().map(({ kind }) => kind);
const events = () =>
  stage.site.rows(
    "SELECT e.*, i.email, i.ip, i.request_ip FROM consent_events e LEFT JOIN consent_identities i ON i.event_id = e.id ORDER BY e.id",
  );

test(
  "half a year",
  stage.withPage(async (page) => {
    const button = (name) => page.getByRole("button", { name });

    // Monday morning: step one, and then the phone rings.
    await reachMore(page, first);
    assert.deepEqual(kinds(), ["confirm"]);
    assert.deepEqual(
      events().map(({ event_state }) => event_state),
      ["requested"],
    );
    assert.equal(person().verified_at, null);

    // The mail is opened, which confirms nothing yet; the button does.
    await followMail(page, "confirm", "/confirm/");
    assert.equal(events().length, 1);
    await assertAccessible(page);
    await confirmAddress(page);
    const [, given] = events();
    assert.equal(given.event_state, "given");
    assert.equal(given.notice_version, "2");
    assert.deepEqual(missingEvidence(given, "de_doi"), []);
    assert.equal(record().address.status, "ok");

    // A week later a mail names what is missing; its link opens one's own data.
    await travel(page, "a week");
    assert.deepEqual(kinds(), ["confirm", "remind"]);
    assert.match(mails()[1].subject, /Account type/);
    await openData(page, "remind");
    await assertAccessible(page);
    await page.getByLabel("Private").check();
    await page.getByLabel("City").fill("İzmir");
    await button("Save, everything is right").click();
    await page.getByText("Saved.").waitFor();
    assert.equal(record().answers.city.value, "İzmir");
    assert.match(record().answers.familyName.at, /^2026-03-09T/);
    assert.equal(person().steps_done, 2);

    // Letters: each click may ask one thing. Three times no, and the next field has its turn.
    for (const asked of ["Interests", "Interests", "Interests", "Date of birth"]) {
      await sendLetter(page);
      await followMail(page, "letter", "/go/");
      await page.getByText(asked, { exact: false }).first().waitFor();
      if (asked === "Interests") await button("Not now, just read on").click();
      else {
        await assertAccessible(page);
        await page.getByLabel("Date of birth").fill("1990-02-03");
        await button("Save and read on").click();
      }
      await page.waitForURL(/\/read\/sport$/);
      await travel(page, "a day");
      await travel(page, "a day");
    }
    assert.equal(record().asks.interests.length, 3);
    assert.equal(record().answers.birthday.value, "1990-02-03");

    // The mailbox is gone: off the list at once, and the next click asks for another one.
    await sendLetter(page);
    await page.goto("/outbox");
    await page.locator(".mail").first().getByRole("button", { name: "Hard bounce" }).click();
    await page.getByText("Noted.").waitFor();
    assert.equal(record().address.status, "hard");
    assert.equal(person().next_at, null);
    await followMail(page, "letter", "/go/");
    await page.getByText("come back").waitFor();
    // A slip gets the hint here too.
    await page.getByLabel("E-mail address").fill("ayse@gmial.com");
    await page.keyboard.press("Tab");
    await button("Use ayse@gmail.com").waitFor();
    await page.getByLabel("E-mail address").fill(second);
    await button("Save and read on").click();
    await page.waitForURL(/\/read\/sport$/);
    assert.equal(person().email, first);
    await confirmAddress(page);
    assert.equal(person().email, second);
    assert.equal(record().address.status, "ok");
    assert.equal(mails().at(-1).recipient, second);

    // Half a year later: is everything still right? A business now.
    await sendLetter(page);
    await travel(page, "180 days");
    assert.equal(kinds().filter((kind) => kind === "refresh").length, 1);
    await openData(page, "refresh");
    await page.getByLabel("Business").check();
    assert.equal(await page.getByLabel("City").isVisible(), false);
    await page.getByLabel("Company").fill("Yılmaz & Co");
    await button("Save, everything is right").click();
    await page.getByText("Saved.").waitFor();
    assert.equal(record().answers.company.value, "Yılmaz & Co");
    assert.equal(record().answers.city.value, "İzmir", "hidden answers are kept");
    await travel(page, "30 days");
    assert.equal(kinds().filter((kind) => kind === "refresh").length, 1, "the clock started again");

    // Notice 3: no letters, until a click in an earlier one agrees to it.
    await sendLetter(page);
    await page.goto("/office");
    await button("Publish notice 3").click();
    await page.getByText("Published.").waitFor();
    await travel(page, "a day");
    const count = mails().length;
    await sendLetter(page);
    assert.equal(mails().length, count);
    await followMail(page, "letter", "/go/");
    await page.getByRole("heading", { name: "Notice 3" }).waitFor();
    await assertAccessible(page);
    await page.getByLabel(/^Yes, send me/).check();
    await button("Agree and read on").click();
    await page.waitForURL(/\/read\/sport$/);
    const again = events().at(-1);
    assert.deepEqual([again.event_state, again.notice_version], ["given", "3"]);
    assert.deepEqual(missingEvidence(again, "de_doi"), []);
    await sendLetter(page);
    assert.equal(mails().length, count + 1);

    // The dashboard knows it all.
    await page.goto("/dashboard");
    assert.equal(await page.locator("canvas").count(), 5);
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll("canvas")].map(
        (canvas) => new Set(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data).size > 1,
      ),
    );
    assert.deepEqual(drawn, [true, true, true, true, true]);
    assert.match(
      await page.locator("figure").nth(1).locator("canvas").getAttribute("aria-label"),
      /Confirmed 1; Step two done 1; May be mailed 1/,
    );

    // The way out, and coming to rest: everything erased, the archive still there.
    await followMail(page, "letter", "/unsubscribe/");
    assert.equal(events().at(-1).event_state, "given");
    await button("Stop all letters").click();
    await page.getByRole("heading", { name: "No more letters" }).waitFor();
    assert.equal(events().at(-1).event_state, "withdrawn");
    await openData(page, "letter");
    await page.getByLabel("Yes, erase my data for good").check();
    await button("Erase my data").click();
    await page.getByRole("heading", { name: "Your data is erased" }).waitFor();
    const archived = events();
    assert.deepEqual(
      archived.map(({ event_state }) => event_state),
      ["requested", "given", "requested", "given", "given", "withdrawn"],
    );
    assert.deepEqual(new Set(archived.map(({ email }) => email)), new Set([null]));
    assert.equal(person().record, "{}");
    assert.doesNotMatch(JSON.stringify(stage.site.rows("SELECT * FROM people, outbox")), /ayse|zmir/);
  }),
);
