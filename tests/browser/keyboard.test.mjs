// The pages after the sign-up by keyboard alone: every button is reached, and does what it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { reachMore } from "./lib/form.mjs";
import { followMail, openData, sendLetter, travel } from "./lib/life.mjs";
import { setStage, tabTo } from "./lib/stage.mjs";

const stage = setStage();
const person = () => stage.site.rows("SELECT * FROM people ORDER BY id")[0];
const answer = (name) => JSON.parse(person().record).answers[name]?.value;

async function press(page, name, key = "Enter") {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

test(
  "confirm, answer a question, correct one's data, leave and erase",
  stage.withPage(async (page) => {
    await reachMore(page, "keys@example.org");
    await followMail(page, "confirm", "/confirm/");
    await press(page, "Yes, this is my address");
    await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();

    await travel(page, "a day");
    await sendLetter(page);
    await followMail(page, "letter", "/go/");
    await tabTo(page, "accountType");
    await page.keyboard.press("ArrowRight");
    await press(page, "Save and read on");
    await page.waitForURL(/\/read\/sport$/);
    assert.equal(answer("accountType"), "business");

    await openData(page, "letter");
    await tabTo(page, "company");
    await page.keyboard.type("Keys & Co");
    await press(page, "Save, everything is right");
    await page.getByText("Saved.").waitFor();
    assert.equal(answer("company"), "Keys & Co");
    await press(page, "Stop all letters");
    await page.getByText("You stopped the letters.").waitFor();
    await press(page, "sure", "Space");
    await press(page, "Erase my data");
    await page.getByRole("heading", { name: "Your data is erased" }).waitFor();
    assert.ok(person().erased_at);
  }),
);
