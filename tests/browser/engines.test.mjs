// The site's flows by keyboard in three engines: what Chromium's own tests look at closely works everywhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { startSite } from "../../www/test/site.mjs";
import { engines, until } from "./lib/engines.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const focused = () => document.activeElement.getAttribute("name") ?? document.activeElement.textContent.trim();
const value = (name) => document.querySelector(`[name=${name}]`).value;
const errorOf = (name) => document.getElementById(`${name}-error`).textContent;
const heading = (text) => document.querySelector("h1")?.textContent.includes(text);
const at = (path) => location.pathname.endsWith(path) && document.readyState === "complete";

async function tabTo(tab, name) {
  for (let presses = 0; presses < 12; presses++) {
    if ((await tab.evaluate(focused)) === name) return;
    await tab.press("Tab");
  }
  assert.fail(`Tab does not reach ${name}; the focus is on ${await tab.evaluate(focused)}`);
}

/** A list opens differently in each engine: what is chosen counts here, not how. */
const choose = (tab, name, option) =>
  tab.evaluate(
    ({ name, option }) => {
      const list = document.querySelector(`[name=${name}]`);
      list.value = option;
      for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true }));
    },
    { name, option },
  );

/** In the state that the page is in once nothing moves: what is half faded in has half its contrast. */
async function isAccessible(tab) {
  await tab.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
  await tab.run(axe);
  const violations = await tab.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
  assert.deepEqual(violations, []);
}

for (const [engine, open] of Object.entries(engines)) {
  describe(engine, () => {
    let site;
    let tab;
    before(async () => {
      site = await startSite();
      tab = await open();
    });
    after(async () => {
      await tab?.close();
      await site?.remove();
    });
    const start = async () => {
      await tab.goto(site.url);
      await until(tab, at, "/");
    };

    test("customer@yaho.com takes the hint and completes both steps, by keyboard", async () => {
      await start();
      await choose(tab, "salutation", "Frau");
      await tabTo(tab, "familyName");
      await tab.type("Yilmaz");
      await tabTo(tab, "givenName");
      await tab.type("Anna");
      await tabTo(tab, "email");
      await tab.type("customer@yaho.com");
      await until(tab, () => document.querySelector("#email-hint button") !== null);
      await isAccessible(tab);
      await tabTo(tab, "Use customer@yahoo.com");
      await tab.press("Enter");
      assert.equal(await tab.evaluate(focused), "email");
      assert.equal(await tab.evaluate(value, "email"), "customer@yahoo.com");
      await tabTo(tab, "consent");
      await tab.press(" ");
      await tabTo(tab, "Continue");
      await tab.press("Enter");
      await until(tab, at, "/more");
      await isAccessible(tab);
      await tabTo(tab, "city");
      await tab.type("Augsburg");
      await tabTo(tab, "interests");
      await tab.press(" ");
      await tabTo(tab, "Finish sign-up");
      await tab.press("Enter");
      await until(tab, heading, "Thank you, Anna!");
      await isAccessible(tab);
      const [person] = site.rows("SELECT * FROM people WHERE email = 'customer@yahoo.com'");
      assert.ok(person.completed_at);
    });

    test("errors stand at their fields, the focus is on the first, and they go with the key that mends them", async () => {
      await start();
      await tabTo(tab, "email");
      await tab.type("anna@");
      await tabTo(tab, "Continue");
      await tab.press("Enter");
      await until(tab, () => document.querySelector("[role=alert]").textContent);
      await isAccessible(tab);
      assert.equal(await tab.evaluate(focused), "salutation");
      assert.equal(await tab.evaluate(errorOf, "familyName"), "Please enter your last name.");
      assert.notEqual(await tab.evaluate(errorOf, "email"), "");
      await tabTo(tab, "familyName");
      await tab.type("L");
      assert.equal(await tab.evaluate(errorOf, "familyName"), "");
    });

    test("Escape dismisses the hint, and it does not come back for that value", async () => {
      await start();
      await tabTo(tab, "email");
      await tab.type("customer@yaho.com");
      await until(tab, () => document.querySelector("#email-hint button") !== null);
      await tab.press("Escape");
      assert.equal(await tab.evaluate(() => document.querySelector("#email-hint").textContent), "");
      await tab.press("Tab");
      assert.equal(await tab.evaluate(focused), "consent");
      assert.equal(await tab.evaluate(value, "email"), "customer@yaho.com");
    });
  });
}
