// Wrong input: errors at their fields, the focus on the first, from the page and from the server alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, setStage } from "./lib/stage.mjs";
import { fillBase, reachMore } from "./lib/states.mjs";

const stage = setStage();
const errorOf = (page, name) => page.locator(`#${name}-error`);
const submit = (page) => page.getByRole("button", { name: "Continue" }).click();

test(
  "every wrong field says what is wrong, and the first one has the focus",
  stage.withPage(async (page) => {
    await page.goto("/");
    await page.getByLabel("Salutation").selectOption("keine");
    await page.getByLabel("E-mail address").fill("anna@");
    await submit(page);
    assert.equal(await focused(page), "familyName");
    for (const [name, text] of [
      ["salutation", ""],
      ["familyName", "Please enter your last name."],
      ["givenName", "Please enter your first name."],
      ["consent", "Please tick the box so that we may write to you."],
    ]) {
      assert.equal(await errorOf(page, name).textContent(), text, name);
      const control = page.locator(`[name=${name}]`);
      assert.equal(await control.getAttribute("aria-invalid"), text === "" ? null : "true", name);
      assert.match(await control.getAttribute("aria-describedby"), new RegExp(`\\b${name}-error\\b`));
    }
    assert.notEqual(await errorOf(page, "email").textContent(), "");
    assert.equal(await page.getByRole("alert").textContent(), "4 fields need another look.");

    await page.keyboard.type("L");
    assert.equal(await errorOf(page, "familyName").textContent(), "");
    assert.equal(await page.getByLabel("Last name").getAttribute("aria-invalid"), null);
  }),
);

test(
  "a wrong address is told on leaving it, not while typing it; an empty one only by the button",
  stage.withPage(async (page) => {
    await page.goto("/");
    const email = page.getByLabel("E-mail address");
    await email.focus();
    await page.keyboard.press("Tab");
    assert.equal(await errorOf(page, "email").textContent(), "");
    await email.pressSequentially("anna@@example.org");
    assert.equal(await errorOf(page, "email").textContent(), "");
    await page.keyboard.press("Tab");
    assert.match(await errorOf(page, "email").textContent(), /more than one @ sign/);
    await email.fill("anna@example.org");
    assert.equal(await errorOf(page, "email").textContent(), "");
  }),
);

test(
  "step two: a missing city and half a date",
  stage.withPage(async (page) => {
    await reachMore(page, "half@example.org");
    await page.getByLabel("Date of birth").focus();
    await page.keyboard.type("12");
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    assert.equal(await focused(page), "city");
    assert.equal(await errorOf(page, "city").textContent(), "Please enter the city you live in.");
    assert.equal(await errorOf(page, "birthday").textContent(), "Please enter a whole date: day, month and year.");
  }),
);

test(
  "step two: too young, by the clock of today",
  stage.withPage(async (page) => {
    await reachMore(page, "young@example.org");
    const year = new Date().getFullYear();
    await page.getByLabel("City").fill("Augsburg");
    await page.getByLabel("Date of birth").fill(`${year - 15}-01-01`);
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    assert.equal(await focused(page), "birthday");
    assert.match(await errorOf(page, "birthday").textContent(), /from the age of 16/);
    await page.getByLabel("Date of birth").fill(`${year - 17}-01-01`);
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
  }),
);

test(
  "what only the server refuses is shown at the field",
  stage.withPage(
    async (page) => {
      await fillBase(page, "server@example.org");
      // The page's own checks would stop this, so the request is changed under way.
      await page.route("**/signup", async (route) => {
        const body = route.request().postDataJSON();
        await route.continue({
          postData: JSON.stringify({ ...body, values: { ...body.values, givenName: " ", email: "server@" } }),
        });
      });
      await submit(page);
      await page.getByText("Please enter your first name.").waitFor();
      assert.equal(await focused(page), "givenName");
      assert.notEqual(await errorOf(page, "email").textContent(), "");
      assert.equal(await page.getByLabel("E-mail address").inputValue(), "server@example.org");
      assert.equal(stage.site.rows("SELECT id FROM people WHERE email LIKE 'server@%'").length, 0);

      await page.unroute("**/signup");
      await submit(page);
      await page.waitForURL(/\/more$/);
    },
    { tolerate: /status of 422/ },
  ),
);

test("without JavaScript the form still works, with the server's errors at the fields", async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false, baseURL: stage.site.url });
  const page = await context.newPage();
  await fillBase(page, "plain@example.org");
  await page.getByLabel("Last name").fill("   ");
  await submit(page);
  await page.getByText("Please enter your last name.").waitFor();
  assert.equal(await page.getByLabel("E-mail address").inputValue(), "plain@example.org");
  await page.getByLabel("Last name").fill("López");
  await submit(page);
  await page.waitForURL(/\/more$/);
  await page.getByLabel("Business").check();
  assert.equal(await page.getByLabel("City").isVisible(), false);
  await context.close();
});
