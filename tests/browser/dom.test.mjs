// formwell/dom on pages of its own: one field, a form with a plan, the element. No style, no framework.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launchChromium } from "./lib/chromium.mjs";
import { servePackage } from "./lib/package-server.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const field = (entry, options = "{}") => `
  <form><label for="mail">E-mail</label> <input id="mail" name="mail" required autocomplete="email">
  <button>Send</button> <button type="reset">Clear</button></form>
  <script type="module">
    import { attach } from "${entry}";
    import de from "/locales/de.js";
    window.attached = attach(document.querySelector("input"), ${options});
  </script>`;

const plan = {
  version: 1,
  id: "signup",
  fields: [
    { name: "name", required: true },
    { name: "mail", type: "email", required: true },
    { name: "kind", type: "select", options: ["private", "business"], required: true },
    { name: "topics", type: "select", multiple: true, options: ["sport", "music"] },
    { name: "age", type: "number", min: 16 },
    { name: "terms", type: "checkbox", required: true },
    { name: "city", required: true },
  ],
  steps: [
    { id: "base", fields: ["name", "mail", "kind", "topics", "age", "terms"] },
    { id: "more", fields: ["city"] },
  ],
};

const form = `
  <form id="signup" action="/form">
    <p><label>Name <input name="name"></label></p>
    <p><label for="mail">E-mail</label> <input id="mail" name="mail" aria-describedby="help"></p><p id="help">We write once a week.</p>
    <fieldset><legend>Kind</legend>
      <label><input type="radio" name="kind" value="private"> Private</label>
      <label><input type="radio" name="kind" value="business"> Business</label></fieldset>
    <fieldset><legend>Topics</legend>
      <label><input type="checkbox" name="topics" value="sport"> Sport</label>
      <label><input type="checkbox" name="topics" value="music"> Music</label></fieldset>
    <p><label>Age <input name="age" inputmode="numeric"></label></p>
    <p><label><input type="checkbox" name="terms"> I agree</label></p>
    <button>Send</button>
  </form>
  <script type="module">
    import { attachForm } from "/dom.js";
    window.heard = [];
    const form = document.querySelector("form");
    const plan = ${JSON.stringify(plan)};
    const onIssues = (issues) => window.heard.push(issues.length);
    const options = { step: "base", draft: true, onIssues };
    window.attached = attachForm(form, plan, options);
    form.addEventListener("submit", (event) => {
      if (!location.hash) event.preventDefault();
      window.heard.push(attached.check().value);
    });
  </script>`;

const element = `
  <form><label for="mail">E-mail</label> <formwell-email id="mail" name="mail" required placeholder="you@example.org"></formwell-email>
  <fieldset id="set"><label for="other">Other</label> <formwell-email id="other" name="other" value="anna@example.org"></formwell-email></fieldset>
  <button>Send</button> <button type="reset">Clear</button></form>
  <script type="module">
    import { defineEmailElement } from "/dom/email.js";
    defineEmailElement();
    defineEmailElement();
    window.heard = [];
    document.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      window.heard.push(Object.fromEntries(new FormData(event.target)));
    });
  </script>`;

const pages = {
  "/field": field("/dom.js"),
  "/field-small": field("/dom/email.js"),
  "/field-german": field("/dom.js", "{ catalog: de }"),
  "/form": form,
  "/element": element,
};

let site;
let browser;
before(async () => {
  site = await servePackage(pages);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A test with a page; errors in it fail the test, and so does what axe finds in its last state. */
const on = (path, act) => async () => {
  const page = await browser.newPage({ baseURL: site.url });
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  try {
    await page.goto(path);
    await act(page);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      [],
    );
    assert.deepEqual(trouble, []);
  } finally {
    await page.close();
  }
};

const input = (page) => page.getByLabel("E-mail");
const use = (page) => page.getByRole("button", { name: /^Use / });
const error = (page) => page.locator(".formwell-error");
/** Long enough for a hint that should not come to have come. */
const settle = (page) => page.waitForTimeout(500);
const customError = (page) => input(page).evaluate(({ validationMessage }) => validationMessage);

for (const path of ["/field", "/field-small"]) {
  test(
    `${path}: wrong from the first key for the browser, for the person on leaving, right with the key that mends it`,
    on(path, async (page) => {
      await input(page).pressSequentially("anna[k@example.org");
      assert.match(await customError(page), /cannot be used before/);
      assert.equal(await error(page).count(), 0);
      assert.equal(await input(page).getAttribute("aria-invalid"), null);
      await page.keyboard.press("Tab");
      assert.match(await error(page).textContent(), /cannot be used before/);
      assert.equal(await input(page).getAttribute("aria-invalid"), "true");
      assert.equal(await input(page).getAttribute("aria-describedby"), await error(page).getAttribute("id"));
      await input(page).fill("anna.k@example.org");
      assert.equal(await error(page).textContent(), "");
      assert.equal(await input(page).getAttribute("aria-invalid"), null);
      assert.equal(await input(page).getAttribute("aria-describedby"), null);
      assert.equal(await customError(page), "");
    }),
  );

  test(
    `${path}: the hint is announced, is answered by keyboard, and fires input and change`,
    on(path, async (page) => {
      await page.evaluate(() => {
        window.heard = [];
        for (const type of ["input", "change"])
          document.addEventListener(type, ({ target }) => window.heard.push(`${type} ${target.value}`));
      });
      await input(page).pressSequentially("customer@yaho.com");
      await use(page).waitFor();
      const region = page.getByRole("status");
      assert.match(await region.textContent(), /^Did you mean customer@yahoo\.com\?/);
      assert.equal(await region.locator("strong").textContent(), "yahoo");
      assert.equal(await region.getByRole("button").count(), 2);
      assert.match(await input(page).getAttribute("aria-describedby"), /-text$/);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await input(page).inputValue(), "customer@yahoo.com");
      assert.equal(await input(page).evaluate((element) => element === document.activeElement), true);
      assert.deepEqual((await page.evaluate(() => window.heard)).slice(-2), [
        "input customer@yahoo.com",
        "change customer@yahoo.com",
      ]);
      assert.equal(await region.textContent(), "");
    }),
  );
}

test(
  "one field: Escape and Keep mine dismiss the hint for that value, a composition is left in peace",
  on("/field", async (page) => {
    await input(page).pressSequentially("customer@yaho.com");
    await use(page).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await use(page).count(), 0);
    await page.keyboard.type("x");
    await page.keyboard.press("Backspace");
    await settle(page);
    assert.equal(await use(page).count(), 0);
    await input(page).fill("customer@gmial.com");
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.keyboard.press("Tab");
    await settle(page);
    assert.equal(await use(page).count(), 0);

    await input(page).fill("customer@yaho.co");
    await settle(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "m", selectionStart: 1, selectionEnd: 1 });
    await settle(page);
    assert.equal(await use(page).count(), 0);
  }),
);

test(
  "one field: the browser's own checks, reset, and detach",
  on("/field", async (page) => {
    await page.getByRole("button", { name: "Send" }).click();
    assert.notEqual(await error(page).textContent(), "");
    await input(page).fill("anna@");
    await page.getByRole("button", { name: "Clear" }).click();
    await page.waitForFunction(() => document.querySelector(".formwell-error").textContent === "");
    await input(page).fill("anna@");
    assert.notEqual(await customError(page), "");
    const before = await page.evaluate(() => {
      window.attached.detach();
      return document.querySelector("form").innerHTML;
    });
    assert.doesNotMatch(before, /formwell|aria-/);
    await input(page).fill("customer@yaho.com");
    await settle(page);
    assert.equal(await use(page).count(), 0);
    assert.equal(await customError(page), "");
  }),
);

test(
  "one field in German",
  on("/field-german", async (page) => {
    await input(page).fill("customer@yaho.com");
    await page.getByRole("button", { name: "customer@yahoo.com übernehmen" }).waitFor();
    assert.match(await page.getByRole("status").textContent(), /^Meinten Sie/);
  }),
);

test(
  "form: all errors of the step, the focus on the first, and nobody hears of a submit that is none",
  on("/form", async (page) => {
    await input(page).fill("anna@");
    await page.getByRole("button", { name: "Send" }).click();
    const described = await page.evaluate(() =>
      [...document.querySelectorAll("[aria-invalid]")].map((element) => [
        element.name || element.querySelector("legend").textContent,
        ...element
          .getAttribute("aria-describedby")
          .split(" ")
          .map((id) => document.getElementById(id).textContent),
      ]),
    );
    const missing = "Please fill in this field.";
    assert.equal(described.length, 4);
    assert.deepEqual(described[0], ["name", missing]);
    assert.equal(described[1][1], "We write once a week.");
    assert.match(described[1][2], /\w/);
    assert.deepEqual(described[2], ["Kind", missing]);
    assert.deepEqual(described[3], ["terms", missing]);
    assert.equal(await page.evaluate(() => document.activeElement.name), "name");
    assert.deepEqual(await page.evaluate(() => window.heard), [4]);
    assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);

    await page.keyboard.type("Anna");
    assert.equal(await page.getByLabel("Name").getAttribute("aria-invalid"), null);
    await input(page).fill("anna@example.org");
    await page.getByLabel("Private").check();
    await page.getByLabel("Music").check();
    await page.getByLabel("Age").fill("17");
    await page.getByLabel("I agree").check();
    assert.equal(await page.locator("[aria-invalid]").count(), 0);
    await page.getByRole("button", { name: "Send" }).click();
    const value = { name: "Anna", mail: "anna@example.org", kind: "private", topics: ["music"], age: 17, terms: true };
    assert.deepEqual(await page.evaluate(() => window.heard.at(-1)), value);
  }),
);

test(
  "form: findings from elsewhere, with their own sentence, and detach",
  on("/form", async (page) => {
    await page.evaluate(() => window.attached.show([{ path: ["mail"], message: "That address is taken." }]));
    assert.equal(await page.evaluate(() => document.activeElement.name), "mail");
    assert.equal(await error(page).textContent(), "That address is taken.");
    const left = await page.evaluate(() => {
      window.attached.detach();
      return document.querySelector("form").outerHTML;
    });
    assert.doesNotMatch(left, /formwell|aria-invalid|novalidate/);
    assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), true);
  }),
);

test(
  "form: a draft outlives a reload, and ends with the submit",
  on("/form", async (page) => {
    const fill = async () => {
      await page.getByLabel("Name").fill("Anna");
      await page.getByLabel("Business").check();
      await page.getByLabel("Sport").check();
    };
    await fill();
    await page.reload();
    assert.equal(await page.getByLabel("Name").inputValue(), "Anna");
    assert.equal(await page.getByLabel("Business").isChecked(), true);
    assert.equal(await page.getByLabel("Sport").isChecked(), true);
    assert.equal(await page.getByLabel("Music").isChecked(), false);
    const stored = () => page.evaluate(() => sessionStorage.getItem("formwell:signup"));
    assert.deepEqual(JSON.parse(await stored()), { name: "Anna", kind: "business", topics: ["sport"] });

    await input(page).fill("anna@example.org");
    await page.getByLabel("I agree").check();
    // A page that sends by itself forgets by itself.
    await page.getByRole("button", { name: "Send" }).click();
    assert.notEqual(await stored(), null);
    await page.evaluate(() => {
      location.hash = "native";
    });
    await Promise.all([page.waitForURL(/\?name=Anna/), page.getByRole("button", { name: "Send" }).click()]);
    assert.equal(await stored(), null);
  }),
);

test(
  "element: takes part in its form, with label, validity, hint, reset and disabled",
  on("/element", async (page) => {
    const inner = page.locator("#mail").getByRole("textbox", { name: "E-mail" });
    const validity = () =>
      page.evaluate(() => {
        const { valueMissing, customError, valid } = document.querySelector("#mail").validity;
        return { valueMissing, customError, valid };
      });
    assert.deepEqual(await validity(), { valueMissing: true, customError: false, valid: false });
    await inner.fill("anna..k@example.org");
    assert.deepEqual(await validity(), { valueMissing: false, customError: true, valid: false });
    await page.getByRole("button", { name: "Send" }).click();
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    assert.match(await page.locator("#mail").locator("[part=error]").textContent(), /two dots/);

    await page.getByText("E-mail").click();
    await inner.fill("customer@yaho.com");
    await use(page).click();
    assert.equal(await page.evaluate(() => document.querySelector("#mail").value), "customer@yahoo.com");
    await inner.press("Enter");
    assert.deepEqual(await page.evaluate(() => window.heard), [
      { mail: "customer@yahoo.com", other: "anna@example.org" },
    ]);

    await page.evaluate(() => {
      document.querySelector("#set").disabled = true;
    });
    await page.getByRole("button", { name: "Send" }).click();
    assert.deepEqual(await page.evaluate(() => window.heard.at(-1)), { mail: "customer@yahoo.com" });
    await page.evaluate(() => {
      document.querySelector("#set").disabled = false;
      document.querySelector("#other").value = "b@example.org";
    });
    await page.getByRole("button", { name: "Clear" }).click();
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("formwell-email")].map((e) => e.value)), [
      "",
      "anna@example.org",
    ]);
  }),
);

test(
  "what is no input, no form or no step is refused, and leaves the page as it was",
  on("/element", async (page) => {
    const codes = await page.evaluate(async (plan) => {
      const { attach, attachForm } = await import("/dom.js");
      const small = await import("/dom/email.js");
      const codeOf = (act) => {
        try {
          act();
          return "none";
        } catch ({ name, code }) {
          return `${name} ${code}`;
        }
      };
      const form = document.createElement("form");
      const others = [null, undefined, 42, "input", {}, Symbol("x"), document.querySelector("button"), document];
      return {
        inputs: others.flatMap((other) => [codeOf(() => attach(other)), codeOf(() => small.attach(other))]),
        forms: others.map((other) => codeOf(() => attachForm(other, plan))),
        plan: codeOf(() => attachForm(form, null)),
        step: codeOf(() => attachForm(form, plan, { step: "none" })),
        untouched: !form.noValidate,
      };
    }, plan);
    assert.deepEqual(
      [...new Set(codes.inputs), ...new Set(codes.forms)],
      Array(2).fill("FormwellError not_an_element"),
    );
    assert.equal(codes.plan, "FormwellError plan_problems");
    assert.equal(codes.step, "FormwellError bad_options");
    assert.equal(codes.untouched, true);
  }),
);
