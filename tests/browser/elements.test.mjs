// formwell/dom in three engines: an input and <formwell-email>, by keyboard. dom.test.mjs looks closer, in Chromium.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engines, until } from "./lib/engines.mjs";
import { servePackage } from "./lib/package-server.mjs";

const page = `
  <form><label for="plain">E-mail</label> <input id="plain" name="plain">
  <label for="own">Other</label> <formwell-email id="own" name="own" required></formwell-email>
  <button>Send</button></form>
  <script type="module">
    import { attach, defineEmailElement } from "/dom/email.js";
    attach(document.querySelector("#plain"));
    defineEmailElement();
    document.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      window.sent = Object.fromEntries(new FormData(event.target));
    });
    document.querySelector("#plain").focus();
  </script>`;

let site;
before(async () => {
  site = await servePackage({ "/": page });
});
after(() => site?.close());

for (const [engine, open] of Object.entries(engines)) {
  describe(engine, () => {
    let tab;
    before(async () => {
      tab = await open();
      await tab.goto(site.url);
      await until(tab, () => document.activeElement?.id === "plain");
    });
    after(() => tab?.close());

    test("an input: wrong on leaving, right with the key that mends it", async () => {
      await tab.type("anna[k@example.org");
      assert.equal(await tab.evaluate(() => document.querySelector("#plain").ariaInvalid), null);
      await tab.press("Tab");
      await until(tab, () => document.querySelector("#plain").getAttribute("aria-invalid") === "true");
      const told = () => {
        const input = document.querySelector("#plain");
        return [input.validationMessage, document.getElementById(input.getAttribute("aria-describedby")).textContent];
      };
      const [message, shown] = await tab.evaluate(told);
      assert.match(message, /cannot be used before/);
      assert.equal(shown, message);
    });

    test("the element: required, hinted, taken, sent", async () => {
      const state = () => {
        const own = document.querySelector("#own");
        return [own.validity.valueMissing, own.shadowRoot.querySelector("input").getAttribute("aria-label")];
      };
      assert.deepEqual(await tab.evaluate(state), [true, "Other"]);
      await until(tab, () => document.activeElement?.id === "own");
      await tab.type("customer@yaho.com");
      await until(tab, () => document.querySelector("#own").shadowRoot.querySelector("[part=use]") !== null);
      await tab.press("Tab");
      await tab.press("Enter");
      assert.equal(await tab.evaluate(() => document.querySelector("#own").value), "customer@yahoo.com");
      await tab.evaluate(() => {
        document.querySelector("#plain").value = "anna@example.org";
        document.querySelector("#plain").dispatchEvent(new Event("input"));
      });
      await tab.press("Enter");
      const sent = await until(tab, () => window.sent && JSON.stringify(window.sent));
      assert.deepEqual(JSON.parse(sent), { plain: "anna@example.org", own: "customer@yahoo.com" });
    });
  });
}
