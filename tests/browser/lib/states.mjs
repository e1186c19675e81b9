// Every state of the pages that somebody may see, and the way there.
import { fillBase, reachMore } from "./form.mjs";
import { confirmAddress, followMail, openData, sendLetter, travel } from "./life.mjs";

export { fillBase, reachMore };

let count = 0;
/** Nobody's yet. */
const newAddress = () => `somebody.${process.pid}.${++count}@example.org`;

export const states = {
  async "1-empty"(page) {
    await page.goto("/");
  },
  async "2-hint"(page) {
    await fillBase(page, "customer@yaho.com");
    await page.getByRole("button", { name: "Use customer@yahoo.com" }).waitFor();
  },
  async "3-errors"(page) {
    await page.goto("/");
    await page.getByLabel("E-mail address").fill("anna@");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Please enter your last name.").waitFor();
  },
  async "4-private"(page) {
    await reachMore(page);
  },
  async "5-business"(page) {
    await reachMore(page);
    await page.getByLabel("Business").check();
  },
  async "6-step-two-errors"(page) {
    await reachMore(page);
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    await page.getByText("Please enter the city you live in.").waitFor();
  },
  async "7-done"(page) {
    await reachMore(page);
    await page.getByLabel("City").fill("Augsburg");
    await page.getByLabel("Music").check();
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
  },
  async "8-not-found"(page) {
    await page.goto("/signup/no-such-token");
  },
  async "9-privacy"(page) {
    await page.goto("/privacy");
  },
  async "10-german-errors"(page) {
    await page.goto("/?lang=de");
    await page.getByLabel("E-Mail-Adresse").fill("anna@");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByText("Bitte geben Sie Ihren Nachnamen ein.").waitFor();
    // The choice was kept; the picture stays.
    await page.context().clearCookies();
  },
  async "11-confirm"(page) {
    await reachMore(page, newAddress());
    await followMail(page, "confirm", "/confirm/");
  },
  async "12-confirmed"(page) {
    await reachMore(page, newAddress());
    await confirmAddress(page);
  },
  async "13-outbox"(page) {
    await reachMore(page, newAddress());
    await page.goto("/outbox");
  },
  async "14-question"(page) {
    await reachMore(page, newAddress());
    await confirmAddress(page);
    await travel(page, "a day");
    await sendLetter(page);
    await followMail(page, "letter", "/go/");
    await page.getByRole("heading", { name: "One quick question" }).waitFor();
  },
  async "15-article"(page) {
    await page.goto("/read/sport");
  },
  async "16-unsubscribe"(page) {
    await reachMore(page, newAddress());
    await followMail(page, "confirm", "/unsubscribe/");
  },
  async "17-ask-for-link"(page) {
    await page.goto("/preferences");
  },
  async "18-preferences"(page) {
    await reachMore(page, newAddress());
    await confirmAddress(page);
    await travel(page, "a week");
    await openData(page, "remind");
  },
  async "19-office"(page) {
    await page.goto("/office");
  },
  async "20-dashboard"(page) {
    await page.goto("/dashboard");
  },
  async "21-playground"(page) {
    await page.goto("/playground");
    await page.getByText("customer@yahoo.com").first().waitFor();
  },
};
