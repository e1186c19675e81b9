// The whole way through the pages, as a visitor goes it, down to the row in the database.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startSite } from "../../www/test/site.mjs";
import { focused, setStage, tabTo } from "./lib/stage.mjs";
import { fillBase, reachMore } from "./lib/states.mjs";

const stage = setStage();
const answersIn = ({ record }) =>
  Object.fromEntries(Object.entries(JSON.parse(record).answers).map(([name, { value }]) => [name, value]));

test(
  "customer@yaho.com takes the hint and completes both steps, by keyboard alone",
  stage.withPage(async (page) => {
    const { keyboard } = page;
    await page.goto("/");
    await tabTo(page, "salutation");
    await keyboard.type("Ms");
    await tabTo(page, "familyName");
    await keyboard.type("Yılmaz");
    await tabTo(page, "givenName");
    await keyboard.type("Ayşe");
    await tabTo(page, "email");
    await keyboard.type("customer@yaho.com");
    await tabTo(page, "Use customer@yahoo.com");
    await keyboard.press("Enter");
    assert.equal(await focused(page), "email");
    assert.equal(await page.getByLabel("E-mail address").inputValue(), "customer@yahoo.com");
    await tabTo(page, "consent");
    await keyboard.press("Space");
    await tabTo(page, "Continue");
    await keyboard.press("Enter");

    await page.waitForURL(/\/more$/);
    await tabTo(page, "city");
    await keyboard.type("İzmir");
    await tabTo(page, "birthday");
    await keyboard.type("03021990");
    await tabTo(page, "interests");
    await keyboard.press("Space");
    await tabTo(page, "Finish sign-up");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Thank you, Ayşe!" }).waitFor();

    const [person] = stage.site.rows("SELECT * FROM people WHERE email = 'customer@yahoo.com'");
    assert.ok(person.completed_at);
    assert.deepEqual(answersIn(person), {
      salutation: "Frau",
      familyName: "Yılmaz",
      givenName: "Ayşe",
      email: "customer@yahoo.com",
      consent: true,
      accountType: "private",
      city: "İzmir",
      birthday: "1990-03-02",
      interests: ["sport"],
    });
  }),
);

test(
  "business asks for other things, and hides and forgets the private ones",
  stage.withPage(async (page) => {
    await reachMore(page, "buyer@example.org");
    await page.getByLabel("City").fill("Augsburg");
    await page.getByLabel("Business").check();
    assert.equal(await page.getByLabel("City").isVisible(), false);
    await page.getByLabel("Company").fill("Example Ltd");
    await page.getByLabel("Position").fill("Buyer");
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    const [person] = stage.site.rows("SELECT * FROM people WHERE email = 'buyer@example.org'");
    const { accountType, company, jobTitle, city } = answersIn(person);
    assert.deepEqual(
      { accountType, company, jobTitle, city },
      { accountType: "business", company: "Example Ltd", jobTitle: "Buyer", city: undefined },
    );
  }),
);

test(
  "going back opens step one filled in; correcting it makes no second signup",
  stage.withPage(async (page) => {
    await reachMore(page, "first.try@example.org");
    await page.goBack();
    const email = page.getByLabel("E-mail address");
    assert.equal(await email.inputValue(), "first.try@example.org");
    await email.fill("second.try@example.org");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/\/more$/);
    await page.getByRole("link", { name: "Back" }).click();
    assert.equal(await email.inputValue(), "second.try@example.org");
    assert.deepEqual(
      stage.site.rows("SELECT email FROM people WHERE email LIKE '%.try@example.org'").map((row) => row.email),
      ["second.try@example.org"],
    );
  }),
);

test(
  "two quick clicks on the button make one signup",
  stage.withPage(async (page) => {
    await fillBase(page, "double@example.org");
    await page.getByRole("button", { name: "Continue" }).dblclick();
    await page.waitForURL(/\/more$/);
    assert.equal(stage.site.rows("SELECT id FROM people WHERE email = 'double@example.org'").length, 1);
  }),
);

test(
  "a restart of the server between the steps loses nothing",
  stage.withPage(
    async (page) => {
      await reachMore(page, "restart@example.org");
      const port = new URL(stage.site.url).port;
      await stage.site.stop();
      await page.getByLabel("City").fill("Augsburg");
      await page.getByRole("button", { name: "Finish sign-up" }).click();
      await page.getByText("That could not be saved.").waitFor();
      assert.equal(await page.getByLabel("City").inputValue(), "Augsburg");

      stage.site = await startSite({ folder: stage.site.folder, port });
      await page.getByRole("button", { name: "Finish sign-up" }).click();
      await page.getByRole("heading", { name: "Thank you" }).waitFor();
      const [person] = stage.site.rows("SELECT * FROM people WHERE email = 'restart@example.org'");
      assert.equal(answersIn(person).city, "Augsburg");
    },
    { tolerate: /ERR_CONNECTION_REFUSED|Failed to fetch/ },
  ),
);
