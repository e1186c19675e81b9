// The hint beside the address: it proposes, and never acts, blocks or nags.
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, setStage } from "./lib/stage.mjs";
import { fillBase } from "./lib/states.mjs";

const stage = setStage();
const parts = (page) => ({
  email: page.getByLabel("E-mail address"),
  region: page.locator("#email-hint"),
  use: page.getByRole("button", { name: /^Use / }),
  keep: page.getByRole("button", { name: "Keep mine" }),
});

/** Long enough for a hint that should not come to have come. */
const settle = (page) => page.waitForTimeout(600);

async function typed(page, text) {
  await page.goto("/");
  const { email, region } = parts(page);
  assert.equal(await region.getAttribute("role"), "status");
  assert.equal(await region.textContent(), "");
  await email.pressSequentially(text);
  return parts(page);
}

test(
  "it appears while typing, is announced with the field, and leaves the value alone",
  stage.withPage(async (page) => {
    const { email, region, use } = await typed(page, "customer@yaho.com");
    await use.waitFor();
    assert.match(await region.textContent(), /^Did you mean customer@yahoo\.com\?/);
    assert.equal(await email.inputValue(), "customer@yaho.com");
    assert.equal(await focused(page), "email");
    const described = (await email.getAttribute("aria-describedby")).split(" ");
    assert.ok(described.includes(await region.locator("p").getAttribute("id")));
    assert.equal(await region.getByRole("button").count(), 2);
  }),
);

test(
  "Escape dismisses it, returns the focus, and it does not come back for that value",
  stage.withPage(async (page) => {
    const { email, region, use, keep } = await typed(page, "customer@yaho.com");
    await use.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Keep mine");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "email");
    assert.equal(await region.textContent(), "");
    assert.doesNotMatch(await email.getAttribute("aria-describedby"), /hint/);

    await page.keyboard.type("x");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Tab");
    await settle(page);
    assert.equal(await email.inputValue(), "customer@yaho.com");
    assert.equal(await keep.count(), 0);

    await email.fill("customer@gmial.com");
    await use.waitFor();
    assert.equal(await use.textContent(), "Use customer@gmail.com");
  }),
);

test(
  "Keep mine keeps what was typed, through to the database",
  stage.withPage(async (page) => {
    await fillBase(page, "keeper@yaho.com");
    const { keep, email } = parts(page);
    await keep.click();
    assert.equal(await focused(page), "email");
    assert.equal(await email.inputValue(), "keeper@yaho.com");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/\/more$/);
    assert.equal(stage.site.rows("SELECT id FROM people WHERE email = 'keeper@yaho.com'").length, 1);
  }),
);

test(
  "an unanswered hint does not hold up the button",
  stage.withPage(async (page) => {
    await fillBase(page, "ignored@yaho.com");
    await parts(page).use.waitFor();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/\/more$/);
    assert.equal(stage.site.rows("SELECT id FROM people WHERE email = 'ignored@yaho.com'").length, 1);
  }),
);

test(
  "taking it fires input and change as typing would",
  stage.withPage(async (page) => {
    const { use, email, region } = await typed(page, "customer@yaho.com");
    await page.evaluate(() => {
      window.heard = [];
      for (const type of ["input", "change"])
        document.addEventListener(type, ({ target }) => window.heard.push(`${type} ${target.value}`));
    });
    await use.click();
    const heard = await page.evaluate(() => window.heard);
    assert.deepEqual(heard.slice(-2), ["input customer@yahoo.com", "change customer@yahoo.com"]);
    assert.equal(await email.evaluate((input) => input === document.activeElement), true);
    await settle(page);
    assert.equal(await region.textContent(), "");
  }),
);

test(
  "a correct address and a half-typed one stay without a word",
  stage.withPage(async (page) => {
    const { region } = await typed(page, "anna@gma");
    await settle(page);
    assert.equal(await region.textContent(), "");
    await page.keyboard.type("il.com");
    await settle(page);
    assert.equal(await region.textContent(), "");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "consent");
    assert.equal(await region.textContent(), "");
  }),
);

test(
  "Tab out of half an address asks first, and the next Tab stop is the answer",
  stage.withPage(async (page) => {
    const { use, email } = await typed(page, "anna@gmail");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Use anna@gmail.com");
    assert.equal(await email.inputValue(), "anna@gmail");
    await page.keyboard.press("Enter");
    assert.equal(await email.inputValue(), "anna@gmail.com");
    assert.equal(await use.count(), 0);
  }),
);

test(
  "nothing is said in the middle of a composition",
  stage.withPage(async (page) => {
    const { email, region, use } = await typed(page, "customer@yaho.co");
    await settle(page);
    const session = await page.context().newCDPSession(page);
    await page.keyboard.press("End");
    await session.send("Input.imeSetComposition", { text: "m", selectionStart: 1, selectionEnd: 1 });
    await settle(page);
    assert.equal(await email.inputValue(), "customer@yaho.com");
    assert.equal(await region.textContent(), "");
    await session.send("Input.insertText", { text: "m" });
    await use.waitFor();
  }),
);

test(
  "what appears on leaving the field does not swallow the click that left it",
  stage.withPage(async (page) => {
    await page.goto("/");
    await parts(page).email.focus();
    await page.keyboard.insertText("customer@yaho.com");
    await page.getByLabel(/^Yes, send me/).check();
    await parts(page).use.waitFor();
    assert.equal(await page.getByLabel(/^Yes, send me/).isChecked(), true);
  }),
);
